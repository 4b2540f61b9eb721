import type { ListedRow, ListedTable, Listing } from "./listing";
import type { Sorting } from "./narrow";

/** How many rows are shown at first, and how many more each time. */
export const shownAtOnce = 100;

export interface ListState {
  /** Name of the table whose rows are listed. */
  readonly table: string;
  /** Whether the person has chosen it; else a table that the workbook has may take its place. */
  readonly isChosen: boolean;
  /** The tables that can be listed; null before they have been looked for. */
  readonly tables: readonly ListedTable[] | null;
  /** Its rows; null before they have been read, and where there are none to read. */
  readonly listing: Listing | null;
  /** Why it could not be read. */
  readonly problem: string | null;
  readonly search: string;
  readonly sort: Sorting;
  /** Verdicts to show; all where none is chosen. */
  readonly bands: ReadonlySet<string>;
  /** The rows that are wanted by the three above, in their order. */
  readonly found: readonly ListedRow[];
  /** How many of them are shown. */
  readonly shown: number;
}

export const initialList: ListState = {
  table: "Partners",
  isChosen: false,
  tables: null,
  listing: null,
  problem: null,
  search: "",
  sort: "amount",
  bands: new Set(),
  found: [],
  shown: shownAtOnce,
};

/** What comes back when the pane is opened again. */
export const keptOfList = [
  "table",
  "isChosen",
  "search",
  "sort",
  "bands",
  "shown",
] as const satisfies readonly (keyof ListState)[];
