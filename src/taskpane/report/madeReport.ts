import { type ReportPart, reportParts, type ReportSheet } from "../../tables";
import { WorkbookError } from "../../workbook";
import { readReportSource, reportableTables } from "./readReportSource";
import { words } from "../words";

const { outcomes } = words;

/** What the person wants of a report. */
export interface ReportWish {
  /** Identifiers of its contents. */
  readonly parts: readonly string[];
  /** Name of the company whose valuation is drawn; null for each of them. */
  readonly company: string | null;
  /** Date of the report, as people read it. */
  readonly asOf: string;
  /** The same day as YYYY-MM-DD. */
  readonly day: string;
}

/** A report that has been made, and what of it there was nothing to show for. */
export interface MadeReport {
  readonly sheets: readonly ReportSheet[];
  readonly empty: readonly ReportPart[];
}

const nothing = (why: string) => new WorkbookError("not-found", words.refusals.nothingToReport(why));

/**
 * Makes the sheets of a report as data.
 *
 * @throws {WorkbookError} `not-found` if the workbook has nothing that could be reported.
 */
export async function madeReport({ parts, company, asOf, day }: ReportWish): Promise<MadeReport> {
  const wanted = reportParts.filter(({ id }) => parts.includes(id));
  if (wanted.length === 0) throw nothing(words.refusals.noContent);
  if ((await reportableTables()).length === 0) {
    const names = [...new Set(reportParts.flatMap(({ needs }) => needs))];
    throw nothing(words.refusals.noTables(names));
  }
  const source = await readReportSource(wanted, { asOf, day }, company);
  const made = wanted.map((part) => ({ part, sheet: part.make(source) }));
  const sheets = made.flatMap(({ sheet }) => sheet ?? []);
  if (sheets.length === 0) throw nothing(words.refusals.noResults);
  return { sheets, empty: made.flatMap(({ part, sheet }) => (sheet ? [] : [part])) };
}

/** What was left out, a line each. */
export const emptyInWords = ({ empty }: MadeReport): readonly string[] =>
  empty.map(({ title }) => outcomes.emptyPart(title));
