import "./objectGroupBy";
import {
  type CellPosition,
  type Command,
  type DispatchResult,
  type Getters,
  Model,
  type Style,
  type Zone,
} from "@odoo/o-spreadsheet";
import { type Area, areaAddress } from "./addresses";
import { type BookTable, BookTables } from "./bookTables";
import type { KeptChart } from "./chartLooks";
import { HostError } from "./hostError";
import { type BatchCommand, hooksKey, type SpreadsheetHooks } from "./hostPlugin";
import { NeedsEvaluation } from "./needsEvaluation";
import type { SavedWorkbook } from "./savedWorkbook";
import { UndoSteps } from "./undoSteps";
import { WrittenFormulas } from "./writtenFormulas";
import { areaOfZone, type SheetArea } from "./zones";

/** What happens in a workbook. */
export type BookEvent =
  | { readonly kind: "selected"; readonly at: SheetArea }
  | { readonly kind: "edited"; readonly at: SheetArea; readonly byAddIn: boolean };

type Payload<T extends Command["type"]> = Omit<Extract<Command, { type: T }>, "type">;

/** Refusals that say that there was nothing to do. */
const harmless = new Set(["NoChanges", "ValuesNotChanged", "UnchangedSheetName"]);

const emptyWorkbook = { sheets: [{ id: "sheet-1", name: "Sheet1", colNumber: 26, rowNumber: 100 }] };

/** A workbook: the spreadsheet's model, and what Excel has that the model lacks. */
export class Book {
  readonly model: Model;
  /** What Excel has of charts beside what is drawn, by their id. */
  readonly charts: Map<string, KeptChart>;
  readonly numberFormats: Map<string, string>;
  private readonly bookTables = new BookTables(() => this.getters);
  private readonly formulas = new WrittenFormulas(() => this.getters, this.bookTables);
  private readonly steps = new UndoSteps();
  private readonly listeners = new Set<(event: BookEvent) => void>();
  private readonly newWorkbookListeners = new Set<(file: Uint8Array<ArrayBuffer>) => void>();
  private lastId = Date.now();
  private isOurs = false;
  /** Whether something has been written since everything was last calculated. */
  private isStale = false;
  private selection = "";

  constructor(saved?: SavedWorkbook) {
    this.charts = new Map(saved?.host.charts.map(({ id, ...chart }) => [id, structuredClone(chart)]));
    this.numberFormats = new Map(saved?.host.numberFormats);
    const hooks: SpreadsheetHooks = {
      revised: () => {
        this.steps.revised();
      },
      before: (command) => {
        this.formulas.before(command);
      },
      after: (command) => {
        this.afterCommand(command);
      },
    };
    this.model = new Model(saved?.model ?? emptyWorkbook, { custom: { [hooksKey]: hooks } }, [], undefined, false);
    this.bookTables.restore(saved?.host.tables ?? []);
    this.formulas.restore(saved?.host.formulas ?? []);
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
    return {
      model: this.exported(),
      host: {
        tables: this.bookTables.save(),
        charts: [...this.charts].map(([id, chart]) => ({ id, ...structuredClone(chart) })),
        formulas: this.formulas.save(),
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

  /** Tells of each workbook that the add-in makes beside this one, as a file. */
  onNewWorkbook(listener: (file: Uint8Array<ArrayBuffer>) => void): void {
    this.newWorkbookListeners.add(listener);
  }

  openNewWorkbook(file: Uint8Array<ArrayBuffer>): void {
    for (const listener of this.newWorkbookListeners) listener(file);
  }

  /** For something new, other than everything before it, also where the workbook was saved and opened in between. */
  nextId(): string {
    this.lastId += 1;
    return this.lastId.toString(36);
  }

  /** Begins what is one step to undo; it lasts until what is returned is called. */
  beginStep(): () => void {
    return this.steps.begin();
  }

  /** Tells that a person does something: what follows is one step to undo, until the next gesture. */
  gesture(): void {
    this.steps.gesture();
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
    return this.bookTables.all();
  }

  renameTable(sheetId: string, id: number | string, name: string): void {
    this.bookTables.rename(sheetId, id, name);
  }

  /** A cell's formula as it was written; undefined where there is none. */
  formulaAt(position: CellPosition): string | undefined {
    return this.formulas.at(position);
  }

  /** Writes formulas anew whose tables have grown or shrunk. */
  refreshStructured(): void {
    for (const command of this.formulas.outdated()) this.do("UPDATE_CELL", command);
  }

  recalculate(): void {
    this.model.dispatch("EVALUATE_CELLS");
  }

  private afterCommand(command: Command): void {
    this.bookTables.after(command);
    switch (command.type) {
      case "UPDATE_CELL": {
        if (command.content === undefined) break;
        this.formulas.after(command);
        const { sheetId, row, col } = command;
        this.tellEdit(sheetId, { top: row, bottom: row, left: col, right: col });
        break;
      }
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
