import type { PaperName } from "./paper";

/** How an agreement is laid out, and when. */
export interface AgreementLayout {
  /** When the file is made, in UTC, as 2026-11-20T09:30:00Z; the document says so in its properties. */
  readonly stamp: string;
  /** A4 unless said. */
  readonly paper?: PaperName;
  /** Language that Word checks the spelling in, as a tag such as en-US; en-GB unless said. */
  readonly language?: string;
}
