import type { IssueCode } from "../issue";

/** What a cell turned out to be instead of a value. */
export class Unreadable {
  constructor(
    readonly code: IssueCode,
    readonly message: string,
  ) {}
}

/** What people and systems write for nothing. */
const nothing = new Set(["", "-", "--", "–", "—", "n/a", "null", "(blank)"]);

/** What they write for nothing where a number or a day belongs. */
const nothingCounted = new Set([...nothing, "na", "nil", "none", "tbd", "unknown", "?"]);

const longest = 7;

export const saysNothing = (text: string): boolean => text.length <= longest && nothing.has(text.toLowerCase());
export const countsNothing = (text: string): boolean =>
  text.length <= longest && nothingCounted.has(text.toLowerCase());

const errorValue =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|ERROR!?|REF|CYCLE)$/i;

/** The error of a spreadsheet that stands in a cell, if one does. */
export const errorIn = (text: string): Unreadable | null =>
  text.startsWith("#") && errorValue.test(text)
    ? new Unreadable("error-value", `must be a value, got the error ${text}`)
    : null;
