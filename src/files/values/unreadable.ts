import type { IssueCode } from "../issue";

/** What a cell turned out to be instead of a value. */
export class Unreadable {
  constructor(
    readonly code: IssueCode,
    readonly message: string,
  ) {}
}

/** What people and systems write for nothing. */
const nothing = /^(?:-{0,2}|–|—|n\/a|null|\(blank\))$/i;

/** What they write for nothing where a number or a day belongs. */
const nothingCounted = /^(?:-{0,2}|–|—|n\/a|null|\(blank\)|na|nil|none|tbd|unknown|\?)$/i;

/** No longer word says nothing. */
const longest = 7;

export const saysNothing = (text: string): boolean => text.length <= longest && nothing.test(text);
export const countsNothing = (text: string): boolean => text.length <= longest && nothingCounted.test(text);

const errorValue =
  /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|GETTING_DATA|BUSY!|ERROR!?|REF|CYCLE)$/i;

/** The error of a spreadsheet that stands in a cell, if one does. */
export const errorIn = (text: string): Unreadable | null =>
  text.startsWith("#") && errorValue.test(text)
    ? new Unreadable("error-value", `must be a value, got the error ${text}`)
    : null;
