import { goTo } from "../../workbook";

/** Shows a sheet that was written. Where that fails, what was written stands all the same, so it is no failure of the action. */
export async function show(sheet: string): Promise<void> {
  await goTo(sheet).catch(() => undefined);
}
