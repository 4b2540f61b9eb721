/** The longest text that a cell holds. */
const longestText = 32_767;
const cutMark = " … [cut]";

/** Control characters, which a workbook cannot keep. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * What Excel might take for something else than text.
 *
 * It takes text for a formula by its first character, and for a number, date, time, share or amount only where there is
 * a digit in it, whatever the language it is set to.
 */
const mistakable = /^[=+\-@'#\t\r\n＝＋－＠]|\p{Nd}|^\s*(?:true|false)\s*$/iu;

/**
 * Text in the form in which Excel keeps it as text.
 *
 * An apostrophe before it does that for one cell. The number format "@" would do it too, but stays in the column, and a
 * formula that somebody types there later would not calculate.
 */
export function textToWrite(text: string): string {
  const clean = text.toWellFormed().replace(unwritable, "");
  const short = clean.length > longestText ? clean.slice(0, longestText - cutMark.length) + cutMark : clean;
  return mistakable.test(short) ? `'${short}` : short;
}
