import type { Page } from "playwright-core";
import type { TestWindow } from "../../scripts/drive/page";

/** What a cell shows. */
export interface ShownCell {
  readonly value: string | number | boolean | null;
  readonly text: string;
  /** Of an error. */
  readonly message: string;
  readonly formula: string | null;
}

/** A cell by the name of its sheet, the name in its first column and its header in row 1. */
export interface NamedCell {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
}

/** Where a cell is, from 0. */
export async function placeOf(page: Page, { sheet, row, column }: NamedCell): Promise<{ row: number; column: number }> {
  const place = await page.evaluate(
    (wanted) => {
      const { getters } = (window as unknown as TestWindow).tandem.host().model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === wanted.sheet);
      if (sheetId === undefined) return null;
      const shown = (r: number, c: number) => getters.getEvaluatedCell({ sheetId, row: r, col: c }).formattedValue;
      const count = getters.getNumberRows(sheetId);
      const columns = Array.from({ length: getters.getNumberCols(sheetId) }, (_, c) => c);
      const header = columns.find((c) => shown(0, c) === wanted.column);
      const named = Array.from({ length: count }, (_, r) => r).find((r) =>
        columns.slice(0, 3).some((c) => shown(r, c) === wanted.row),
      );
      return header === undefined || named === undefined ? null : { row: named, column: header };
    },
    { sheet, row, column },
  );
  if (!place) throw new Error(`the sheet ${sheet} must have a row ${row} and a column ${column}`);
  return place;
}

/** What a cell shows. */
export async function cellAt(page: Page, sheet: string, place: { row: number; column: number }): Promise<ShownCell> {
  return page.evaluate(
    ({ name, row, column }) => {
      const host = (window as unknown as TestWindow).tandem.host();
      const { getters } = host.model;
      const sheetId = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
      const position = { sheetId, row, col: column };
      const cell = getters.getEvaluatedCell(position);
      return {
        value: cell.value,
        text: cell.formattedValue,
        message: ("message" in cell ? cell.message : undefined) ?? "",
        formula: host.formulaAsWritten(position) ?? null,
      };
    },
    { name: sheet, ...place },
  );
}

/** What a cell shows. */
export const cellOf = async (page: Page, named: NamedCell): Promise<ShownCell> =>
  cellAt(page, named.sheet, await placeOf(page, named));

/** Shows a sheet and selects a cell of it, with the focus on the grid. */
export async function selectAt(page: Page, sheet: string, place: { row: number; column: number }): Promise<void> {
  await page.evaluate(
    ({ name, row, column }) => {
      const { model } = (window as unknown as TestWindow).tandem.host();
      const { getters } = model;
      const sheetIdTo = getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
      const sheetIdFrom = getters.getActiveSheetId();
      if (sheetIdFrom !== sheetIdTo) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo });
      model.selection.selectCell(column, row);
      document.querySelector<HTMLElement>(".o-grid")?.querySelector<HTMLElement>("[contenteditable]")?.focus();
    },
    { name: sheet, ...place },
  );
}

/** Types into a cell as a person does. */
export async function typeAt(
  page: Page,
  sheet: string,
  place: { row: number; column: number },
  text: string,
): Promise<void> {
  await selectAt(page, sheet, place);
  if (text === "") {
    await page.keyboard.press("Delete");
    return;
  }
  await page.keyboard.type(text);
  // Enter goes down a row, unless the spreadsheet took it for what it offered, late, while the text was typed.
  for (let i = 0; i < 5; i++) {
    await page.keyboard.press("Enter");
    const isEntered = page.waitForFunction(
      (row) => (window as unknown as TestWindow).tandem.host().model.getters.getActivePosition().row !== row,
      place.row,
      { timeout: 2000 },
    );
    if (await isEntered.then(() => true).catch(() => false)) return;
  }
  throw new Error(`${text} must be entered in row ${place.row + 1} of ${sheet}`);
}

/** Types into a cell as a person does. */
export const typeInto = async (page: Page, named: NamedCell, text: string): Promise<void> =>
  typeAt(page, named.sheet, await placeOf(page, named), text);

/** Every cell of every sheet that is not blank: its value and its formula as written. */
export async function allCells(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(() => {
    const host = (window as unknown as TestWindow).tandem.host();
    const { getters } = host.model;
    const cells: Record<string, readonly unknown[]> = {};
    for (const sheetId of getters.getSheetIds()) {
      for (let row = 0; row < getters.getNumberRows(sheetId); row++) {
        for (let col = 0; col < getters.getNumberCols(sheetId); col++) {
          const position = { sheetId, row, col };
          const { value, formattedValue } = getters.getEvaluatedCell(position);
          if (value === null || value === "") continue;
          const place = `${getters.getSheetName(sheetId)}!R${row + 1}C${col + 1}`;
          cells[place] = [value, formattedValue, host.formulaAsWritten(position) ?? null];
        }
      }
    }
    return cells;
  });
}
