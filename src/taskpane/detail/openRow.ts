import { addressOf, goTo, readTable } from "../../workbook";
import type { Explained } from "./explained";
import { explainOwnRow } from "./explainSelection";

/** Selects a row of a table in its sheet. Where that fails, the pane shows the row all the same. */
export async function selectOwnRow(table: string, place: number): Promise<void> {
  const region = await readTable(table, { place, most: 1 }).catch(() => null);
  if (!region || place + 1 >= region.rows.length) return;
  const address = addressOf(region.row + 1 + place, region.column, 1, region.rows[0]?.length ?? 1);
  await goTo(region.sheet, address).catch(() => undefined);
}

/** Explains a row of a table of ours and shows it in its sheet. */
export async function openRow(table: string, place: number): Promise<Explained | null> {
  const [explained] = await Promise.all([explainOwnRow(table, place), selectOwnRow(table, place)]);
  return explained;
}
