const encoder = new TextEncoder();

/** The longest line of a calendar file, in octets without its end (RFC 5545, 3.1). */
const longestLine = 75;

/** What a text value may not hold (RFC 5545, 3.3.11): control characters besides tab, the ends of lines being escaped. */
const unwritable = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** Text of one way to end a line, without what a calendar file cannot hold. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(unwritable, "");

/** Text as a value (RFC 5545, 3.3.11), for the properties that ics writes as they come: categories, alarms and the name. */
export const escapedText = (text: string): string =>
  plainText(text)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

/** One line in pieces that keep to the longest line, each after the first begun by a space; no character is cut in two. */
function foldedLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A calendar file whose lines are folded by octets: ics folds by characters, which a line of another script outgrows. */
export const foldedByOctets = (calendar: string): string =>
  calendar
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .map(foldedLine)
    .join("\r\n");
