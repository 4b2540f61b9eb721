import { sheetId, type Standing } from "./standing";

/** A sheet that an action works on. */
export interface SheetRef {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** What Excel knows it by, whatever it is renamed to; null for a new sheet before the action is done. */
  id: string | null;
}

/** Id under which the sheet is there now, or null where it is gone. */
export const idNow = ({ id, name }: SheetRef, there: Standing): string | null => {
  if (id === null) return sheetId(there, name);
  return there.sheets.has(id) ? id : null;
};
