import { act, type ColumnToAdd, Formula, readTable, readSelection, type Region, writeBeside } from "../../src/workbook";
import { everything, formulas, makeTable, openWith, refusal } from "./workbook";

const rows = [
  ["Name", "Reach", "Fit"],
  ["Alder", 80, 60],
  ["Birch", 40, 20],
];

const sum: ColumnToAdd = {
  header: "Score",
  type: "points",
  cellOf: ({ cell }) => new Formula(`=AVERAGE(${cell("Reach")}:${cell("fit")})`),
};
const verdict: ColumnToAdd = {
  header: "Verdict",
  type: "text",
  bands: ["Pursue", "Develop", "Decline"],
  cellOf: ({ place }) => ["", "Pursue", "Decline"][place],
};

async function selected(address: string): Promise<Region> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
  return (await readSelection()).region;
}

const write = (region: Region, columns: readonly ColumnToAdd[]) =>
  act("Score selection", (action) => writeBeside(action, region, columns));

describe("writeBeside", () => {
  it("adds columns to the right of plain cells, with formulas that name the row's cells", async () => {
    const { cell, formula } = await openWith(rows);
    const { value } = await write(await selected("A2"), [sum, verdict]);
    expect(value).toBe("D1:E3");
    expect(await formulas("Sheet1", "D1:E3")).toEqual([
      ["Score", "Verdict"],
      ["=AVERAGE(B2:C2)", "Pursue"],
      ["=AVERAGE(B3:C3)", "Decline"],
    ]);
    expect(await cell("Sheet1", "D2")).toBe(70);
    expect(await formula("Sheet1", "D3")).toBe("=AVERAGE(B3:C3)");
  });

  it("is one step of undo in the emulated host", async () => {
    const { undo } = await openWith(rows);
    const region = await selected("A2");
    const before = await everything();
    await write(region, [sum, verdict]);
    undo();
    expect(await everything()).toEqual(before);
  });

  it("puts everything back by its own undo", async () => {
    await openWith(rows);
    const region = await selected("A2");
    const before = await everything();
    const { undo } = await write(region, [sum, verdict]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("uses columns of the same header again, whatever their case, and leaves cells alone that get nothing", async () => {
    await openWith([
      ["Name", "SCORE ", "Note"],
      ["Alder", 1, "a"],
      ["Birch", 2, "b"],
    ]);
    const region = await selected("A1");
    const before = await everything();
    const { value, undo } = await write(region, [
      { header: "Score", type: "points", cellOf: ({ place }) => (place === 2 ? 90 : undefined) },
    ]);
    expect(value).toBe("B1:B3");
    expect(await formulas("Sheet1", "A1:D3")).toEqual([
      ["Name", "SCORE ", "Note", ""],
      ["Alder", 1, "a", ""],
      ["Birch", 90, "b", ""],
    ]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("becomes columns of a table, whose names its formulas may use", async () => {
    const { cell } = await openWith(rows, "Partners");
    const before = await everything();
    const region = (await readTable("Partners"))!;
    const { undo } = await write(region, [
      { header: "Score", type: "points", cellOf: () => new Formula("=Partners[@Reach]+Partners[@Fit]") },
      { header: "Half", type: "points", cellOf: () => new Formula("=Partners[@Score]/2") },
    ]);
    expect(await cell("Sheet1", "E2")).toBe(70);
    expect(await everything()).toMatchObject({ tables: [["Partners", "Sheet1!A1:E3"]] });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("moves cells in the way to the right, and back", async () => {
    const { cell } = await openWith([
      ["Name", "Reach", "Fit", "", "Other"],
      ["Alder", 80, 60, "", "x"],
      ["Birch", 40, 20, "", "y"],
    ]);
    const region = await selected("A2");
    const before = await everything();
    const { undo } = await write(region, [sum, verdict]);
    expect(await cell("Sheet1", "E2")).toBe("Pursue");
    expect(await cell("Sheet1", "G3")).toBe("y");
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("moves what stands beside a table to the right, and back", async () => {
    const { cell } = await openWith(rows.map((row, r) => [...row, r === 1 ? "beside" : ""]));
    await makeTable("A1:C3", "Partners");
    const before = await everything();
    const { undo } = await write((await readTable("Partners"))!, [{ ...sum, hasBars: true }, verdict]);
    expect(await cell("Sheet1", "F2")).toBe("beside");
    expect(await cell("Sheet1", "D3")).toBe(30);
    expect(await everything()).toMatchObject({ tables: [["Partners", "Sheet1!A1:E3"]] });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses where moving cells would break another table, and names it", async () => {
    await openWith([
      ["Name", "", "Key", "Other"],
      ["Alder", "", "x", "z"],
      ["", "", "y", "w"],
      ["", "", "v", "u"],
    ]);
    await makeTable("C1:D4", "Others");
    const region = await selected("A1");
    const before = await everything();
    const error = await refusal(write(region, [verdict, { ...verdict, header: "Tier" }]));
    expect(error.code).toBe("in-the-way");
    expect(error.message).toMatch(/Sheet1!B1:C2 .*the table Others in Sheet1!C1:D4.*Nothing was changed\.$/);
    expect(await everything()).toEqual(before);
  });

  it("colours verdicts once", async () => {
    await openWith(rows);
    const region = await selected("A1");
    await write(region, [verdict]);
    await write(await selected("A1"), [verdict]);
    const count = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem("Sheet1").getRange("D2:D3").conditionalFormats;
      formats.load("items/type");
      await context.sync();
      return formats.items.length;
    });
    expect(count).toBe(3);
  });

  it("refuses a region that is not as it was read", async () => {
    const { type } = await openWith(rows, "Partners");
    const region = (await readTable("Partners"))!;
    type("Sheet1", "B1", "Distance");
    const error = await refusal(write(region, [verdict]));
    expect(error.code).toBe("changed-since");
  });

  it("refuses a region without rows, a header that repeats, and a header that is not there", async () => {
    await openWith(rows);
    const region = await selected("A1");
    expect((await refusal(write({ ...region, rows: region.rows.slice(0, 1) }, [verdict]))).code).toBe("invalid-value");
    expect((await refusal(write(region, [verdict, verdict]))).code).toBe("repeated");
    const unknown: ColumnToAdd = { ...sum, cellOf: ({ cell }) => new Formula(`=${cell("Width")}`) };
    const before = await everything();
    expect((await refusal(write(region, [unknown]))).message).toMatch(/no column "Width"/);
    expect(await everything()).toEqual(before);
  });
});
