import type { ColumnType } from "../tables";
import type { Action } from "./action";
import { areaAt } from "./area";
import { setFormat, writeCells } from "./cells";
import { encode } from "./encode";
import { workbookErrorOf } from "./hostErrors";
import { widthOfCharacters } from "./looks";
import { checkSheetName } from "./nameRules";
import { newSheet } from "./newSheet";
import { general, numberFormatOf } from "./numberFormats";
import { reading } from "./reading";
import { standing } from "./standing";
import { counter, type Task } from "./task";
import type { CellToWrite } from "./values";
import { WorkbookError } from "./workbookError";

/** Cells that go onto a sheet together. */
export interface CellBlock {
  /** First cell, such as B3. */
  readonly at: string;
  readonly rows: readonly (readonly CellToWrite[])[];
  /** Type of each column, for its number format; text where absent. */
  readonly types?: readonly ColumnType[];
  /** Whether the first row is a header. */
  readonly hasHeader?: boolean;
  /** Whether the block is a heading of the sheet. */
  readonly isHeading?: boolean;
}

/** Every name in use, which are those that something new cannot have. */
export interface NamesInWorkbook {
  readonly tables: readonly string[];
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** Names of tables, sheets and ranges. */
export const namesInWorkbook = (): Promise<NamesInWorkbook> =>
  reading(async (context) => {
    const { tables, sheets, names } = await standing(context);
    return { tables, sheets: [...sheets.values()], names };
  });

const headingSize = 16;

function styleBlock(range: Excel.Range, { rows, types = [], hasHeader, isHeading }: CellBlock): void {
  if (isHeading) {
    range.format.font.bold = true;
    range.format.font.size = headingSize;
  }
  if (hasHeader) range.getRow(0).format.font.bold = true;
  types.forEach((type, c) => {
    const format = numberFormatOf(type);
    if (format !== general && rows.length > 0) setFormat(range.getColumn(c), format);
  });
}

/**
 * Adds a sheet with cells on it, after the last.
 *
 * @param widths Of its first columns, in characters.
 * @throws {WorkbookError} `name-taken`, `name-illegal`; `invalid-value` for a block that does not begin at an address.
 */
export async function addSheet(
  action: Action,
  name: string,
  blocks: readonly CellBlock[] = [],
  widths: readonly number[] = [],
  task?: Task,
): Promise<void> {
  action.subject = `the sheet ${name}`;
  checkSheetName(name, await action.standing());
  const placed = blocks
    .filter(({ rows }) => rows.some((row) => row.length > 0))
    .map((block) => {
      const first = areaAt(block.at);
      if (!first) throw new WorkbookError("invalid-value", `A block must begin at an address, got "${block.at}".`);
      const columns = Math.max(...block.rows.map((row) => row.length));
      return { block, area: { ...first, rows: block.rows.length, columns } };
    });
  const at = newSheet(action, name);
  widths.forEach((characters, c) => {
    at.sheet.getRangeByIndexes(0, c, 1, 1).format.columnWidth = widthOfCharacters(characters);
  });
  const count = counter(
    task,
    placed.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
  );
  for (const { block, area } of placed) {
    const rowAt = (r: number) =>
      Array.from({ length: area.columns }, (_, c) => encode(block.rows[r]![c], block.types?.[c] ?? "text"));
    await writeCells(action, at, area, rowAt, null, count);
    styleBlock(at.sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns), block);
  }
}

/**
 * Shows a sheet, and selects cells on it where an address is given.
 *
 * @throws {WorkbookError} `not-found`
 */
export async function goTo(sheet: string, address?: string): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      found.activate();
      if (address !== undefined) found.getRange(address).select();
      await context.sync();
    });
  } catch (error) {
    throw workbookErrorOf(error, `the sheet ${sheet}`, "");
  }
}
