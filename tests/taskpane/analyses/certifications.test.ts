import { columnLetters } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, columnOf, sampleText } from "../workbook";

/** The sheet of the certificates has the name already. */
const sheet = "Certifications 2";

const isoOf = (serial: unknown): string => new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);
const serialOf = (day: unknown): unknown => (typeof day === "string" ? Date.parse(day) / 86_400_000 + 25_569 : "");

/** Letter of a column of a sheet whose first row is its header. */
async function letterOf(table: string, header: string): Promise<string> {
  const [headers = []] = await cellsOf(table);
  return columnLetters(headers.indexOf(header));
}

describe("the sheet of certifications", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("certifications", "Eidsvag Systemhus");
  });

  it.each(["Eidsvag Systemhus", "Alderan Consulting Group", "Marlowe Public Advisory", "Hollister Bank Services"])(
    "says of %s what the engine says",
    async (partner) => {
      book.type(sheet, "B4", partner);
      const answer = await analyse("certifications", partner, isoOf(await book.cell(sheet, "B5")));
      if (!("findings" in answer)) throw new Error(answer.reason);
      const { facts, tables } = answer.findings;
      const table = (title: string) => tables.find((one) => one.title === title)?.rows ?? [];
      const cells = await cellsOf(sheet);
      expect(await book.cell(sheet, "B6")).toBe(facts[0]!.cell);
      expect(cells.slice(9).map((row) => row.slice(0, 7)).filter(([name]) => name !== "").map(([name, level, people, soon, next, , without]) => [name, level, people, soon, next, without]))
        .toEqual(table("Valid people by certification").map(([name, level, people, soon, next, without]) => [name, level, people, soon, serialOf(next), without])); // prettier-ignore
      const asked = cells.slice(9).map((row) => row.slice(9)).filter(([, , people]) => people !== "" && people !== undefined); // prettier-ignore
      expect(asked.map(([, ...rest]) => rest)).toEqual(
        table("People asked for").map(([, level, people, have, missing]) => [level, people, have, missing]),
      );
      expect(cells.flat().filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    },
  );

  it("follows a certificate that is renewed", async () => {
    book.type(sheet, "B4", "Nordhavn Cloud");
    const expiry = async () => (await cellsOf(sheet)).find(([name]) => name === "Platform architect")?.[4];
    expect(await expiry()).toBe(serialOf("2027-01-19"));
    const rows = await columnOf("Certifications", "Person");
    const certification = await columnOf("Certifications", "Certification");
    const row = rows.findIndex((person, i) => person === "Mads Holm" && certification[i] === "Platform architect") + 2;
    book.type("Certifications", `${await letterOf("Certifications", "Expires")}${row}`, "2029-01-19");
    expect(await expiry()).toBe(serialOf("2029-01-19"));
  });
});
