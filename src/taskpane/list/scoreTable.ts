import { inTurns } from "../../files";
import { mayGoOn, readTable, type Task, WorkbookError } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { scoringRegion } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";
import { writeScores } from "./writeScores";
import { words } from "../words";

/** Scores every row of a table of ours anew, from what the row says. */
export async function scoreTable(name: string, task?: Task): Promise<Outcome> {
  const [region, setting] = await Promise.all([readTable(name), readSetting()]);
  if (region === null) throw new WorkbookError("not-found", words.refusals.noTable(name));
  const scored = await inTurns(scoringRegion(region, setting.setting, "facts"), mayGoOn(task));
  if (scored.results.size === 0) {
    throw new WorkbookError("not-found", words.refusals.noNamedRow(name));
  }
  return await writeScores(`Score ${name.toLowerCase()}`, scored, new Set(scored.results.keys()), setting, task);
}
