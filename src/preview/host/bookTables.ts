import type { Command, Getters, Zone } from "@odoo/o-spreadsheet";
import { areaAddress, areaOf } from "./addresses";
import type { HostState } from "./savedWorkbook";
import type { NamedTable } from "./structuredReferences";
import { areaOfZone } from "./zones";

/** A table, and the spreadsheet's id of it. */
export interface BookTable extends NamedTable {
  readonly id: number | string;
}

const keyOf = (sheetId: string, id: number | string) => `${sheetId}|${id}`;

/** The tables of a workbook: where they are the spreadsheet knows, their names are kept here. */
export class BookTables {
  private readonly names = new Map<string, string>();
  /** Tables as they stood when they were last asked for; every formula with a structured reference asks. */
  private known: readonly BookTable[] | null = null;

  constructor(private readonly getters: () => Getters) {}

  /** Every table, in the order of the sheets. */
  all(): readonly BookTable[] {
    const getters = this.getters();
    this.known ??= getters.getSheetIds().flatMap((sheetId) =>
      getters.getCoreTables(sheetId).map(({ id, range: { zone } }) => ({
        id,
        sheetId,
        sheet: getters.getSheetName(sheetId),
        name: this.nameOf(sheetId, id),
        area: areaOfZone(zone),
        headers: Array.from({ length: zone.right - zone.left + 1 }, (_, c) => this.headerAt(sheetId, zone, c)),
      })),
    );
    return this.known;
  }

  rename(sheetId: string, id: number | string, name: string): void {
    this.names.set(keyOf(sheetId, id), name);
    this.known = null;
  }

  /** Forgets what a command may have changed. */
  after(command: Command): void {
    if (command.type === "SET_FORMATTING") return;
    const isHeader =
      command.type !== "UPDATE_CELL" ||
      this.known?.some(({ sheetId, area }) => sheetId === command.sheetId && area.row === command.row);
    if (isHeader) this.known = null;
  }

  save(): HostState["tables"] {
    return this.all().map(({ sheetId, area, name }) => ({ sheetId, address: areaAddress(area), name }));
  }

  restore(saved: HostState["tables"]): void {
    const getters = this.getters();
    for (const { sheetId, address, name } of saved) {
      if (!getters.getSheetIds().includes(sheetId)) continue;
      const { row, column } = areaOf(address);
      const table = getters
        .getCoreTables(sheetId)
        .find(({ range: { zone } }) => zone.top === row && zone.left === column);
      if (table) this.rename(sheetId, table.id, name);
    }
  }

  private headerAt(sheetId: string, { top, left }: Zone, offset: number): string {
    const cell = this.getters().getCell({ sheetId, row: top, col: left + offset });
    return cell && !cell.isFormula ? cell.content.replace(/^'/, "") : "";
  }

  /** The name of a table; one that has none gets the next free `Table1`. */
  private nameOf(sheetId: string, id: number | string): string {
    const key = keyOf(sheetId, id);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const taken = new Set(this.names.values());
    let number = 1;
    while (taken.has(`Table${number}`)) number++;
    this.names.set(key, `Table${number}`);
    return `Table${number}`;
  }
}
