import type { Action } from "./action";
import { addressOf, type Area, placeOf } from "./area";
import { type Encoded, isAsWritten, isFormula, restorable } from "./encode";
import { type Found, lostWith, nothingLeft, type Step } from "./journal";
import { asking, cellsInRequest, rowParts } from "./reading";
import { idNow, type SheetRef } from "./sheetRef";
import type { Standing } from "./standing";

/** What cells held before they were written, so that it can be put back. */
export interface Before {
  readonly cells: readonly (readonly Encoded[])[];
  /** Null where number formats are not written. */
  readonly formats: readonly (readonly string[])[] | null;
}

/** Cells as Excel takes them, row by row. */
export type EncodedRows = readonly (readonly Encoded[])[];

/** The cells of a rectangle. */
export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Some rows of what was read. */
export const rowsOf = (before: Before | null, first: number, end?: number): Before | null =>
  before && { cells: before.cells.slice(first, end), formats: before.formats?.slice(first, end) ?? null };

/** Gives every cell of a range one number format. */
export function setFormat(range: Excel.Range, format: string): void {
  // Excel takes one format for the whole range, which its types do not say.
  Object.assign(range, { numberFormat: format });
}

/** Reads what cells hold, in the form that puts it back. */
export async function readBefore(action: Action, { sheet }: SheetRef, area: Area): Promise<Before> {
  const cells: (readonly Encoded[])[] = [];
  const formats: (readonly string[])[] = [];
  for (const [start, rows] of rowParts(area.rows, area.columns)) {
    const part = asking(rangeOf(sheet, { ...area, row: area.row + start, rows }), "formulas, values, numberFormat");
    await action.send();
    const [formulas, values] = [part.formulas as unknown[][], part.values as unknown[][]];
    formulas.forEach((row, r) => cells.push(row.map((formula, c) => restorable(formula, values[r]![c]))));
    formats.push(...(part.numberFormat as string[][]));
  }
  return { cells, formats };
}

/** Addresses of cells that are not as they were written. */
function changedCells(name: string, area: Area, written: EncodedRows, now: readonly (readonly unknown[])[]): string[] {
  return written.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      isAsWritten(cell, now[r]?.[c])
        ? []
        : placeOf(name, { row: area.row + r, column: area.column + c, rows: 1, columns: 1 }),
    ),
  );
}

/** Cells that were written; `before` is null where they go away with the sheet, table rows or columns they are in. */
class CellsWritten implements Step {
  readonly cells: number;

  constructor(
    protected readonly at: SheetRef,
    protected readonly area: Area,
    protected written: EncodedRows,
    private readonly before: Before | null,
  ) {
    this.cells = area.rows * area.columns;
  }

  look(context: Excel.RequestContext, there: Standing): () => Found {
    const { at, area, written, before, cells } = this;
    const id = idNow(at, there);
    if (id === null) return before ? lostWith(placeOf(at.name, area)) : nothingLeft;
    const range = asking(rangeOf(context.workbook.worksheets.getItem(id), area), "formulas");
    return () => ({
      changed: changedCells(there.sheets.get(id) ?? at.name, area, written, range.formulas as unknown[][]),
      cells: before ? cells : 0,
      putBack: () => {
        if (!before) return;
        const kept = <Cell>(rows: readonly (readonly Cell[])[]) =>
          rows.map((row, r) => row.map((cell, c) => (written[r]![c] === null ? null : cell)));
        if (before.formats) range.numberFormat = kept(before.formats);
        range.formulas = kept(before.cells);
      },
    });
  }
}

/** Cells that were written, formulas among them. */
class FormulasWritten extends CellsWritten {
  /** Excel writes formulas in its own way, so what it has made of ours is what must still be there. */
  settle(context: Excel.RequestContext): () => void {
    const sheet = context.workbook.worksheets.getItem(this.at.id ?? this.at.name);
    const range = asking(rangeOf(sheet, this.area), "formulas");
    return () => {
      const now = range.formulas as Encoded[][];
      this.written = this.written.map((row, r) => row.map((cell, c) => (isFormula(cell) ? now[r]![c]! : cell)));
    };
  }
}

const hasFormulas = (rows: EncodedRows): boolean => rows.some((row) => row.some(isFormula));

/** The step of cells that were written; `before` is null where they go away with what they are in. */
const writtenStep = (at: SheetRef, area: Area, written: EncodedRows, before: Before | null): Step =>
  hasFormulas(written) ? new FormulasWritten(at, area, written, before) : new CellsWritten(at, area, written, before);

/** Rows cut so that no part is too much for a request, by cells and by length of their text. */
function* encodedParts(count: number, rowAt: (row: number) => readonly Encoded[]) {
  const mostText = 1_000_000;
  let rows: (readonly Encoded[])[] = [];
  let [start, cells, text] = [0, 0, 0];
  for (let r = 0; r < count; r++) {
    const row = rowAt(r);
    const length = row.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.length : 8), 0);
    if (rows.length > 0 && (cells + row.length > cellsInRequest || text + length > mostText)) {
      yield { start, rows };
      [rows, start, cells, text] = [[], r, 0, 0];
    }
    rows.push(row);
    cells += row.length;
    text += length;
  }
  if (rows.length > 0) yield { start, rows };
}

/**
 * Writes cells in parts.
 *
 * @param before What they held; null where they are new with their sheet, rows or columns.
 * @param count Called with the cells of each part that is done.
 */
export async function writeCells(
  action: Action,
  at: SheetRef,
  area: Area,
  rowAt: (row: number) => readonly Encoded[],
  before: Before | null,
  count: (cells: number) => void,
): Promise<void> {
  for (const { start, rows } of encodedParts(area.rows, rowAt)) {
    const part = { ...area, row: area.row + start, rows: rows.length };
    if (rows.every((row) => row.every((cell) => cell === null))) continue;
    const was = rowsOf(before, start, start + rows.length);
    await action.makeRoom(rows.length * area.columns);
    action.steps.push(writtenStep(at, part, rows, was));
    const range = rangeOf(at.sheet, part);
    const written = rows.map((row) => [...row]);
    if (hasFormulas(rows)) range.formulas = written;
    else range.values = written;
    count(rows.length * area.columns);
  }
}

/** Addresses of the cells that hold something. */
export const filledCells = ({ cells }: Before, area: Area): readonly string[] =>
  cells.flatMap((row, r) => row.flatMap((cell, c) => (cell === "" ? [] : addressOf(area.row + r, area.column + c))));
