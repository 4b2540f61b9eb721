import {
  type ColumnToWrite,
  type ImportedTable,
  inputColumns,
  type Issue,
  type SheetToWrite,
  type SkippedRow,
} from "../files";
import {
  type AssumptionRow,
  assumptions,
  type Cell,
  isScored,
  type Scored,
  standsForComputed,
  type Table,
  type Unscored,
} from "../tables";

/** A column of a sheet with its cells, by row. */
interface FilledColumn extends ColumnToWrite {
  readonly cell: (row: number) => ReturnType<SheetToWrite["cellAt"]>;
}

const sheetOf = (
  name: string,
  columns: readonly FilledColumn[],
  rowCount: number,
  rowsToFill?: number,
): SheetToWrite => ({
  name,
  columns,
  rowCount,
  cellAt: (row, column) => columns[column]!.cell(row),
  ...(rowsToFill === undefined ? {} : { rowsToFill }),
});

/** A sheet of plain rows. */
export const sheetOfRows = (
  name: string,
  columns: readonly ColumnToWrite[],
  rows: readonly (readonly Cell[])[],
): SheetToWrite =>
  sheetOf(
    name,
    columns.map((column, c) => ({ ...column, cell: (row) => rows[row]![c] ?? null })),
    rows.length,
  );

const text = (header: string): ColumnToWrite => ({ header, type: "text" });
const count = (header: string): ColumnToWrite => ({ header, type: "count" });

/** The columns of ours that the file has, in the order of the table. */
function ownColumns({ table, columns }: ImportedTable, isScoredSheet: boolean): readonly FilledColumn[] {
  const inputs = inputColumns(table);
  return Object.keys(table.columns).flatMap((key, k) => {
    const cells = columns[key];
    const stays = table.columns[key]!.required ?? (isScoredSheet && standsForComputed(table, table.columns[key]!));
    return cells || stays ? [{ ...inputs[k]!, cell: (row) => cells?.[row] ?? null }] : [];
  });
}

const extraColumns = ({ extras }: ImportedTable): readonly FilledColumn[] =>
  extras.map(({ header, cellAt }) => ({ ...text(header), cell: cellAt }));

/** The table as it was understood: our columns, then those that are none of ours. */
export const importedSheet = (imported: ImportedTable): SheetToWrite =>
  sheetOf(imported.table.name, [...ownColumns(imported, false), ...extraColumns(imported)], imported.rowNumbers.length);

/** The table with what scoring found: the name, the result, what it was found from, and the columns that are none of ours. */
export function scoredSheet(imported: ImportedTable, results: readonly (Scored | Unscored)[]): SheetToWrite {
  const { table } = imported;
  const [name, ...inputs] = ownColumns(imported, true);
  const computed = table.computed.map(({ header, type }, c): FilledColumn => {
    const unscored = header === "Reasons" ? ({ details }: Unscored): Cell => `Not scored. ${details}` : () => null;
    return {
      header,
      type,
      cell: (row) => {
        const result = results[row]!;
        return isScored(result) ? (result.cells[c] ?? null) : unscored(result);
      },
    };
  });
  return sheetOf(table.name, [name!, ...computed, ...inputs, ...extraColumns(imported)], imported.rowNumbers.length);
}

/** Rows that were left out, with the reason. */
export const leftOutSheet = (skipped: readonly SkippedRow[]): SheetToWrite =>
  sheetOfRows(
    "Left out",
    [count("Row"), text("Name"), text("Reason")],
    skipped.map(({ row, name, reason }) => [row, name, reason]),
  );

/** Everything that did not read. */
export const issuesSheet = (issues: readonly Issue[]): SheetToWrite =>
  sheetOfRows(
    "Issues",
    [count("Row"), text("Column"), text("Problem"), text("Cell"), text("Message")],
    issues.map(({ row, column, code, value, message }) => [row, column, code, value, message]),
  );

/** Assumptions as rows of their sheet. */
export const assumptionsSheet = (rows: readonly AssumptionRow[]): SheetToWrite => ({
  ...sheetOfRows(
    assumptions.name,
    inputColumns(assumptions),
    rows.map((row) => [row.group, row.name, row.value, row.unit, row.tag, row.source]),
  ),
});

/** Facts about a run, a line each. */
export const summarySheet = (lines: readonly (readonly [string, Cell])[]): SheetToWrite =>
  sheetOfRows("Summary", [text("What"), { header: "Value", type: "value" }], lines);

/**
 * A sheet of a table with rows filled in and more to fill. What only a workbook computes is left out: a file has no formulas of ours, and a
 * blank column would look as if people had to fill it.
 */
export function templateSheet(
  table: Table,
  examples: readonly (Scored | Unscored)[],
  rowsToFill: number,
): SheetToWrite {
  const inputs = inputColumns(table).map((column, k): FilledColumn => {
    const key = Object.keys(table.columns)[k]!;
    return { ...column, cell: (row) => table.examples[row]?.[key] ?? null };
  });
  const found = table.scoring ? table.computed : [];
  const computed = found.map(({ header, type }, c): FilledColumn => ({
    header,
    type,
    cell: (row) => {
      const result = examples[row];
      return result && isScored(result) ? (result.cells[c] ?? null) : null;
    },
  }));
  return sheetOf(table.name, [...inputs, ...computed], table.examples.length, rowsToFill);
}
