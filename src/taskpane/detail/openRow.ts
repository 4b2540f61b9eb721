import { addressOf, goTo, readTable } from "../../workbook";
import type { Explained } from "./explained";
import { explainOwnRow } from "./explainSelection";

/**
 * Selects a row of a table in its sheet, by its first cell: to select all of it would move the sheet to its far end. Where that fails, the
 * pane shows the row all the same.
 */
export async function selectOwnRow(table: string, place: number): Promise<void> {
  const region = await readTable(table, { place, most: 1 }).catch(() => null);
  if (!region || place + 1 >= region.rows.length) return;
  await goTo(region.sheet, addressOf(region.row + 1 + place, region.column)).catch(() => undefined);
}

/** Explains a row of a table of ours and shows it in its sheet. */
export async function openRow(table: string, place: number): Promise<Explained | null> {
  const [explained] = await Promise.all([explainOwnRow(table, place), selectOwnRow(table, place)]);
  return explained;
}
