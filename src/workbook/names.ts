import type { Action } from "./action";
import { placeOf, areaAt } from "./area";
import { nothingLeft } from "./journal";
import { checkName } from "./nameRules";
import { findSheet } from "./findSheet";
import { isAmong } from "./standing";
import { WorkbookError } from "./workbookError";

/**
 * Names a range for the whole workbook.
 *
 * @param address Without the sheet.
 * @throws {WorkbookError} `name-taken`, `name-illegal`; `not-found` if there is no such sheet.
 */
export async function addName(action: Action, name: string, sheet: string, address: string): Promise<void> {
  action.subject = `the name ${name}`;
  const area = areaAt(address);
  if (!area) throw new WorkbookError("invalid-value", `The range of a name must be an address, got "${address}".`);
  checkName("range", name, await action.standing());
  const at = await findSheet(action, sheet);
  action.context.workbook.names.add(name, at.sheet.getRange(address), `Tandem: ${placeOf(sheet, area)}`);
  action.added((known) => ({ ...known, names: [...known.names, name] }));
  action.steps.push({
    look: (context, now) => {
      if (!isAmong(name, now.names)) return nothingLeft;
      return () => ({
        changed: [],
        putBack: () => {
          context.workbook.names.getItem(name).delete();
        },
      });
    },
  });
}
