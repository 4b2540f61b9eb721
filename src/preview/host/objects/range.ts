import {
  type Area,
  areaAddress,
  areaBetween,
  boundingArea,
  intersection,
  isOnSheet,
  quotedSheet,
  wholeSheet,
} from "../addresses";
import { areaOfZone, type SheetArea, zoneOf } from "../zones";
import { invalidArgument, itemNotFound, notEmulated } from "../hostError";
import { HostObject } from "../hostObject";
import {
  readFormulas,
  readNumberFormats,
  readText,
  readValues,
  readValueTypes,
  writeCells,
  writeNumberFormats,
} from "./grid";
import { areaArgument, type Objects, type RangeObject } from "./objects";

type Argument = unknown;

/** Cells of a sheet. */
export class Range extends HostObject implements RangeObject {
  readonly className = "Range";

  constructor(
    private readonly objects: Objects,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
    if (!isOnSheet(area)) throw invalidArgument();
  }

  private get book() {
    return this.objects.book;
  }

  private get alive(): SheetArea {
    if (!this.book.hasSheet(this.sheetId)) throw itemNotFound();
    return this;
  }

  private at(area: Area): RangeObject {
    return this.objects.range(this.sheetId, area);
  }

  get Address(): string {
    const { sheetId, area } = this.alive;
    return `${quotedSheet(this.book.getters.getSheetName(sheetId))}!${areaAddress(area)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rowCount;
  }

  get ColumnCount(): number {
    return this.area.columnCount;
  }

  get CellCount(): number {
    return this.area.rowCount * this.area.columnCount;
  }

  get IsEntireColumn(): boolean {
    return this.area.rowCount === wholeSheet.rowCount;
  }

  get IsEntireRow(): boolean {
    return this.area.columnCount === wholeSheet.columnCount;
  }

  get Values(): unknown {
    return readValues(this.book, this.alive);
  }

  set Values(values: unknown) {
    writeCells(this.book, this.alive, values);
  }

  get Formulas(): unknown {
    return readFormulas(this.book, this.alive);
  }

  set Formulas(formulas: unknown) {
    writeCells(this.book, this.alive, formulas);
  }

  get Text(): unknown {
    return readText(this.book, this.alive);
  }

  get ValueTypes(): unknown {
    return readValueTypes(this.book, this.alive);
  }

  get NumberFormat(): unknown {
    return readNumberFormats(this.book, this.alive);
  }

  set NumberFormat(formats: unknown) {
    writeNumberFormats(this.book, this.alive, formats);
  }

  private get spillArea(): Area | null {
    const { sheetId, area } = this.alive;
    this.book.needsEvaluation();
    const zone = this.book.getters.getSpreadZone({ sheetId, row: area.row, col: area.column });
    const spilled = zone && areaOfZone(zone);
    return spilled && spilled.rowCount * spilled.columnCount > 1 ? spilled : null;
  }

  get HasSpill(): boolean {
    return this.spillArea !== null;
  }

  GetSpillingToRangeOrNullObject(): RangeObject | null {
    const area = this.spillArea;
    return area && this.at(area);
  }

  GetSpillingToRange(): RangeObject {
    return found(this.GetSpillingToRangeOrNullObject());
  }

  get Worksheet(): HostObject {
    return this.objects.worksheet(this.sheetId);
  }

  get Format(): HostObject {
    return this.objects.format(this);
  }

  get ConditionalFormats(): HostObject {
    return this.objects.conditionalFormats(this);
  }

  get DataValidation(): HostObject {
    return this.objects.dataValidation(this);
  }

  GetTables(fullyContained?: boolean | null): HostObject {
    return this.objects.tablesIn(this, fullyContained ?? false);
  }

  GetCell(row: number, column: number): RangeObject {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rowCount: 1, columnCount: 1 });
  }

  GetRow(row: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + row, rowCount: 1 });
  }

  GetColumn(column: number): RangeObject {
    return this.at({ ...this.area, column: this.area.column + column, columnCount: 1 });
  }

  GetLastRow(): RangeObject {
    return this.GetRow(this.area.rowCount - 1);
  }

  GetLastColumn(): RangeObject {
    return this.GetColumn(this.area.columnCount - 1);
  }

  GetLastCell(): RangeObject {
    return this.GetCell(this.area.rowCount - 1, this.area.columnCount - 1);
  }

  GetEntireColumn(): RangeObject {
    return this.at({ ...this.area, row: 0, rowCount: wholeSheet.rowCount });
  }

  GetEntireRow(): RangeObject {
    return this.at({ ...this.area, column: 0, columnCount: wholeSheet.columnCount });
  }

  GetOffsetRange(rows: number, columns: number): RangeObject {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): RangeObject {
    return this.GetAbsoluteResizedRange(this.area.rowCount + rows, this.area.columnCount + columns);
  }

  GetAbsoluteResizedRange(rowCount: number, columnCount: number): RangeObject {
    return this.at({ ...this.area, rowCount, columnCount });
  }

  GetRowsBelow(count?: number | null): RangeObject {
    return this.at({ ...this.area, row: this.area.row + this.area.rowCount, rowCount: count ?? 1 });
  }

  GetColumnsAfter(count?: number | null): RangeObject {
    return this.at({ ...this.area, column: this.area.column + this.area.columnCount, columnCount: count ?? 1 });
  }

  GetBoundingRect(other: Argument): RangeObject {
    return this.at(boundingArea(this.area, areaArgument(this.objects, this.sheetId, other).area));
  }

  GetIntersectionOrNullObject(other: Argument): RangeObject | null {
    const { sheetId, area } = areaArgument(this.objects, this.sheetId, other);
    const shared = sheetId === this.sheetId ? intersection(this.area, area) : null;
    return shared && this.at(shared);
  }

  GetIntersection(other: Argument): RangeObject {
    return found(this.GetIntersectionOrNullObject(other));
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeObject | null {
    const used = usedArea(this.objects, this.alive.sheetId, valuesOnly ?? false);
    const shared = used && intersection(this.area, used);
    return shared && this.at(shared);
  }

  GetUsedRange(valuesOnly?: boolean | null): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetSurroundingRegion(): RangeObject {
    const { sheetId } = this.alive;
    this.book.needsEvaluation();
    const zone = this.book.getters.getContiguousZone(sheetId, this.book.clipped(sheetId, this.area));
    return this.at(areaOfZone(zone));
  }

  Insert(shift: string): RangeObject {
    const { sheetId, area } = this.alive;
    if (this.IsEntireRow || this.IsEntireColumn) {
      const isRows = this.IsEntireRow;
      this.book.do("ADD_COLUMNS_ROWS", {
        sheetId,
        sheetName: this.book.getters.getSheetName(sheetId),
        dimension: isRows ? "ROW" : "COL",
        base: isRows ? area.row : area.column,
        quantity: isRows ? area.rowCount : area.columnCount,
        position: "before",
      });
      return this;
    }
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    // What is pushed along needs room.
    const used = usedArea(this.objects, sheetId, false);
    if (used) {
      const push = shift === "Down" ? { row: used.row + area.rowCount } : { column: used.column + area.columnCount };
      this.book.grow(sheetId, { ...used, ...push });
    }
    this.book.grow(sheetId, area);
    this.book.do("INSERT_CELL", { zone: zoneOf(area), shiftDimension: shift === "Down" ? "ROW" : "COL" });
    return this;
  }

  Delete(shift: string): void {
    const { sheetId, area } = this.alive;
    if (this.IsEntireRow || this.IsEntireColumn) {
      const isRows = this.IsEntireRow;
      const first = isRows ? area.row : area.column;
      this.book.do("REMOVE_COLUMNS_ROWS", {
        sheetId,
        sheetName: this.book.getters.getSheetName(sheetId),
        dimension: isRows ? "ROW" : "COL",
        elements: Array.from({ length: isRows ? area.rowCount : area.columnCount }, (_, i) => first + i),
      });
      return;
    }
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    this.book.do("DELETE_CELL", { zone: zoneOf(area), shiftDimension: shift === "Up" ? "ROW" : "COL" });
  }

  Clear(what?: string | null): void {
    const { sheetId, area } = this.alive;
    const target = [this.book.clipped(sheetId, area)];
    const all = what === undefined || what === null || what === "All";
    if (!all && what !== "Contents" && what !== "Formats") throw notEmulated(`Range.clear(${what})`);
    if (all || what === "Contents") this.book.do("DELETE_CONTENT", { sheetId, target });
    if (all || what === "Formats") this.book.do("CLEAR_FORMATTING", { sheetId, target });
    if (all || what === "Contents") this.book.edited(this);
  }

  Select(): void {
    const { sheetId, area } = this.alive;
    const { model, getters } = this.book;
    const active = getters.getActiveSheetId();
    if (active !== sheetId) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: active, sheetIdTo: sheetId });
    this.book.grow(sheetId, { ...area, rowCount: 1, columnCount: 1 });
    const zone = this.book.clipped(sheetId, area);
    model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  _ValidateArraySize(rowCount: number, columnCount: number): void {
    if (rowCount !== this.area.rowCount || columnCount !== this.area.columnCount) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
  }
}

function found(range: RangeObject | null): RangeObject {
  if (!range) throw itemNotFound();
  return range;
}

/** The smallest area that holds every cell with a value, or with a format as well. */
export function usedArea({ book }: Objects, sheetId: string, valuesOnly: boolean): Area | null {
  book.needsEvaluation();
  const { getters } = book;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, col } of getters.getEvaluatedCellsPositions(sheetId)) {
    const position = { sheetId, row, col };
    const isUsed =
      getters.getEvaluatedCell(position).value !== null ||
      (!valuesOnly && getters.getCell(position)?.isFormula === true);
    if (!isUsed) continue;
    top = Math.min(top, row);
    left = Math.min(left, col);
    bottom = Math.max(bottom, row);
    right = Math.max(right, col);
  }
  return bottom < 0 ? null : areaBetween(top, left, bottom, right);
}
