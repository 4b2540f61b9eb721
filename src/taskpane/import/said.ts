import type { ImportOptions } from "../../files";

export const importSteps = ["file", "match", "check"] as const;

/** What is asked of a file, one thing after the other; after the last its rows are added. */
export type ImportStep = (typeof importSteps)[number];

/** What the person has said of how a file is written; what is absent is found. */
export interface FileSaid extends Pick<
  ImportOptions,
  "sheet" | "headerRow" | "delimiter" | "encoding" | "decimal" | "dates"
> {
  /** Name of the table of ours that it is. */
  readonly table?: string;
}

/** By key of our column, the header of theirs that the person has chosen for it; null for none. */
export type ColumnChoices = ReadonlyMap<string, string | null>;
