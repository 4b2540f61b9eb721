import type { CellPosition, Command, Getters } from "@odoo/o-spreadsheet";
import type { BookTables } from "./bookTables";
import type { SavedFormula } from "./savedWorkbook";
import { followsTable, mayBeStructured, type Place, withAddresses } from "./structuredReferences";

type UpdateCell = Extract<Command, { type: "UPDATE_CELL" }>;

const placeOf = ({ sheetId, row, col }: CellPosition): Place => ({ sheetId, row, column: col });

const keyOf = ({ sheetId, row, col }: CellPosition) => `${sheetId}!${row},${col}`;

/** Formulas with structured references as they were written; the spreadsheet gets them with addresses. */
export class WrittenFormulas {
  /** By the id of their cell, which stays when rows are inserted. */
  private readonly texts = new Map<number, string>();
  /** About to be written, by the place of their cell. */
  private readonly arriving = new Map<string, string>();

  constructor(
    private readonly getters: () => Getters,
    private readonly tables: BookTables,
  ) {}

  /** Translates what is about to be written. */
  before(command: Command): void {
    if (command.type !== "UPDATE_CELL" || command.content === undefined) return;
    if (!mayBeStructured(command.content)) return;
    const translated = withAddresses(command.content, this.tables.all(), placeOf(command));
    if (translated === command.content) return;
    this.arriving.set(keyOf(command), command.content);
    command.content = translated;
  }

  /** Remembers what has been written. */
  after(command: UpdateCell): void {
    const key = keyOf(command);
    const text = this.arriving.get(key);
    if (text === undefined) return;
    this.arriving.delete(key);
    const { sheetId, row, col } = command;
    const cell = this.getters().getCell({ sheetId, row, col });
    if (cell) this.texts.set(cell.id, text);
  }

  /** A cell's formula as it was written, as long as that still says what the cell has; undefined where there is none. */
  at(position: CellPosition): string | undefined {
    const cell = this.getters().getCell(position);
    if (!cell?.isFormula) return undefined;
    const now = this.getters().getCellText(position, { showFormula: true });
    const text = this.texts.get(cell.id);
    if (text === undefined) return now;
    return withAddresses(text, this.tables.all(), placeOf(position)) === now ? text : now;
  }

  /** Formulas that say something else since a table has grown or shrunk. */
  outdated(): readonly (CellPosition & { readonly content: string })[] {
    return [...this.texts].flatMap(([id, content]) => {
      const position = followsTable(content) ? this.getters().tryGetCellPosition(id) : undefined;
      if (!position) return [];
      const now = this.getters().getCellText(position, { showFormula: true });
      return withAddresses(content, this.tables.all(), placeOf(position)) === now ? [] : [{ ...position, content }];
    });
  }

  save(): readonly SavedFormula[] {
    return [...this.texts].flatMap(([id, text]) => {
      const position = this.getters().tryGetCellPosition(id);
      return position ? [{ ...placeOf(position), text }] : [];
    });
  }

  restore(saved: readonly SavedFormula[]): void {
    for (const { sheetId, row, column, text } of saved) {
      const cell = this.getters().getCell({ sheetId, row, col: column });
      if (cell) this.texts.set(cell.id, text);
    }
  }
}
