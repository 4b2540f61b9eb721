import type { Zone } from "@odoo/o-spreadsheet";
import { type Area, areaBetween } from "./addresses";

/** Cells of one of the sheets. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** An area as the spreadsheet has it. */
export const zoneOf = ({ row, column, rowCount, columnCount }: Area): Zone => ({
  top: row,
  left: column,
  bottom: row + rowCount - 1,
  right: column + columnCount - 1,
});

/** What the spreadsheet calls a zone, as an area. */
export const areaOfZone = ({ top, left, bottom, right }: Zone): Area => areaBetween(top, left, bottom, right);
