import { inTurns } from "../../files";
import { mayGoOn, readTable, type Task, WorkbookError } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { scoringRegion } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";
import { writeScores } from "./writeScores";

/** Scores every row of a table of ours anew, from what the row says. */
export async function scoreTable(name: string, task?: Task): Promise<Outcome> {
  const [region, setting] = await Promise.all([readTable(name), readSetting()]);
  if (region === null) throw new WorkbookError("not-found", `There is no table "${name}" in the workbook.`);
  const scored = await inTurns(scoringRegion(region, setting.setting, "facts"), mayGoOn(task));
  if (scored.results.size === 0) {
    throw new WorkbookError("not-found", `${name} has no row with a name yet. Add a row, then try again.`);
  }
  return await writeScores(`Score ${name.toLowerCase()}`, scored, new Set(scored.results.keys()), setting, task);
}
