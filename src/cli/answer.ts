import { type Analysis, assumptions, type Findings, type Table } from "../tables";
import type { GivenFiles } from "./givenFiles";
import type { ReadSheet } from "./ownSheets";

/** What an analysis answered, and what it was asked from. */
export interface Answer {
  readonly analysis: Analysis;
  readonly findings: Findings;
  readonly partner: string | null;
  readonly day: string;
  /** Tables that it takes into account. */
  readonly wanted: readonly Table[];
  readonly given: GivenFiles;
}

/** Sheets that went into the answer: the tables that it takes into account, and what we assume. */
export const usedSheets = ({ wanted, given }: Answer): readonly ReadSheet[] =>
  given.sheets.filter(({ imported }) => [...wanted, assumptions].some(({ name }) => name === imported.table.name));

/** The sheet of a workbook, or the file where it holds one table only. */
export const placeOf = ({ file, imported }: ReadSheet): string =>
  imported.source.sheet === null ? file : `${file}, sheet ${imported.source.sheet}`;

/** What the analysis is about: its title, the partner and the day. */
export const headingOf = ({ analysis, partner, day }: Answer): string =>
  [analysis.title, ...(partner === null ? [] : [partner]), day].join(" · ");
