/** Why an action was not done, and what to do; the message adds what was not changed. */
export const refusals = {
  nothingChanged: "Nothing was changed.",
  unexpected: (message: string) =>
    `Something unexpected went wrong: ${message}. Look at the sheet before you go on; part of it may have been written.`,
  sheetCalls: (tables: readonly string[]) =>
    `The formulas of this sheet call ${tables.join(", ")}, which the workbook does not have yet. Import ${tables.length === 1 ? "it" : "them"}, or add a first row in Analyze.`,
  noTable: (table: string) => `There is no table "${table}" in the workbook.`,
  noScoredTable: (table: string) => `There is no table "${table}" with scores in the workbook.`,
  noTableOfOurs: (table: string) => `${table} is no table of Tandem's.`,
  notScored: (table: string, scored: readonly string[]) =>
    `${table} is not scored. Select rows of ${scored.join(", ")}, or of a CRM export.`,
  noWeights: (table: string) => `${table} is not scored, so it has no weights.`,
  sameValues: "Every value is as the workbook has it already.",
  noNamedRow: (table: string) => `${table} has no row with a name yet. Add a row, then try again.`,
  noRowSelected: "No row with a name is selected. Select the rows to score, then try again.",
  noSuchRow: (row: number, sheet: string, noun: string) =>
    `Row ${row} of ${sheet} is no ${noun} with a name. Choose another row.`,
  rowChanged: (name: string) => `The row of ${name} is not as it was. Look at it and do it again.`,
  rowMoved: (name: string, where: string) =>
    `${name} does not stand in ${where} any more. Nothing of the form was written. Look at the sheet, then open the row again.`,
  cellChanged: (header: string, where: string) =>
    `${header} in ${where} was changed in the sheet meanwhile. Nothing of the form was written. Look at the sheet, then open the row again.`,
  nothingToReport: (why: string) => `There is nothing to report: ${why}`,
  noContent: "no content was chosen. Tick at least one.",
  noTables: (tables: readonly string[]) =>
    `the workbook has no table named ${tables.join(", ")}. Import a file, or add the sample.`,
  noResults: "the tables that were chosen have no rows with a result. Fill in rows, then score them.",
  sampleTaken: (sheet: string) =>
    `The sample needs a sheet named ${sheet}, but this workbook has a sheet or a table of that name. Look at your own partners under Analyze, or try the sample in a new workbook.`,
  samplesTaken: (wanted: readonly string[], used: readonly string[]) =>
    `The sample needs sheets named ${wanted.join(", ")}, but ${used.join(", ")} stands in this workbook already. Try it in a new workbook.`,
  noHeaderRow: (row: number) => `the header row must be a row of the table, but there is no row ${row}`,
} as const;
