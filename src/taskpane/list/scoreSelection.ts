import { readSelection, type Task, WorkbookError } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { scoreRegion } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";
import { writeScores } from "./writeScores";
import { words } from "../words";

/** Scores the selected rows, whether they stand in a table of ours or were pasted from a CRM. */
export async function scoreSelection(task?: Task): Promise<Outcome> {
  const [{ region: whole, selected: places }, setting] = await Promise.all([readSelection(), readSetting()]);
  const scored = scoreRegion(whole, setting.setting, "facts");
  const selected = new Set(places.map((place) => place - scored.above).filter((place) => scored.results.has(place)));
  if (selected.size === 0) {
    throw new WorkbookError("selection", words.refusals.noRowSelected);
  }
  return await writeScores("Score selection", scored, selected, setting, task);
}
