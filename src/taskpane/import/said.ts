import type { Delimiter, Encoding } from "../../files";

export const importSteps = ["file", "match", "check"] as const;

/** What is asked of a file, one thing after the other; after the last its rows are added. */
export type ImportStep = (typeof importSteps)[number];

/** What the person has said of how a file is written; what is absent is found. */
export interface FileSaid {
  /** Name of the table of ours that it is. */
  readonly table?: string;
  readonly sheet?: string;
  /** Number of the header row, as a person sees it. */
  readonly headerRow?: number;
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly decimal?: "." | ",";
  readonly dates?: "dmy" | "mdy";
}

/** By key of our column, the header of theirs that the person has chosen for it; null for none. */
export type ColumnChoices = ReadonlyMap<string, string | null>;
