import type { Action } from "../../workbook";
import { nameAssumptions } from "./assumptionsSheet";
import type { WorkbookSetting } from "./setting";

/** Names what formulas call in an Assumptions sheet that came without, and tells which names there are then. */
export async function withNames(action: Action, setting: WorkbookSetting): Promise<WorkbookSetting> {
  const named = setting.region ? await nameAssumptions(action, setting.region, setting.names) : [];
  return named.length === 0 ? setting : { ...setting, names: new Set([...setting.names, ...named]) };
}
