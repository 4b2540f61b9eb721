import "./objectGroupBy";
import { type Command, type DispatchResult, type Getters, Model, type Style, type Zone } from "@odoo/o-spreadsheet";
import { type Area, areaAddress, areaBetween, areaOf } from "./addresses";
import { HostError } from "./hostError";
import { type BatchCommand, hooksKey, type SpreadsheetHooks } from "./hostPlugin";
import { NeedsEvaluation } from "./needsEvaluation";
import { followsTable, mayBeStructured, type NamedTable, type Place, withAddresses } from "./structuredReferences";
import { UndoSteps } from "./undoSteps";

/** What the emulated host keeps of a workbook beside what the spreadsheet keeps. */
export interface HostState {
  readonly tables: readonly { readonly sheetId: string; readonly address: string; readonly name: string }[];
  readonly charts: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  /** Formulas with structured references, as written. */
  readonly formulas: readonly {
    readonly sheetId: string;
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
  /** Number formats of Excel by how the spreadsheet writes them. */
  readonly numberFormats: readonly (readonly [shown: string, excel: string])[];
}

/** A workbook as it is stored. */
export interface SavedWorkbook {
  readonly model: Record<string, unknown>;
  readonly host: HostState;
}

/** Cells of one of the sheets. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A table, and the spreadsheet's id of it. */
export interface BookTable extends NamedTable {
  readonly id: number | string;
}

/** What happens in a workbook. */
export type BookEvent =
  | { readonly kind: "selected"; readonly at: SheetArea }
  | { readonly kind: "edited"; readonly at: SheetArea; readonly byAddIn: boolean };

type Payload<T extends Command["type"]> = Omit<Extract<Command, { type: T }>, "type">;

/** Refusals that say that there was nothing to do. */
const harmless = new Set(["NoChanges", "ValuesNotChanged", "UnchangedSheetName"]);

export const zoneOf = ({ row, column, rowCount, columnCount }: Area): Zone => ({
  top: row,
  left: column,
  bottom: row + rowCount - 1,
  right: column + columnCount - 1,
});

export const areaOfZone = ({ top, left, bottom, right }: Zone): Area => areaBetween(top, left, bottom, right);

const emptyWorkbook = { sheets: [{ id: "sheet-1", name: "Sheet1", colNumber: 26, rowNumber: 100 }] };

const cellKey = (sheetId: string, { row, column }: { row: number; column: number }) => `${sheetId}!${row},${column}`;

/** A workbook: the spreadsheet's model, and what Excel has that the model lacks. */
export class Book {
  readonly model: Model;
  /** Names and types of charts, by their id. */
  readonly charts: Map<string, { name: string; type: string }>;
  readonly numberFormats: Map<string, string>;
  private readonly tableNames = new Map<string, string>();
  /** Formulas as written, by the id of their cell. */
  private readonly written = new Map<number, string>();
  /** Formulas about to be written, by the place of their cell. */
  private readonly arriving = new Map<string, string>();
  private readonly steps = new UndoSteps();
  private readonly listeners = new Set<(event: BookEvent) => void>();
  /** Tables as they stood when they were last asked for; every formula with a structured reference asks. */
  private knownTables: readonly BookTable[] | null = null;
  private lastId = Date.now();
  private isOurs = false;
  /** Whether something has been written since everything was last calculated. */
  private isStale = false;
  private selection = "";

  constructor(saved?: SavedWorkbook) {
    this.charts = new Map(saved?.host.charts.map(({ id, name, type }) => [id, { name, type }]));
    this.numberFormats = new Map(saved?.host.numberFormats);
    const hooks: SpreadsheetHooks = {
      revised: () => {
        this.steps.revised();
      },
      before: (command) => {
        this.beforeCommand(command);
      },
      after: (command) => {
        this.afterCommand(command);
      },
    };
    this.model = new Model(saved?.model ?? emptyWorkbook, { custom: { [hooksKey]: hooks } }, [], undefined, false);
    for (const { sheetId, address, name } of saved?.host.tables ?? []) {
      const table = this.tableIdAt(sheetId, address);
      if (table !== undefined) this.tableNames.set(`${sheetId}|${table}`, name);
    }
    for (const { sheetId, row, column, text } of saved?.host.formulas ?? []) {
      const cell = this.getters.getCell({ sheetId, row, col: column });
      if (cell) this.written.set(cell.id, text);
    }
    this.groupUndo();
    this.model.on("update", this, () => {
      this.tellSelection();
    });
    this.tellSelection();
  }

  get getters(): Getters {
    return this.model.getters;
  }

  /** Everything needed to make the same workbook again. */
  save(): SavedWorkbook {
    const tables = this.tables().map(({ sheetId, area, name }) => ({ sheetId, address: areaAddress(area), name }));
    const formulas = this.getters.getSheetIds().flatMap((sheetId) =>
      Object.values(this.getters.getCells(sheetId)).flatMap(({ id }) => {
        const text = this.written.get(id);
        const position = text === undefined ? undefined : this.getters.tryGetCellPosition(id);
        return text === undefined || !position ? [] : [{ sheetId, row: position.row, column: position.col, text }];
      }),
    );
    return {
      model: this.exported(),
      host: {
        tables,
        charts: [...this.charts].map(([id, chart]) => ({ id, ...chart })),
        formulas,
        numberFormats: [...this.numberFormats],
      },
    };
  }

  /** The model's data. Its own export squeezes it and proves that by a second model, which takes seconds for thousands of rows. */
  private exported(): Record<string, unknown> {
    const exporter = this.model as unknown as { _exportData(squished: boolean): Record<string, unknown> };
    return { ...structuredClone(exporter._exportData(false)), isNotSquishable: true };
  }

  listen(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** For something new, other than everything before it, also where the workbook was saved and opened in between. */
  nextId(): string {
    this.lastId += 1;
    return this.lastId.toString(36);
  }

  /** Runs what is one step to undo. */
  asOneStep<T>(work: () => T): T {
    return this.steps.asOne(work);
  }

  /**
   * Runs writes as one revision: nothing is calculated before it ends.
   *
   * @throws {NeedsEvaluation} If what runs wants to read what is not calculated yet; it can go on in a run of its own.
   */
  batch<T>(work: () => T): T {
    let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
    const run = () => {
      try {
        outcome = { value: work() };
      } catch (error) {
        // The spreadsheet must come to the end of its command.
        outcome = { error };
      }
    };
    const command: BatchCommand = { type: "TANDEM_BATCH", run };
    this.isOurs = true;
    try {
      // The spreadsheet's types list its own commands only.
      (this.model.dispatch as (type: string, payload: object) => void)(command.type, command);
    } finally {
      this.isOurs = false;
      this.isStale = false;
    }
    if (outcome && "value" in outcome) return outcome.value;
    throw outcome?.error;
  }

  /** To be asked before a calculated value is read. */
  needsEvaluation(): void {
    if (this.isStale) throw new NeedsEvaluation();
  }

  /** Has the spreadsheet do something. */
  do<T extends Command["type"]>(type: T, payload: Payload<T>): void {
    const send = this.model.dispatch as (type: string, payload: object) => DispatchResult;
    const result = send(type, payload);
    this.isStale = this.isOurs;
    if (result.isSuccessful) return;
    const reasons = result.reasons.map(String).filter((reason) => !harmless.has(reason));
    if (reasons.length > 0) {
      throw new HostError("GeneralException", `emulated host: ${type} was refused: ${reasons.join(", ")}`, 500);
    }
  }

  /** Writes the content of a cell. In a cell with the format of text everything is text, as in Excel. */
  write(sheetId: string, row: number, column: number, content: string): void {
    const position = { sheetId, row, col: column };
    const isText = content.startsWith("=") && this.getters.getCell(position)?.format === "@";
    this.do("UPDATE_CELL", { ...position, content: isText ? `'${content}` : content });
  }

  /** Gives cells a style or number format. */
  format({ sheetId, area }: SheetArea, formatting: { readonly style?: Style; readonly format?: string }): void {
    this.do("SET_FORMATTING", { sheetId, target: [this.clipped(sheetId, area)], ...formatting });
  }

  /** Tells that the add-in has written cells. */
  edited(at: SheetArea): void {
    this.tell({ kind: "edited", at, byAddIn: true });
  }

  hasSheet(sheetId: string): boolean {
    return this.getters.getSheetIds().includes(sheetId);
  }

  /** A sheet of the spreadsheet has a fixed size; makes it large enough for an area. */
  grow(sheetId: string, { row, column, rowCount, columnCount }: Area): void {
    const { getters } = this;
    const sheetName = getters.getSheetName(sheetId);
    const rows = getters.getNumberRows(sheetId);
    const columns = getters.getNumberCols(sheetId);
    const wanted = [
      { dimension: "ROW", size: rows, missing: row + rowCount - rows, spare: 50 },
      { dimension: "COL", size: columns, missing: column + columnCount - columns, spare: 5 },
    ] as const;
    for (const { dimension, size, missing, spare } of wanted) {
      if (missing <= 0) continue;
      const quantity = missing + spare;
      this.do("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, base: size - 1, quantity, position: "after" });
    }
  }

  /** The part of an area that the sheet has cells for. */
  clipped(sheetId: string, { row, column, rowCount, columnCount }: Area): Zone {
    const rows = this.getters.getNumberRows(sheetId);
    const columns = this.getters.getNumberCols(sheetId);
    return {
      top: row,
      left: column,
      bottom: Math.min(row + rowCount, rows) - 1,
      right: Math.min(column + columnCount, columns) - 1,
    };
  }

  /** Every table, in the order of the sheets. */
  tables(): readonly BookTable[] {
    const { getters } = this;
    this.knownTables ??= getters.getSheetIds().flatMap((sheetId) =>
      getters.getCoreTables(sheetId).map(({ id, range: { zone } }) => ({
        id,
        sheetId,
        sheet: getters.getSheetName(sheetId),
        name: this.tableName(sheetId, id),
        area: areaOfZone(zone),
        headers: Array.from({ length: zone.right - zone.left + 1 }, (_, c) => this.headerAt(sheetId, zone, c)),
      })),
    );
    return this.knownTables;
  }

  private headerAt(sheetId: string, { top, left }: Zone, offset: number): string {
    const cell = this.getters.getCell({ sheetId, row: top, col: left + offset });
    return cell && !cell.isFormula ? cell.content.replace(/^'/, "") : "";
  }

  /** The name of a table; one that has none gets the next free `Table1`. */
  private tableName(sheetId: string, id: number | string): string {
    const key = `${sheetId}|${id}`;
    const known = this.tableNames.get(key);
    if (known !== undefined) return known;
    const taken = new Set(this.tableNames.values());
    let number = 1;
    while (taken.has(`Table${number}`)) number++;
    this.tableNames.set(key, `Table${number}`);
    return `Table${number}`;
  }

  renameTable(sheetId: string, id: number | string, name: string): void {
    this.tableNames.set(`${sheetId}|${id}`, name);
    this.knownTables = null;
  }

  private tableIdAt(sheetId: string, address: string): number | string | undefined {
    if (!this.hasSheet(sheetId)) return undefined;
    const { row, column } = areaOf(address);
    return this.getters.getCoreTables(sheetId).find(({ range: { zone } }) => zone.top === row && zone.left === column)
      ?.id;
  }

  /** A formula as it was written, as long as it still says what the cell has. */
  formulaAt(sheetId: string, row: number, column: number): string | undefined {
    const position = { sheetId, row, col: column };
    const cell = this.getters.getCell(position);
    if (!cell?.isFormula) return undefined;
    const text = this.getters.getCellText(position, { showFormula: true });
    const written = this.written.get(cell.id);
    if (written === undefined) return text;
    return withAddresses(written, this.tables(), { sheetId, row, column }) === text ? written : text;
  }

  /** Writes formulas anew whose tables have grown or shrunk. */
  refreshStructured(): void {
    const tables = this.tables();
    for (const [id, text] of this.written) {
      if (!followsTable(text)) continue;
      const position = this.getters.tryGetCellPosition(id);
      if (!position) continue;
      const place: Place = { sheetId: position.sheetId, row: position.row, column: position.col };
      const content = withAddresses(text, tables, place);
      if (content === this.getters.getCellText(position, { showFormula: true })) continue;
      this.do("UPDATE_CELL", { ...position, content: text });
    }
  }

  recalculate(): void {
    this.model.dispatch("EVALUATE_CELLS");
  }

  private beforeCommand(command: Command): void {
    if (command.type !== "UPDATE_CELL" || command.content === undefined) return;
    const { sheetId, row, col, content } = command;
    if (!mayBeStructured(content)) return;
    const place = { sheetId, row, column: col };
    const translated = withAddresses(content, this.tables(), place);
    if (translated === content) return;
    this.arriving.set(cellKey(sheetId, place), content);
    command.content = translated;
  }

  private afterCommand(command: Command): void {
    if (this.mayChangeTables(command)) this.knownTables = null;
    switch (command.type) {
      case "UPDATE_CELL":
        this.afterUpdate(command);
        break;
      case "DELETE_CONTENT":
      case "CLEAR_CELLS":
        for (const zone of command.target) this.tellEdit(command.sheetId, zone);
        break;
      case "UNDO":
      case "REDO":
        this.tellEdit(this.getters.getActiveSheetId(), this.getters.getSelectedZone());
        break;
      default:
    }
  }

  private mayChangeTables(command: Command): boolean {
    if (command.type === "SET_FORMATTING") return false;
    if (command.type !== "UPDATE_CELL") return true;
    const { sheetId, row } = command;
    return this.knownTables?.some((table) => table.sheetId === sheetId && table.area.row === row) ?? false;
  }

  private afterUpdate({ sheetId, row, col, content }: Extract<Command, { type: "UPDATE_CELL" }>): void {
    if (content === undefined) return;
    const key = cellKey(sheetId, { row, column: col });
    const text = this.arriving.get(key);
    this.arriving.delete(key);
    const cell = this.getters.getCell({ sheetId, row, col });
    if (cell && text !== undefined) this.written.set(cell.id, text);
    this.tellEdit(sheetId, { top: row, bottom: row, left: col, right: col });
  }

  private tellEdit(sheetId: string, zone: Zone): void {
    if (!this.isOurs) this.tell({ kind: "edited", at: { sheetId, area: areaOfZone(zone) }, byAddIn: false });
  }

  private tellSelection(): void {
    const sheetId = this.getters.getActiveSheetId();
    const area = areaOfZone(this.getters.getSelectedZone());
    const now = `${sheetId}!${areaAddress(area)}`;
    if (now === this.selection) return;
    this.selection = now;
    this.tell({ kind: "selected", at: { sheetId, area } });
  }

  private tell(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** A person undoes what was one step, however many revisions the spreadsheet made of it. */
  private groupUndo(): void {
    type Dispatch = (type: Command["type"], payload?: object) => DispatchResult;
    const dispatch: Dispatch = this.model.dispatch;
    const grouped: Dispatch = (type, payload) => {
      const count =
        type === "REQUEST_UNDO" ? this.steps.takeUndo() : type === "REQUEST_REDO" ? this.steps.takeRedo() : 1;
      let result = dispatch(type, payload);
      for (let i = 1; i < count && result.isSuccessful; i++) result = dispatch(type, payload);
      return result;
    };
    this.model.dispatch = grouped;
  }
}
