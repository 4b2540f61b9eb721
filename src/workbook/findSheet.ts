import type { Action } from "./action";
import type { SheetRef } from "./sheetRef";
import { isAmong, sheetId } from "./standing";
import { WorkbookError } from "./workbookError";

/**
 * A sheet by its name, among those that are there and those that the action has added.
 *
 * @throws {WorkbookError} `not-found`
 */
export async function findSheet(action: Action, name: string): Promise<SheetRef> {
  const added = action.newSheets.find((sheet) => isAmong(name, [sheet.name]));
  if (added) return added;
  const id = sheetId(await action.standing(), name);
  if (id === null) throw new WorkbookError("not-found", `There is no sheet "${name}".`);
  return { sheet: action.context.workbook.worksheets.getItem(id), name, id };
}
