const formulaStart = "[=+\\-@\\t\\r＝＋－＠]";
const startsLikeFormula = new RegExp(`^${formulaStart}`);
const guarded = new RegExp(`^'(?=${formulaStart})`);
const number = /^[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?\s*%?$/i;

/**
 * Text that no spreadsheet takes for a formula: an apostrophe goes before text that starts like one.
 *
 * A number keeps its sign: -5 is no formula, and turning it into text would take it out of every sum.
 */
export const guardFormula = (text: string): string =>
  startsLikeFormula.test(text) && !number.test(text) ? `'${text}` : text;

/** The text that `guardFormula` was given. */
export const unguardFormula = (text: string): string => (text.startsWith("'") ? text.replace(guarded, "") : text);
