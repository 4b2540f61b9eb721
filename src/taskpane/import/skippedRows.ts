import { type RawCell } from "../../files";
import { act, addSheet, namesInWorkbook, type SheetValue, type Task } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { freeName } from "../sheet/freeName";
import { show } from "../sheet/show";
import type { ImportPlan } from "./importPlan";
import { words } from "../words";

const { outcomes } = words;

const sheetName = "Skipped rows";

const asText = (cell: RawCell | undefined): SheetValue =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null);

/** Headers and rows of what was left out, as the file has it. */
export function skippedCells({ file, skipped, matched }: ImportPlan): readonly (readonly SheetValue[])[] {
  const { sheet, header } = matched;
  const cells = (row: number) =>
    header.headers.map((_, c) => asText(sheet.rows[row - sheet.firstRow]?.[header.firstColumn + c]));
  return [
    ["File", "Row", "Name", "Reason", ...header.headers],
    ...skipped.map(({ row, name, reason }) => [file, row, name, reason, ...cells(row)]),
  ];
}

/** Adds a sheet with the rows of a file that were left out, each with its reason. */
export async function addSkippedRows(plan: ImportPlan, task?: Task): Promise<Outcome> {
  const { sheets } = await namesInWorkbook();
  const name = freeName(sheetName, sheets, " ");
  const rows = skippedCells(plan);
  const done = await act(`Add ${name}`, async (action) => {
    await addSheet(action, name, [{ at: "A1", rows, hasHeader: true }], [24, 8, 24, 32], task);
  });
  await show(name);
  return {
    message: outcomes.skippedRows(plan.skipped.length, name),
    details: [],
    undo: done.undo,
  };
}
