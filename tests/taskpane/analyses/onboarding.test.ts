import { columnLetters } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, columnOf, sampleText } from "../workbook";

/** The sheet of the tasks has the name already. */
const sheet = "Onboarding 2";

const isoOf = (serial: unknown): string => new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
const serialOf = (day: unknown): unknown => (typeof day === "string" ? Date.parse(day) / 86_400_000 + 25_569 : "");

/** Letter of a column of a sheet whose first row is its header. */
async function letterOf(table: string, header: string): Promise<string> {
  const [headers = []] = await cellsOf(table);
  return columnLetters(headers.indexOf(header));
}

describe("the sheet of onboarding", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("onboarding", "Marlowe Public Advisory");
  });

  const found = async (partner: string) => {
    book.type(sheet, "B4", partner);
    const answer = await analyse("onboarding", partner, isoOf(await book.cell(sheet, "B6")));
    if (!("findings" in answer)) throw new Error(answer.reason);
    return answer.findings;
  };

  it.each(["Marlowe Public Advisory", "Alderan Consulting Group"])(
    "says of %s how far it is, as the engine",
    async (partner) => {
      const { facts } = await found(partner);
      const fact = (label: string) => facts.find((one) => one.label === label)?.cell ?? null;
      expect([await book.cell(sheet, "E4"), await book.cell(sheet, "E5")]).toEqual([fact("Tasks"), fact("Done")]);
      expect(await book.cell(sheet, "E6")).toBeCloseTo(Number(fact("Share")), 12);
      expect(await book.cell(sheet, "E7")).toBe(fact("Late"));
      expect(await book.cell(sheet, "E8")).toBe(serialOf(fact("First due of what is open")));
    },
  );

  it.each(["Eidsvag Systemhus", "Hollister Bank Services"])(
    "plans the 90 days of %s, which has no task, as the engine suggests",
    async (partner) => {
      const { tables } = await found(partner);
      const plan = (await cellsOf(sheet)).slice(11).map((row) => row.slice(8, 13)).filter(([phase]) => phase !== ""); // prettier-ignore
      expect(plan).toEqual(
        tables[0]!.rows.map(([phase, task, starts, due, owner]) => [phase, task, serialOf(starts), serialOf(due), owner]), // prettier-ignore
      );
    },
  );

  it("has no cell with an error, and follows a task that is done and a kickoff that is typed", async () => {
    await found("Marlowe Public Advisory");
    expect((await cellsOf(sheet)).flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    const partner = await columnOf("Onboarding", "Partner");
    const status = await columnOf("Onboarding", "Status");
    const row = status.findIndex((one, i) => one === "Under way" && partner[i] === "Marlowe Public Advisory") + 2;
    book.type("Onboarding", `${await letterOf("Onboarding", "Status")}${row}`, "Done");
    expect(await book.cell(sheet, "E5")).toBe(4);
    book.type(sheet, "B5", "2026-12-01");
    expect(await book.cell(sheet, "K12")).toBe(serialOf("2026-12-01"));
  });
});
