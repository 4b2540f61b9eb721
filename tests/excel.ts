import { openInEmulatedHost } from "../scripts/emulatedHost";
import type { Host, SavedWorkbook } from "../src/preview/host";

/** A workbook of the emulated host, with `Excel`, `Office` and `CustomFunctions` as the real office.js has them. */
export interface OpenWorkbook {
  readonly host: Host;
  /** What a cell shows: its value, a blank as "", an error as its code. */
  readonly cell: (sheet: string, address: string) => Promise<string | number | boolean>;
  readonly formula: (sheet: string, address: string) => Promise<string | number | boolean>;
  /** The message of a cell's error. */
  readonly message: (sheet: string, address: string) => string;
  /** How many requests have been sent since the workbook was opened, or since the count was last asked for. */
  readonly syncs: () => number;
  /** What a person does with Ctrl+Z. */
  readonly undo: () => void;
  /** Types into a cell, as a person does. */
  readonly type: (sheet: string, address: string, content: string) => void;
}

/** Opens a workbook, fresh or saved, in the emulated host. */
export async function openExcel(saved?: SavedWorkbook): Promise<OpenWorkbook> {
  const host = await openInEmulatedHost(saved);
  const read = (sheet: string, address: string, property: "values" | "formulas") =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(property);
      await context.sync();
      return range[property][0]![0] as string | number | boolean;
    });
  let counted = host.log.length;
  const uncounted = async <T>(work: Promise<T>): Promise<T> => {
    const before = host.log.length;
    const result = await work;
    counted += host.log.length - before;
    return result;
  };
  const position = (sheet: string, address: string) => {
    const sheetId = host.model.getters.getSheetIdByName(sheet);
    if (sheetId === undefined) throw new Error(`there is no sheet ${sheet}`);
    const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const col = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { sheetId, row: Number(row) - 1, col };
  };
  return {
    host,
    cell: (sheet, address) => uncounted(read(sheet, address, "values")),
    formula: (sheet, address) => uncounted(read(sheet, address, "formulas")),
    message: (sheet, address) => host.model.getters.getEvaluatedCell(position(sheet, address)).message ?? "",
    syncs: () => {
      const count = host.log.length - counted;
      counted = host.log.length;
      return count;
    },
    undo: () => {
      host.model.dispatch("REQUEST_UNDO");
    },
    type: (sheet, address, content) => {
      host.model.dispatch("UPDATE_CELL", { ...position(sheet, address), content });
    },
  };
}
