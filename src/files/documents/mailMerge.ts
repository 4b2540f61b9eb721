import type { Cell } from "../../tables";
import { csvPieces } from "../csv/writeCsv";
import type { ColumnToWrite } from "../sheetToWrite";

/** One message of an outreach: a target and a step of the sequence. */
export interface MailMergeRow {
  readonly target: string;
  readonly step: string;
  /** As YYYY-MM-DD; none where the step has no date yet. */
  readonly date: string | null;
  readonly channel: string;
  /** What is known of the recipient, by the name of the field, such as "First name" and "Email". */
  readonly recipient: ReadonlyMap<string, Cell>;
  readonly subject: string;
  readonly text: string;
}

type MergeColumn = ColumnToWrite & { readonly cell: (row: MailMergeRow) => Cell };

const text = (header: string, cell: (row: MailMergeRow) => Cell): MergeColumn => ({ header, type: "text", cell });

/** Fields of all recipients in the order in which they first come, so that a row that lacks one leaves it blank. */
const recipientColumns = (rows: readonly MailMergeRow[]): readonly MergeColumn[] =>
  [...new Set(rows.flatMap(({ recipient }) => [...recipient.keys()]))].map((field) =>
    text(field, ({ recipient }) => recipient.get(field) ?? null),
  );

/**
 * Messages as CSV for a mail merge of Word or of a mail program: a row a target and step, with target, step, date, channel, the fields of
 * the recipient, subject and text. It starts with the mark by which Excel and Word take CSV for UTF-8; text that a spreadsheet would run
 * as a formula gets an apostrophe before it, as in every CSV written here.
 */
export function mailMergeCsv(rows: readonly MailMergeRow[]): string {
  const columns: readonly MergeColumn[] = [
    text("Target", ({ target }) => target),
    text("Step", ({ step }) => step),
    { header: "Date", type: "date", cell: ({ date }) => date },
    text("Channel", ({ channel }) => channel),
    ...recipientColumns(rows),
    text("Subject", ({ subject }) => subject),
    text("Text", (row) => row.text),
  ];
  const pieces = csvPieces({
    name: "Mail merge",
    columns,
    rowCount: rows.length,
    cellAt: (row, column) => {
      const message = rows[row];
      const field = columns[column];
      return message && field ? field.cell(message) : null;
    },
  });
  return ["\ufeff", ...pieces].join("");
}
