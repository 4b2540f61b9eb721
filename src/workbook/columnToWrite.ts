import type { ColumnType } from "../tables";

/** A column of cells that are to be written: what they hold and how they look. */
export interface ColumnToWrite {
  readonly header: string;
  readonly type: ColumnType;
  readonly choices?: readonly string[];
  /** Smallest and largest number allowed. */
  readonly range?: readonly [number, number];
  /** Whether people fill it in, so that what they may enter is checked. */
  readonly isInput?: boolean;
  /** Texts that get a colour, best first: the first is good, the last poor, those between fair. */
  readonly bands?: readonly string[];
  /** Whether each number gets a bar as long as its points of 100. */
  readonly hasBars?: boolean;
}
