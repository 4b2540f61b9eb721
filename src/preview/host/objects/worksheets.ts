import { type Area, splitAddress, wholeSheet } from "../addresses";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { areaArgument, type Objects, type RangeObject } from "./objects";
import { usedArea } from "./range";

/** Excel's rule for the name of a sheet. */
const isSheetName = (name: string): boolean =>
  name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'");

class FreezePanes extends HostObject {
  readonly className = "WorksheetFreezePanes";

  constructor(
    private readonly objects: Objects,
    private readonly sheetId: string,
  ) {
    super();
  }

  FreezeRows(count?: number | null): void {
    this.objects.book.do("FREEZE_ROWS", { sheetId: this.sheetId, quantity: count ?? 1 });
  }

  FreezeColumns(count?: number | null): void {
    this.objects.book.do("FREEZE_COLUMNS", { sheetId: this.sheetId, quantity: count ?? 1 });
  }

  FreezeAt(range: unknown): void {
    const { area } = areaArgument(this.objects, this.sheetId, range);
    if (area.rowCount < wholeSheet.rowCount) this.FreezeRows(area.row + area.rowCount);
    if (area.columnCount < wholeSheet.columnCount) this.FreezeColumns(area.column + area.columnCount);
  }

  Unfreeze(): void {
    this.objects.book.do("UNFREEZE_COLUMNS_ROWS", { sheetId: this.sheetId });
  }
}

/** A sheet of the workbook. */
export class Worksheet extends HostObject {
  readonly className = "Worksheet";
  readonly FreezePanes: HostObject;

  constructor(
    private readonly objects: Objects,
    readonly Id: string,
  ) {
    super();
    this.FreezePanes = new FreezePanes(objects, Id);
  }

  private get book() {
    return this.objects.book;
  }

  get Name(): string {
    return this.book.getters.getSheetName(this.Id);
  }

  set Name(name: string) {
    if (!isSheetName(name)) throw invalidArgument();
    const other = this.objects.worksheets().GetItemOrNullObject(name);
    if (other && other !== this) throw itemAlreadyExists();
    this.book.do("RENAME_SHEET", { sheetId: this.Id, oldName: this.Name, newName: name });
  }

  get Position(): number {
    return this.book.getters.getSheetIds().indexOf(this.Id);
  }

  set Position(position: number) {
    this.book.do("MOVE_SHEET", { sheetId: this.Id, delta: position - this.Position });
  }

  get Visibility(): string {
    return this.book.getters.isSheetVisible(this.Id) ? "Visible" : "Hidden";
  }

  set Visibility(visibility: string) {
    this.book.do(visibility === "Visible" ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId: this.Id });
  }

  get TabColor(): string {
    return this.book.getters.getSheet(this.Id).color ?? "";
  }

  set TabColor(colour: string) {
    this.book.do("COLOR_SHEET", { sheetId: this.Id, ...(colour === "" ? {} : { color: colour }) });
  }

  get ShowGridlines(): boolean {
    return this.book.getters.getGridLinesVisibility(this.Id);
  }

  set ShowGridlines(areGridLinesVisible: boolean) {
    this.book.do("SET_GRID_LINES_VISIBILITY", { sheetId: this.Id, areGridLinesVisible });
  }

  get Tables(): HostObject {
    return this.objects.tables(this.Id);
  }

  get Charts(): HostObject {
    return this.objects.charts(this.Id);
  }

  get Names(): HostObject {
    return this.objects.names();
  }

  GetRange(address?: string | null): RangeObject {
    if (address === undefined || address === null || address === "") return this.objects.range(this.Id, wholeSheet);
    const { sheetId, area } = this.objects.areaOf(this.Id, address);
    return this.objects.range(sheetId, area);
  }

  GetRangeByIndexes(row: number, column: number, rowCount: number, columnCount: number): RangeObject {
    return this.objects.range(this.Id, { row, column, rowCount, columnCount });
  }

  GetCell(row: number, column: number): RangeObject {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): RangeObject | null {
    const area: Area | null = usedArea(this.objects, this.Id, valuesOnly ?? false);
    return area && this.objects.range(this.Id, area);
  }

  GetUsedRange(valuesOnly?: boolean | null): RangeObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Activate(): void {
    const { model, getters } = this.book;
    const sheetIdFrom = getters.getActiveSheetId();
    if (sheetIdFrom !== this.Id) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: this.Id });
  }

  Calculate(): void {
    this.book.recalculate();
  }

  Delete(): void {
    if (this.book.getters.getVisibleSheetIds().length === 1) {
      throw invalidOperation("A workbook must contain at least one visible worksheet.");
    }
    this.book.do("DELETE_SHEET", { sheetId: this.Id, sheetName: this.Name });
  }
}

/** The sheets of the workbook, in their order. */
export class Worksheets extends HostCollection<Worksheet> {
  readonly className = "WorksheetCollection";
  private readonly sheets = new Map<string, Worksheet>();

  constructor(private readonly objects: Objects) {
    super();
  }

  protected keysOf({ Id, Name }: Worksheet): readonly string[] {
    return [Name, Id];
  }

  withId(sheetId: string): Worksheet {
    const known = this.sheets.get(sheetId);
    if (known) return known;
    const sheet = new Worksheet(this.objects, sheetId);
    this.sheets.set(sheetId, sheet);
    return sheet;
  }

  get Items(): readonly Worksheet[] {
    const { book } = this.objects;
    return book.getters.getSheetIds().map((id) => this.withId(id));
  }

  Add(name?: string | null): Worksheet {
    const { book } = this.objects;
    const given = name ?? book.getters.getNextSheetName("Sheet");
    if (!isSheetName(given)) throw invalidArgument();
    if (this.GetItemOrNullObject(given)) throw itemAlreadyExists();
    const sheetId = `sheet-${book.nextId()}`;
    const position = book.getters.getSheetIds().length;
    book.do("CREATE_SHEET", { sheetId, position, name: given, cols: 26, rows: 100 });
    return this.withId(sheetId);
  }

  GetActiveWorksheet(): Worksheet {
    return this.withId(this.objects.book.getters.getActiveSheetId());
  }

  GetFirst(): Worksheet {
    return this.Items[0]!;
  }

  GetLast(): Worksheet {
    return this.Items.at(-1)!;
  }
}

/** The sheet that an address names, or else the one that it is asked of, and the address without it. */
export function sheetAndRest(sheets: Worksheets, sheetId: string, address: string) {
  const { sheet, rest } = splitAddress(address);
  return { sheetId: sheet === null ? sheetId : sheets.GetItem(sheet).Id, rest };
}
