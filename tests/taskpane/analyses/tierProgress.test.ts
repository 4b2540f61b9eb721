import { columnLetters } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, columnOf, sampleText } from "../workbook";

const sheet = "Tier progress";

/** Excel's number of a day as YYYY-MM-DD, and back. */
const isoOf = (serial: unknown): string => new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
const serialOf = (day: unknown): unknown => (typeof day === "string" ? Date.parse(day) / 86_400_000 + 25_569 : day);

/** Letter of a column of a sheet whose first row is its header. */
async function letterOf(table: string, header: string): Promise<string> {
  const [headers = []] = await cellsOf(table);
  return columnLetters(headers.indexOf(header));
}

describe("the sheet of tier progress", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("tier-progress", "Alderan Consulting Group");
  });

  const found = async (partner: string) => {
    const answer = await analyse("tier-progress", partner, isoOf(await book.cell(sheet, "B5")));
    if (!("findings" in answer)) throw new Error(answer.reason);
    return answer.findings;
  };

  it.each(["Alderan Consulting Group", "Eidsvag Systemhus", "Nordhavn Cloud", "Hollister Bank Services"])(
    "says of %s what the engine says",
    async (partner) => {
      book.type(sheet, "B4", partner);
      const { facts, tables } = await found(partner);
      const known = (cell: unknown) => (cell === null ? "not known" : cell);
      const expected = tables[0]!.rows.map(([name, , have, need, gap, share, , expires, lost]) =>
        [name, known(have), need, known(gap), known(share), serialOf(expires) ?? "", serialOf(lost) ?? ""]); // prettier-ignore
      const cells = (await cellsOf(sheet)).slice(16, 20).map((row) => row.slice(0, 9));
      expect(cells.map(([name, , , ...rest]) => [name, ...rest])).toEqual(expected);
      const fact = (label: string) => facts.find((one) => one.label === label)?.cell ?? null;
      expect(await book.cell(sheet, "B16")).toBe(fact("Tier reached"));
      expect(await book.cell(sheet, "G16")).toBe(known(fact("Progress")));
      expect(await book.cell(sheet, "B7")).toBe(fact("Tier in Partners") ?? "");
      expect(fact("What follows") ?? "Not known").toContain(await book.cell(sheet, "B8"));
      expect(await book.cell(sheet, "B10")).toBe(serialOf(fact("Grace ends")) ?? "");
    },
  );

  it("has no cell with an error, for a partner without anything and one that nobody has", async () => {
    for (const partner of ["Alderan Consulting Group", "Dunmore Health Advisory", "Nobody"]) {
      book.type(sheet, "B4", partner);
      expect((await cellsOf(sheet)).flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    }
  });

  it("follows a certificate, the programme, and what a person fills in", async () => {
    book.type(sheet, "B4", "Nordhavn Cloud");
    expect(await book.cell(sheet, "D20")).toBe("not known");
    book.type(sheet, "L15", "Deals");
    book.type(sheet, "M15", "3");
    expect(await book.cell(sheet, "D20")).toBe(3);

    book.type(sheet, "B4", "Alderan Consulting Group");
    expect(await book.cell(sheet, "D18")).toBe(5);
    const row = (await columnOf("Certifications", "Person")).indexOf("Jens Ahrens") + 2;
    book.type("Certifications", `${await letterOf("Certifications", "Expires")}${row}`, "2026-01-01");
    expect(await book.cell(sheet, "D18")).toBe(4);

    expect(await book.cell(sheet, "E17")).not.toBe(900_000);
    for (const column of ["C", "D", "E", "F"]) book.type("Programme", `${column}2`, "900000");
    expect(await book.cell(sheet, "E17")).toBe(900_000);
  });
});

it("The sheet of tier progress begins with the first partner, and goes in one step", async () => {
  const book = await openExcel();
  await addSampleWorkbook(sampleText);
  const { undo } = await addAnalysisSheet("tier-progress", null);
  expect(await book.cell(sheet, "B4")).toBe("Alderan Consulting Group");
  await undo!();
  await expect(cellsOf(sheet)).rejects.toThrow();
});
