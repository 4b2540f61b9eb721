import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Calls after which Excel has forgotten what could be undone (OfficeDev/office-js issues 3141 and 3788), or that do the same. */
const killers = ["settings", "saveAsync", "requestUpdate", "getMergedAreas", "customXmlParts"];

const folders = ["src/workbook", "src/taskpane"];

const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".ts")),
);

describe("Excel's own undo", () => {
  it.each(killers)("is not lost by a call of %s", (call) => {
    const calling = sources.filter((path) => new RegExp(`\\.${call}\\b`).test(readFileSync(path, "utf8")));
    expect(calling).toEqual([]);
  });
});
