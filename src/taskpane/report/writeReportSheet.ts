import type { CellArea, ReportSheet } from "../../tables";
import { type Action, addChart, addressOf, addSheet, addTable, type Task } from "../../workbook";
import { cellToWrite } from "../sheet/cells";

const firstCell = ({ row, column }: CellArea): string => addressOf(row, column);
const lastCell = ({ row, column, rows, columns }: CellArea): string => addressOf(row + rows - 1, column + columns - 1);

/** Writes a sheet of a report into the workbook: heading, facts, tables as values, native charts. */
export async function writeReportSheet(
  action: Action,
  sheet: ReportSheet,
  tableName: (wanted: string) => string,
  task?: Task,
): Promise<void> {
  const { name, heading, facts, titles, tables, charts, widths } = sheet;
  await addSheet(
    action,
    name,
    [
      { at: "A1", rows: [[heading]], isHeading: true },
      { at: "A2", rows: [[facts]] },
      ...titles.map(({ row, text }) => ({ at: addressOf(row, 0), rows: [[text]], hasHeader: true })),
    ],
    widths,
  );
  for (const { name: wanted, row, column, columns, rows } of tables) {
    const table = {
      name: tableName(wanted),
      sheet: name,
      at: addressOf(row, column),
      columns,
      rowCount: rows.length,
      cellAt: (r: number, c: number) => cellToWrite(rows[r]?.[c] ?? null),
    };
    await addTable(action, table, task);
  }
  for (const { source, at, ...look } of charts) {
    await addChart(action, {
      ...look,
      sheet: name,
      source: { sheet: name, address: `${firstCell(source)}:${lastCell(source)}` },
      at: { from: firstCell(at), to: lastCell(at) },
    });
  }
}
