import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

const sheet = "Vendor programmes";

describe("the sheet of vendors' programmes", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("programme-templates", null);
  });

  /** Row of a text in the first column, after another. */
  async function rowOf(text: string, after = 0): Promise<number> {
    const rows = await cellsOf(sheet);
    const row = rows.findIndex(([cell], i) => i >= after && String(cell).startsWith(text));
    if (row < 0) throw new Error(`there is no row ${text}`);
    return row + 1;
  }

  it("asks for numbers before it reckons, and has no cell with an error", async () => {
    const cells = (await cellsOf(sheet)).flat();
    expect(cells.filter((cell) => String(cell).startsWith("#"))).toEqual([]);
    // Six areas of two tracks each
    expect(cells.filter((cell) => cell === "fill in every metric")).toHaveLength(12);
    expect(cells.filter((cell) => cell === "fill in what we have")).toHaveLength(3);
  });

  it("scores Microsoft Modern Work for both tracks", async () => {
    const first = await rowOf("Microsoft Modern Work");
    const own = await rowOf("Ours, to fill in", first);
    [6, 1, 1, 400, 3].forEach((value, i) => {
      book.type(sheet, `${"BCDEF"[i]!}${own}`, String(value));
    });
    // Enterprise: 20 + 10/4 + 15/2 + 30 × 0.4 + 25 × 0.6; SMB: 20 × 0.6 + 10/2 + 15 + 30 × 0.8 + 25 × 0.6
    expect(await book.cell(sheet, `B${own + 2}`)).toBeCloseTo(57, 9);
    expect(await book.cell(sheet, `B${own + 3}`)).toBeCloseTo(71, 9);
    expect([await book.cell(sheet, `C${own + 2}`), await book.cell(sheet, `C${own + 3}`)]).toEqual([false, true]);
  });

  it("finds the tier in the AWS Services Path, and until when", async () => {
    const first = await rowOf("AWS Services Path, edition 2024");
    [4, 4, 4, 6, 3, 20, 12_000].forEach((value, i) => {
      book.type(sheet, `F${first + 2 + i}`, String(value));
    });
    book.type(sheet, `G${first + 7}`, "2099-03-01");
    const result = await rowOf("All requirements", first);
    // Validations are not known, which Premier alone asks for.
    expect(await book.cell(sheet, `B${result}`)).toBe("Advanced");
    expect(await book.cell(sheet, `I${result}`)).toBe(Date.parse("2099-03-01") / 86_400_000 + 25_569);
    expect(await book.cell(sheet, `D${result + 8}`)).toBe("not known");
  });

  it("finds the tier of Google's network", async () => {
    const first = await rowOf("Google Cloud");
    book.type(sheet, `F${first + 2}`, "2000000");
    expect(await book.cell(sheet, `B${first + 5}`)).toBe("Premier");
  });
});
