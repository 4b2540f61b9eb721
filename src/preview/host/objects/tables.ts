import { intersection, readArea } from "../addresses";
import type { BookTable } from "../bookTables";
import { type SheetArea, zoneOf } from "../zones";
import { invalidArgument, itemNotFound, notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { contentOf } from "./grid";
import { areaArgument, type Objects, type RangeObject } from "./objects";

const isTableName = (name: string): boolean =>
  name.length <= 255 && /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) && readArea(name) === undefined;

/** A table. The spreadsheet knows where it is; its name the host keeps. */
export class Table extends HostObject {
  readonly className = "Table";
  ShowBandedColumns = false;
  HighlightFirstColumn = false;
  HighlightLastColumn = false;

  constructor(
    private readonly objects: Objects,
    readonly sheetId: string,
    readonly tableId: number | string,
  ) {
    super();
  }

  private get book() {
    return this.objects.book;
  }

  private get now(): BookTable {
    const table = this.book.tables().find(({ sheetId, id }) => sheetId === this.sheetId && id === this.tableId);
    if (!table) throw itemNotFound();
    return table;
  }

  private get config() {
    const { now } = this;
    const table = this.book.getters.getCoreTables(this.sheetId).find(({ id }) => id === now.id);
    if (!table) throw itemNotFound();
    return table.config;
  }

  private configure(config: Partial<Table["config"]>): void {
    this.book.do("UPDATE_TABLE", { sheetId: this.sheetId, zone: zoneOf(this.now.area), config });
  }

  get headers(): readonly string[] {
    return this.now.headers;
  }

  get Id(): string {
    return `{${this.sheetId}-${this.tableId}}`;
  }

  get Name(): string {
    return this.now.name;
  }

  set Name(name: string) {
    const other = this.objects.tables(null).GetItemOrNullObject(name);
    if (!isTableName(name) || (other && other !== this)) throw invalidArgument();
    this.book.renameTable(this.sheetId, this.now.id, name);
  }

  get Style(): string {
    return this.config.styleId;
  }

  set Style(styleId: string) {
    this.configure({ styleId });
  }

  get ShowHeaders(): boolean {
    return this.config.numberOfHeaders > 0;
  }

  get ShowTotals(): boolean {
    return this.config.totalRow;
  }

  get ShowBandedRows(): boolean {
    return this.config.bandedRows;
  }

  set ShowBandedRows(bandedRows: boolean) {
    this.configure({ bandedRows });
  }

  get ShowFilterButton(): boolean {
    return this.config.hasFilters;
  }

  set ShowFilterButton(hasFilters: boolean) {
    this.configure({ hasFilters });
  }

  get Worksheet(): HostObject {
    return this.objects.worksheet(this.sheetId);
  }

  get Columns(): TableColumns {
    return new TableColumns(this.objects, this);
  }

  get Rows(): TableRows {
    return new TableRows(this.objects, this);
  }

  GetRange(): RangeObject {
    return this.objects.range(this.sheetId, this.now.area);
  }

  GetHeaderRowRange(): RangeObject {
    return this.objects.range(this.sheetId, { ...this.now.area, rowCount: 1 });
  }

  GetDataBodyRange(): RangeObject {
    const { area } = this.now;
    return this.objects.range(this.sheetId, {
      ...area,
      row: area.row + 1,
      rowCount: Math.max(1, area.rowCount - 1),
    });
  }

  Resize(range: unknown): void {
    const { sheetId, area } = areaArgument(this.objects, this.sheetId, range);
    const { area: before } = this.now;
    // Excel keeps the header row where it is.
    if (sheetId !== this.sheetId || area.row !== before.row || area.rowCount < 2) throw invalidArgument();
    this.book.grow(sheetId, area);
    const newTableRange = this.book.getters.getRangeDataFromZone(sheetId, zoneOf(area));
    this.book.do("UPDATE_TABLE", { sheetId, zone: zoneOf(before), newTableRange });
    this.book.refreshStructured();
  }

  private remove(): RangeObject {
    const range = this.GetRange();
    this.book.do("REMOVE_TABLE", { sheetId: this.sheetId, target: [zoneOf(range.area)] });
    return range;
  }

  ConvertToRange(): RangeObject {
    return this.remove();
  }

  Delete(): void {
    const { sheetId, area } = this.remove();
    this.book.do("DELETE_CONTENT", { sheetId, target: [zoneOf(area)] });
    this.book.edited({ sheetId, area });
  }
}

class TableColumn extends HostObject {
  readonly className = "TableColumn";

  constructor(
    private readonly objects: Objects,
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }

  get Id(): number {
    return this.Index + 1;
  }

  private part(range: RangeObject): RangeObject {
    const { sheetId, area } = range;
    return this.objects.range(sheetId, { ...area, column: area.column + this.Index, columnCount: 1 });
  }

  GetRange(): RangeObject {
    return this.part(this.table.GetRange());
  }

  GetHeaderRowRange(): RangeObject {
    return this.part(this.table.GetHeaderRowRange());
  }

  GetDataBodyRange(): RangeObject {
    return this.part(this.table.GetDataBodyRange());
  }

  get Name(): string {
    return this.table.headers[this.Index]!;
  }

  set Name(name: string) {
    const { sheetId, area } = this.GetHeaderRowRange();
    this.objects.book.write(sheetId, area.row, area.column, name);
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  Delete(): void {
    const { sheetId, area } = this.GetRange();
    this.objects.book.do("DELETE_CELL", { zone: zoneOf(area), shiftDimension: "COL" });
    const whole = this.table.GetRange().area;
    if (whole.columnCount > 1 && this.table.Columns.Count === whole.columnCount) {
      const newTableRange = this.objects.book.getters.getRangeDataFromZone(
        sheetId,
        zoneOf({ ...whole, columnCount: whole.columnCount - 1 }),
      );
      this.objects.book.do("UPDATE_TABLE", { sheetId, zone: zoneOf(whole), newTableRange });
    }
    this.objects.book.refreshStructured();
  }
}

class TableColumns extends HostCollection<TableColumn> {
  readonly className = "TableColumnCollection";

  constructor(
    private readonly objects: Objects,
    private readonly table: Table,
  ) {
    super();
  }

  protected keysOf({ Name, Id }: TableColumn): readonly (string | number)[] {
    return [Name, Id];
  }

  get Items(): readonly TableColumn[] {
    const { columnCount } = this.table.GetRange().area;
    return Array.from({ length: columnCount }, (_, i) => new TableColumn(this.objects, this.table, i));
  }

  /** Adds a column at the end, pushing aside what stands right of the table. */
  Add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { sheetId, area } = this.table.GetRange();
    if (index !== undefined && index !== null && index !== -1 && index !== area.columnCount) {
      throw notEmulated("tables.columns.add(index) other than at the end");
    }
    const { book } = this.objects;
    const added = { ...area, column: area.column + area.columnCount, columnCount: 1 };
    book.grow(sheetId, { ...added, columnCount: 2 });
    const isTaken = (this.objects.range(sheetId, added).Values as unknown[][]).some(([value]) => value !== "");
    if (isTaken) book.do("INSERT_CELL", { zone: zoneOf(added), shiftDimension: "COL" });
    book.write(sheetId, added.row, added.column, name ?? `Column${area.columnCount + 1}`);
    if (Array.isArray(values)) {
      (values as unknown[][]).forEach(([value], r) => {
        const isHeader = r === 0 && (name === undefined || name === null);
        if (value !== null && value !== undefined && (r > 0 || isHeader)) {
          book.write(sheetId, added.row + r, added.column, contentOf(value));
        }
      });
    }
    this.table.Resize(this.objects.range(sheetId, { ...area, columnCount: area.columnCount + 1 }));
    book.edited({ sheetId, area: added });
    return new TableColumn(this.objects, this.table, area.columnCount);
  }
}

class TableRow extends HostObject {
  readonly className = "TableRow";

  constructor(
    private readonly objects: Objects,
    private readonly table: Table,
    readonly Index: number,
  ) {
    super();
  }

  get _Id(): number {
    return this.Index;
  }

  GetRange(): RangeObject {
    const { sheetId, area } = this.table.GetDataBodyRange();
    return this.objects.range(sheetId, { ...area, row: area.row + this.Index, rowCount: 1 });
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  Delete(): void {
    const { sheetId, area } = this.GetRange();
    const { book } = this.objects;
    const whole = this.table.GetRange().area;
    book.do("DELETE_CELL", { zone: zoneOf(area), shiftDimension: "ROW" });
    if (this.table.GetRange().area.rowCount === whole.rowCount && whole.rowCount > 2) {
      this.table.Resize(this.objects.range(sheetId, { ...whole, rowCount: whole.rowCount - 1 }));
    }
    book.edited({ sheetId, area });
  }
}

class TableRows extends HostCollection<TableRow> {
  readonly className = "TableRowCollection";

  constructor(
    private readonly objects: Objects,
    private readonly table: Table,
  ) {
    super();
  }

  protected keysOf({ Index }: TableRow): readonly number[] {
    return [Index];
  }

  get Items(): readonly TableRow[] {
    const { rowCount } = this.table.GetRange().area;
    return Array.from({ length: rowCount - 1 }, (_, i) => new TableRow(this.objects, this.table, i));
  }

  Add(index?: number | null, values?: unknown): TableRow {
    const { sheetId, area } = this.table.GetRange();
    if (index !== undefined && index !== null && index !== -1 && index !== area.rowCount - 1) {
      throw notEmulated("tables.rows.add(index) other than at the end");
    }
    const given = Array.isArray(values) ? (values as unknown[]) : [];
    const rows = (Array.isArray(given[0]) ? given : [given]) as unknown[][];
    if (rows.some((row) => row.length !== area.columnCount)) throw invalidArgument();
    const added = { ...area, row: area.row + area.rowCount, rowCount: rows.length };
    this.table.Resize(this.objects.range(sheetId, { ...area, rowCount: area.rowCount + rows.length }));
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        if (value === null || value === undefined) return;
        this.objects.book.write(sheetId, added.row + r, added.column + c, contentOf(value));
      });
    });
    this.objects.book.edited({ sheetId, area: added });
    return new TableRow(this.objects, this.table, area.rowCount - 2 + rows.length);
  }
}

/** Tables of a sheet or of the workbook. */
export class Tables extends HostCollection {
  /** @param only Which of the workbook's tables; all unless given. */
  constructor(
    readonly className: "TableCollection" | "TableScopedCollection",
    private readonly objects: Objects,
    private readonly sheetId: string | null,
    private readonly only: (table: BookTable) => boolean = () => true,
  ) {
    super();
  }

  protected keysOf(table: Table): readonly string[] {
    return [table.Name, table.Id];
  }

  get Items(): readonly HostObject[] {
    return this.objects.book
      .tables()
      .filter((table) => (this.sheetId === null || table.sheetId === this.sheetId) && this.only(table))
      .map(({ sheetId, id }) => this.objects.table(sheetId, id));
  }

  GetFirst(): HostObject {
    return this.GetItemAt(0);
  }

  Add(range: unknown, hasHeaders: boolean): HostObject {
    const { book } = this.objects;
    const { sheetId, area } = areaArgument(this.objects, this.sheetId ?? book.getters.getActiveSheetId(), range);
    if (!hasHeaders) throw notEmulated("tables.add without headers");
    book.grow(sheetId, area);
    const before = new Set(book.tables().map((table) => `${table.sheetId}|${table.id}`));
    if (book.tables().some((table) => table.sheetId === sheetId && intersection(table.area, area))) {
      throw invalidArgument("A table can't overlap another table.");
    }
    book.do("CREATE_TABLE", {
      sheetId,
      ranges: [book.getters.getRangeDataFromZone(sheetId, zoneOf(area))],
      tableType: "static",
      config: {
        hasFilters: true,
        totalRow: false,
        firstColumn: false,
        lastColumn: false,
        numberOfHeaders: 1,
        bandedRows: true,
        bandedColumns: false,
        automaticAutofill: true,
        styleId: "TableStyleMedium2",
      },
    });
    const made = book.tables().find((table) => !before.has(`${table.sheetId}|${table.id}`));
    if (!made) throw itemNotFound();
    return this.objects.table(made.sheetId, made.id);
  }
}

/** Tables that touch an area, or lie in it whole. */
export const tablesIn = (objects: Objects, { sheetId, area }: SheetArea, fullyContained: boolean): Tables =>
  new Tables("TableScopedCollection", objects, sheetId, (table) => {
    const shared = intersection(table.area, area);
    if (!shared) return false;
    const isWhole = shared.rowCount === table.area.rowCount && shared.columnCount === table.area.columnCount;
    return !fullyContained || isWhole;
  });
