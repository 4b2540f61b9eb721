import { atOnce, type ImportedTable, inputColumns, type Paced } from "../../files";
import {
  calledColumns,
  type ComputedColumn,
  isScored,
  type Scored,
  standsForComputed,
  type Table,
  type Unscored,
} from "../../tables";
import { type CellToWrite, type ColumnToWrite, Formula, type TableToAdd } from "../../workbook";
import { cellToWrite } from "./cells";
import { neededColumns } from "./columnsBeside";
import { formulaWithNames } from "./rowFormula";
import { scorable, type ScorableTable } from "./scorable";
import { scoringRows } from "./scoringRows";
import type { WorkbookSetting } from "./setting";

/** A column of a sheet of ours with what each row has in it. */
export interface FilledColumn extends ColumnToWrite {
  readonly cell: (row: number) => CellToWrite;
}

/** Rows of a table of ours, whether a file has them or a form. */
export type OwnRows = Pick<ImportedTable, "table" | "columns" | "rowNumbers">;

/** Formulas of a table without scores: what each row comes to by itself. */
const liveColumns = ({ computed }: Table, setting: WorkbookSetting): readonly FilledColumn[] =>
  computed.flatMap(({ header, type, formula }) => {
    const text = formula === null ? null : formulaWithNames(formula, setting);
    const live = text === null ? null : new Formula(text);
    return live === null ? [] : [{ header, type, cell: () => live }];
  });

/** The columns of ours that a file has, and those that must stand though they are blank. */
export function ownColumns({ table, columns }: OwnRows): readonly FilledColumn[] {
  const inputs = inputColumns(table);
  const called = table.scoring ? new Set<string>() : calledColumns(table);
  return Object.keys(table.columns).flatMap((key, k) => {
    const cells = columns[key];
    const column = table.columns[key]!;
    const hasContent = cells?.some((cell) => cell !== null) ?? false;
    return hasContent || column.required || called.has(column.header) || standsForComputed(table, column)
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
  return neededColumns(table, results).map((column) => {
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

/** Rows of a table of ours, scored where it is one that is, in pieces. */
export function* filling(imported: OwnRows, setting: WorkbookSetting): Paced<readonly FilledColumn[]> {
  const [name, ...inputs] = ownColumns(imported);
  const table = scorable.find((other) => other.name === imported.table.name);
  if (!table) return [name!, ...liveColumns(imported.table, setting), ...inputs];
  const results = yield* scoringRows(table, imported, setting.setting);
  return [name!, ...computedColumns(table, results, setting), ...inputs];
}

/** A sheet of ours with rows that were imported: name, result as live formulas, then what it comes from. */
export function productSheet(imported: OwnRows, setting: WorkbookSetting): TableToAdd {
  return tableOf(imported.table, atOnce(filling(imported, setting)), imported.rowNumbers.length);
}

/** Columns as an Excel table of its own sheet. */
export const tableOf = ({ name }: Pick<Table, "name">, columns: readonly FilledColumn[], rowCount: number) => ({
  name,
  sheet: name,
  columns,
  rowCount,
  cellAt: (row: number, column: number): CellToWrite => columns[column]!.cell(row),
});
