/** What can be wrong with a row, a cell or a column of a file that can be read otherwise. */
export type IssueCode =
  /** The row lacks a cell that every row must have; it is left out. */
  | "missing-required"
  /** The row is left out for what it says of itself: deleted, or a person. */
  | "left-out"
  /** The row has more cells than the header. */
  | "extra-cells"
  /** A quote was broken; its line was read as plain text. */
  | "broken-quote"
  /** Another row has the same name. */
  | "duplicate-name"
  | "unreadable-number"
  | "unreadable-date"
  | "unreadable-entry"
  | "unknown-choice"
  | "out-of-range"
  /** An error value of a spreadsheet, such as #DIV/0!. */
  | "error-value"
  /** The amount is in another money than the rest of its column. */
  | "mixed-currency"
  /** A number that reads differently with a decimal comma; told once a column. */
  | "ambiguous-number"
  /** Day and month could change places, and nothing in the column tells. */
  | "ambiguous-date"
  /** A rate above 150 %, which may be a per cent written as a number. */
  | "large-fraction";

/** Something wrong in a file, and where. The value concerned is left blank, never guessed. */
export interface Issue {
  readonly code: IssueCode;
  /** Row number as a person sees it; null where the whole column is meant. */
  readonly row: number | null;
  /** Header of our column; null where the whole row is meant. */
  readonly column: string | null;
  /** What stands in the cell. */
  readonly value: string;
  readonly message: string;
}

/** What stands in cells that have the same problem, and where. */
export interface IssueValue {
  readonly value: string;
  readonly rows: readonly number[];
}

/** Issues of the same kind in the same column. */
export interface IssueGroup {
  readonly first: Issue;
  readonly count: number;
  /** Numbers of the rows concerned. */
  readonly rows: readonly number[];
  /** The different values among them, in the order in which each first comes. */
  readonly values: readonly IssueValue[];
}

/** Things together that have the same key, in the order in which each key first comes. */
function together<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const rowsOf = (issues: readonly Issue[]): readonly number[] =>
  issues.flatMap(({ row }) => (row === null ? [] : [row]));

/** Issues with those of the same kind and column together, in the order in which each kind first comes. */
export const issueGroups = (issues: readonly Issue[]): readonly IssueGroup[] =>
  together(issues, ({ code, column }) => `${code}\n${column ?? ""}`).map((group) => ({
    first: group[0],
    count: group.length,
    rows: rowsOf(group),
    values: together(group, ({ value }) => value).map((same) => ({ value: same[0].value, rows: rowsOf(same) })),
  }));
