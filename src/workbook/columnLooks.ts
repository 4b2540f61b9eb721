import type { Action } from "./action";
import type { Area } from "./area";
import { setFormat } from "./cells";
import type { ColumnToWrite } from "./columnToWrite";
import { nothingLeft } from "./journal";
import { addLooks, widthOf } from "./looks";
import { numberFormatOf } from "./numberFormats";
import { idNow, type SheetRef } from "./sheetRef";

interface ColumnPlace {
  readonly column: ColumnToWrite;
  /** Place on the sheet. */
  readonly place: number;
  /** Whether it is not there yet, so that nobody has formatted it. */
  readonly isNew: boolean;
}

/**
 * Reads how columns look, so that they can be given looks and those be taken back.
 *
 * @param body Rows of the columns, without their header.
 * @returns What queues the looks: formats and widths of new columns, and colours where a column has none.
 */
export async function readLooks(
  action: Action,
  at: SheetRef,
  body: Area,
  columns: readonly ColumnPlace[],
): Promise<() => void> {
  const bodyIn = (sheet: Excel.Worksheet, place: number) => sheet.getRangeByIndexes(body.row, place, body.rows, 1);
  const headerIn = (sheet: Excel.Worksheet, place: number) => sheet.getRangeByIndexes(body.row - 1, place, 1, 1);
  const neighbour = headerIn(at.sheet, body.column).format.font;
  neighbour.load("bold");
  const read = columns.map(({ column, place, isNew }) => {
    const cells = bodyIn(at.sheet, place);
    const header = headerIn(at.sheet, place);
    cells.format.load("columnWidth");
    header.format.font.load("bold");
    return { column, place, isNew, cells, header, colours: cells.conditionalFormats.getCount() };
  });
  await action.send();
  const found = read.map(({ column, place, isNew, cells, header, colours }) => ({
    column,
    place,
    isNew,
    isPlain: colours.value === 0,
    width: cells.format.columnWidth,
    bold: header.format.font.bold,
  }));
  const isBold = neighbour.bold;

  return () => {
    action.steps.push({
      look: (context, there) => {
        const id = idNow(at, there);
        if (id === null) return nothingLeft;
        const sheet = context.workbook.worksheets.getItem(id);
        return () => ({
          changed: [],
          putBack: () => {
            for (const { place, isNew, isPlain, width, bold } of found) {
              const cells = bodyIn(sheet, place);
              if (isPlain) cells.conditionalFormats.clearAll();
              if (!isNew) continue;
              cells.format.columnWidth = width;
              headerIn(sheet, place).format.font.bold = bold;
            }
          },
        });
      },
    });
    for (const { column, place, isNew, isPlain } of found) {
      const cells = bodyIn(at.sheet, place);
      if (isPlain) addLooks(cells, column);
      if (!isNew) continue;
      setFormat(cells, numberFormatOf(column.type));
      cells.format.columnWidth = widthOf(column);
      if (isBold) headerIn(at.sheet, place).format.font.bold = true;
    }
  };
}
