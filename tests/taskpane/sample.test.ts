import { addSample } from "../../src/taskpane/welcome/addSample";
import { openExcel, type OpenWorkbook } from "../excel";
import { cellsOf, columnOf, paste, sampleText, sheetNames } from "./workbook";

const isNumber = (cell: unknown): cell is number => typeof cell === "number";

describe("the sample to try things on", () => {
  let book: OpenWorkbook;
  beforeEach(async () => {
    book = await openExcel();
  });

  it("is one sheet with twelve partners, and says where the best one stands", async () => {
    const { message, table, top } = await addSample(sampleText);
    expect(message).toBe("Added 12 sample partners on the sheet Partners.");
    expect(await sheetNames()).toEqual(["Sheet1", "Partners"]);
    const scores = await columnOf("Partners", "Score");
    expect(scores).toHaveLength(12);
    expect(table).toBe("Partners");
    expect(scores[top]).toBe(Math.max(...scores.filter(isNumber)));
    expect((await columnOf("Partners", "Name"))[top]).toBe("Ostwick Systems");
  });

  it("has live formulas, that work without an Assumptions sheet and follow a rating", async () => {
    await addSample(sampleText);
    const [headers = []] = await cellsOf("Partners");
    const letter = (header: string) => String.fromCharCode(65 + headers.indexOf(header));
    expect(await book.formula("Partners", `${letter("Score")}2`)).toMatch(/^=TANDEM\.PARTNER_SCORE\(/);
    const before = Number(await book.cell("Partners", `${letter("Score")}2`));
    book.type("Partners", `${letter("Strategic fit")}2`, "10");
    expect(Number(await book.cell("Partners", `${letter("Score")}2`))).toBeLessThan(before);
  });

  it("shows a range where a rating is blank", async () => {
    await addSample(sampleText);
    const [low, high, coverage] = await Promise.all(["Low", "High", "Coverage"].map((h) => columnOf("Partners", h)));
    const partial = coverage!.flatMap((share, i) => (isNumber(share) && share < 1 ? [i] : []));
    expect(partial.length).toBeGreaterThanOrEqual(2);
    for (const i of partial) expect(Number(high![i])).toBeGreaterThan(Number(low![i]));
  });

  it("is taken away by undo", async () => {
    const { undo } = await addSample(sampleText);
    await undo!();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("is refused where the workbook has partners, with what to do", async () => {
    await addSample(sampleText);
    const before = await cellsOf("Partners");
    await expect(addSample(sampleText)).rejects.toThrow(
      /needs a sheet named Partners.*try the sample in a new workbook\. Nothing was changed\./,
    );
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("is refused where only a sheet has the name, whatever its case", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("PARTNERS");
      await context.sync();
    });
    await paste("PARTNERS", "A1", [["mine"]]);
    await expect(addSample(sampleText)).rejects.toThrow(/needs a sheet named Partners/);
    expect(await cellsOf("PARTNERS")).toEqual([["mine"]]);
  });
});
