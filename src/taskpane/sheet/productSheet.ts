import { type ImportedTable, inputColumns, rowOf } from "../../files";
import { type ComputedColumn, isScored, type Scored, standsForComputed, type Table, type Unscored } from "../../tables";
import { type CellToWrite, type ColumnToWrite, Formula, type TableToAdd } from "../../workbook";
import { cellToWrite } from "./cells";
import { sheetColumns } from "./columnsBeside";
import { formulaWithNames } from "./rowFormula";
import { scorable, type ScorableTable } from "./scorable";
import type { WorkbookSetting } from "./setting";

/** A column of a sheet of ours with what each row has in it. */
export interface FilledColumn extends ColumnToWrite {
  readonly cell: (row: number) => CellToWrite;
}

/** The columns of ours that a file has, and those that must stand though they are blank. */
function ownColumns({ table, columns }: ImportedTable): readonly FilledColumn[] {
  const inputs = inputColumns(table);
  return Object.keys(table.columns).flatMap((key, k) => {
    const cells = columns[key];
    const column = table.columns[key]!;
    const hasContent = cells?.some((cell) => cell !== null) ?? false;
    return hasContent || column.required || standsForComputed(table, column)
      ? [{ ...inputs[k]!, cell: (row) => cellToWrite(cells?.[row] ?? null) }]
      : [];
  });
}

/** How a computed column looks in a sheet. */
export function looksOf({ scoring }: ScorableTable, { header, type }: ComputedColumn): Omit<ColumnToWrite, "header"> {
  return {
    type,
    ...(header === scoring.verdict ? { bands: scoring.verdicts } : {}),
  };
}

function computedColumns(
  table: ScorableTable,
  results: readonly (Scored | Unscored)[],
  setting: WorkbookSetting,
): readonly FilledColumn[] {
  const isWanted = (column: ComputedColumn) => {
    const place = table.computed.indexOf(column);
    const isNeeded = column.formula !== null || table.scoring.criteria.includes(column.header);
    return isNeeded || results.some((result) => isScored(result) && result.cells[place] !== null);
  };
  const columns = sheetColumns(table).filter(isWanted);
  return columns.map((column) => {
    const place = table.computed.indexOf(column);
    const formula = column.formula === null ? null : formulaWithNames(column.formula, setting);
    const live = formula === null ? null : new Formula(formula);
    return {
      header: column.header,
      ...looksOf(table, column),
      cell: (row) => {
        const result = results[row]!;
        if (isScored(result)) return live ?? cellToWrite(result.cells[place] ?? null);
        return column.header === "Reasons" ? `Not scored. ${result.details}` : live;
      },
    };
  });
}

/** Rows of a table of ours, scored where it is one that is. */
export function filledColumns(imported: ImportedTable, setting: WorkbookSetting): readonly FilledColumn[] {
  const [name, ...inputs] = ownColumns(imported);
  const table = scorable.find((other) => other.name === imported.table.name);
  if (!table) return [name!, ...inputs];
  const rows = imported.rowNumbers.map((_, i) => rowOf(table, imported.columns, i));
  const results = table.scoring.score(rows, setting.setting);
  return [name!, ...computedColumns(table, results, setting), ...inputs];
}

/** A sheet of ours with rows that were imported: name, result as live formulas, then what it comes from. */
export function productSheet(imported: ImportedTable, setting: WorkbookSetting): TableToAdd {
  return tableOf(imported.table, filledColumns(imported, setting), imported.rowNumbers.length);
}

/** Columns as an Excel table of its own sheet. */
export const tableOf = ({ name }: Pick<Table, "name">, columns: readonly FilledColumn[], rowCount: number) => ({
  name,
  sheet: name,
  columns,
  rowCount,
  cellAt: (row: number, column: number): CellToWrite => columns[column]!.cell(row),
});
