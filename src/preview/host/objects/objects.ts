import type { Area } from "../addresses";
import type { Book } from "../book";
import type { SheetArea } from "../zones";
import type { HostCollection, HostObject } from "../hostObject";

/** Makes objects of the model for one another: a range leads to its sheet, a sheet to its tables, a table to its ranges. */
export interface Objects {
  readonly book: Book;
  range(sheetId: string, area: Area): RangeObject;
  worksheet(sheetId: string): HostObject;
  worksheets(): HostCollection;
  /** Tables of one sheet, or of all. */
  tables(sheetId: string | null): HostCollection;
  /** Tables that touch an area, or lie in it. */
  tablesIn(at: SheetArea, fullyContained: boolean): HostCollection;
  table(sheetId: string, id: number | string): HostObject;
  charts(sheetId: string): HostCollection;
  names(): HostCollection;
  format(range: RangeObject): HostObject;
  conditionalFormats(range: RangeObject): HostCollection;
  dataValidation(range: RangeObject): HostObject;
  /** The area that an address of a sheet, a table's or a name means. */
  areaOf(sheetId: string, address: string): SheetArea;
}

/** A range, as other objects know it. */
export interface RangeObject extends HostObject, SheetArea {
  /** Rows of cells as Excel hands them over; null for a range without end. */
  readonly Values: unknown;
}

/** Whether an argument is a range rather than an address. */
export const isRange = (argument: unknown): argument is RangeObject =>
  typeof argument === "object" && argument !== null && "sheetId" in argument && "area" in argument;

/** The cells that an argument means: a range, or an address on this sheet. */
export const areaArgument = (objects: Objects, sheetId: string, argument: unknown): SheetArea =>
  isRange(argument) ? argument : objects.areaOf(sheetId, String(argument));
