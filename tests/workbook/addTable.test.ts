import { act, addTable, type ColumnToWrite, Formula, type TableToAdd } from "../../src/workbook";
import { openExcel } from "../excel";
import { everything, openWith, refusal, writesSince } from "./workbook";

const partners: TableToAdd = {
  name: "Partners",
  sheet: "Our partners",
  columns: [
    { header: "Name", type: "text" },
    { header: "Since", type: "date" },
    { header: "Score", type: "points", isInput: true, range: [0, 100], hasBars: true },
    { header: "Double", type: "number" },
    { header: "Verdict", type: "text", isInput: true, choices: ["Pursue", "Decline"], bands: ["Pursue", "Decline"] },
  ],
  rowCount: 3,
  cellAt: (row, column) =>
    [
      ["Alder", "=1+1", "007"][row]!,
      ["2024-05-01", new Date(Date.UTC(2020, 1, 29)), null][row]!,
      [70, 55.5, null][row]!,
      new Formula("=Partners[@Score]*2"),
      ["Pursue", "Decline", "Pursue"][row]!,
    ][column]!,
};

const text = (header: string): ColumnToWrite => ({ header, type: "text" });

const named = (changes: Partial<TableToAdd>): TableToAdd => ({
  name: "New",
  sheet: "New",
  columns: [text("A")],
  rowCount: 1,
  cellAt: () => "a",
  ...changes,
});

describe("addTable", () => {
  it("writes values, formulas, number formats and a table", async () => {
    const { cell, formula } = await openExcel();
    await act("Add", (action) => addTable(action, partners));
    expect(await cell("Our partners", "A1")).toBe("Name");
    expect(await cell("Our partners", "A3")).toBe("=1+1");
    expect(await cell("Our partners", "A4")).toBe("007");
    expect(await cell("Our partners", "B2")).toBe(45413);
    expect(await cell("Our partners", "B3")).toBe(43890);
    expect(await cell("Our partners", "C4")).toBe("");
    expect(await cell("Our partners", "D2")).toBe(140);
    expect(await formula("Our partners", "D3")).toBe("=Partners[@Score]*2");
    expect(await everything()).toMatchObject({ tables: [["Partners", "'Our partners'!A1:E4"]] });
  });

  it("takes one request to look, one to write and one to read its formulas back", async () => {
    const { host } = await openExcel();
    const before = host.log.length;
    await act("Add", (action) => addTable(action, partners));
    // Excel.run sends one more, which lets go of what was tracked.
    expect(host.log.length - before).toBe(4);
  });

  it("is one step of undo in the emulated host", async () => {
    const { undo } = await openExcel();
    const before = await everything();
    await act("Add", (action) => addTable(action, partners));
    undo();
    expect(await everything()).toEqual(before);
  });

  it("checks what people enter", async () => {
    await openExcel();
    await act("Add", (action) => addTable(action, partners));
    const rules = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Our partners");
      const ranges = ["C2", "E4"].map((address) => sheet.getRange(address).dataValidation.load("type, rule"));
      await context.sync();
      return ranges.map(({ type }) => type);
    });
    expect(rules).toEqual(["Decimal", "List"]);
  });

  it("goes onto a sheet that is there, below what stands on it", async () => {
    const { cell } = await openWith([["Title"]]);
    await act("Add", (action) => addTable(action, { ...partners, sheet: "Sheet1", at: "B3" }));
    expect(await cell("Sheet1", "A1")).toBe("Title");
    expect(await cell("Sheet1", "E4")).toBe(140);
    expect(await everything()).toMatchObject({ tables: [["Partners", "Sheet1!B3:F6"]] });
  });

  it.each([undefined, "B3"])("is taken back by its own undo, at %p", async (at) => {
    await openWith([["Title"], [1.5]]);
    const before = await everything();
    const { undo } = await act("Add", (action) =>
      addTable(action, at === undefined ? partners : { ...partners, sheet: "Sheet1", at }),
    );
    await undo();
    expect(await everything()).toEqual(before);
    const left = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:H9");
      const colours = range.conditionalFormats.load("items/type");
      const checks = range.dataValidation.load("type");
      await context.sync();
      return [colours.items.length, checks.type];
    });
    expect(JSON.stringify(left)).toBe(JSON.stringify([0, "None"]));
  });

  it("goes onto a new sheet before another one", async () => {
    await openExcel();
    await act("Add", (action) => addTable(action, { ...partners, before: "sheet1" }));
    expect(await everything()).toMatchObject({ sheets: [{ name: "Our partners" }, { name: "Sheet1" }] });
  });

  it("has a blank row where it has none", async () => {
    await openExcel();
    await act("Add", (action) => addTable(action, { ...partners, rowCount: 0 }));
    expect(await everything()).toMatchObject({ tables: [["Partners", "'Our partners'!A1:E2"]] });
  });

  it("writes many rows in several requests", async () => {
    const { cell, host } = await openExcel();
    const columns = Array.from({ length: 10 }, (_, c) => text(`Column ${c}`));
    const before = host.log.length;
    const done: number[] = [];
    await act("Add", (action) =>
      addTable(
        action,
        { name: "Big", sheet: "Big", columns, rowCount: 2100, cellAt: (row, column) => `${row} ${column}` },
        { progress: (cells, total) => done.push(cells / total) },
      ),
    );
    expect(await cell("Big", "J2101")).toBe("2099 9");
    expect(writesSince(host, before)).toBe(2);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(1);
  });

  it.each<[string, Partial<TableToAdd>, string, RegExp]>([
    ["a sheet of that name", { sheet: "sheet1" }, "name-taken", /a sheet "sheet1" already/],
    ["a table of that name", { name: "THERE" }, "name-taken", /a table "THERE" already/],
    ["a name with a space", { name: "My table" }, "name-illegal", /begin with a letter.*got "My table"/],
    ["a name like an address", { name: "AB12" }, "name-illegal", /address of a cell/],
    ["a name like R1C1", { name: "R1C1" }, "name-illegal", /address of a cell/],
    ["a sheet's name with a slash", { sheet: "a/b" }, "name-illegal", /be without/],
    ["a sheet's name that is too long", { sheet: "x".repeat(32) }, "name-illegal", /1 to 31/],
    ["headers that are the same", { columns: [text("Name"), text(" name ")] }, "repeated", /"name" occurs twice/],
    ["a blank header", { columns: [text(" ")] }, "invalid-value", /column 1 has none/],
    ["no columns", { columns: [] }, "invalid-value", /must have a column/],
    ["cells in the way", { sheet: "Sheet1", at: "A2" }, "in-the-way", /stands in A2/],
    ["a sheet that is not there", { sheet: "Nowhere", at: "A2" }, "not-found", /no sheet "Nowhere"/],
    ["more rows than a sheet has", { rowCount: 1_048_576 }, "too-large", /must fit on a sheet/],
  ])("refuses %s and writes nothing", async (_, changes, code, message) => {
    await openWith([["There"], ["x"]], "There");
    const before = await everything();
    const error = await refusal(act("Add", (action) => addTable(action, named(changes))));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/Nothing was changed\.$/);
    expect(await everything()).toEqual(before);
  });

  it.each([NaN, Infinity, new Date(NaN)])("refuses %s, which no cell can hold", async (value) => {
    await openExcel();
    const before = await everything();
    const error = await refusal(act("Add", (action) => addTable(action, named({ cellAt: () => value }))));
    expect(error.code).toBe("invalid-value");
    expect(await everything()).toEqual(before);
  });
});
