import { FileError, importSheets, importTable } from "../../src/files";
import { partners, type Table, tables } from "../../src/tables";

const table = (name: string): Table => tables.find((other) => other.name === name)!;
const load = (text: string, target: Table = partners) => importTable(new TextEncoder().encode(text), [target]);

describe("importTable", () => {
  it("accounts for every row, and collects everything that did not read", async () => {
    const text = [
      "Name,Revenue,Employees,IsDeleted,Custom",
      "Alder,$1.5M,12,false,x",
      ",5,6,false,no name",
      "Birch,many,12.5,false,y",
      "",
      " , ,, ,",
      "Cedar,7,8,TRUE,z",
      "alder,8,9,false,again",
      "Dogwood,9,10,false,w,too much",
      "Elm",
    ].join("\n");
    const { rowsRead, rowNumbers, skipped, columns, issues, extras } = await load(text);
    expect(rowsRead).toBe(7);
    expect(rowNumbers).toEqual([2, 4, 8, 9, 10]);
    expect(skipped).toEqual([
      { row: 3, name: "", reason: "no name" },
      { row: 7, name: "Cedar", reason: "deleted in the CRM" },
    ]);
    expect(columns).toMatchObject({
      name: ["Alder", "Birch", "alder", "Dogwood", "Elm"],
      revenue: [1.5e6, null, 8, 9, null],
      employees: [12, null, 9, 10, null],
    });
    expect(extras.map(({ header, cellAt }) => [header, cellAt(0), cellAt(3), cellAt(4)])).toEqual([
      ["Custom", "x", "w", null],
      ["Column F", null, "too much", null],
    ]);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toEqual([
      ["missing-required", 3, "Name", ""],
      ["unreadable-number", 4, "Revenue", "many"],
      ["unreadable-number", 4, "Employees", "12.5"],
      ["left-out", 7, null, "Cedar"],
      ["duplicate-name", 8, "Name", "alder"],
      ["extra-cells", 9, null, "too much"],
    ]);
    for (const { message, row } of issues) expect(message).toMatch(new RegExp(`^row ${row}: `));
  });

  it("counts rows as a person sees them, below a preamble and a sep= line", async () => {
    const { rowNumbers, source } = await load("sep=;\nAccounts\n\nName;Revenue\nA;1,5\nB;x\n");
    expect(source).toMatchObject({ format: "CSV", headerRow: 4, delimiter: ";", encoding: "UTF-8", sheet: null });
    expect(rowNumbers).toEqual([5, 6]);
  });

  it("takes the decimal mark and the order of dates from the file's other columns", async () => {
    const companies = table("Companies");
    const { columns, issues } = await load("Name;As of;Revenue;EBITDA\nA;3/4/2026;1.234;12,5\n", companies);
    expect(columns).toMatchObject({ revenue: [1234], ebitda: [12.5], asOf: [null] });
    expect(issues.map(({ code }) => code)).toEqual(["ambiguous-date"]);
  });

  it("tells a broken quote and keeps the rows after it", async () => {
    const { rowsRead, columns, issues } = await load('Name,Revenue\nA,1\n"B,2\nC,3\n');
    expect(rowsRead).toBe(3);
    expect(columns).toMatchObject({ name: ["A", '"B', "C"], revenue: [1, 2, 3] });
    expect(issues).toEqual([expect.objectContaining({ code: "broken-quote", row: 3 })]);
  });

  it("reads a header without rows as a table without rows", async () => {
    expect(await load("Name,Revenue\n")).toMatchObject({ rowsRead: 0, rowNumbers: [], issues: [], skipped: [] });
  });

  it("shows three samples of each column", async () => {
    const { matches } = await load("Name,Color\nA,\nB,red\nC,green\nD,blue\nE,black\n");
    expect(matches.map(({ header, samples }) => [header, samples])).toEqual([
      ["Name", ["A", "B", "C"]],
      ["Color", ["red", "green", "blue"]],
    ]);
  });

  test.each([
    { name: "an empty file", text: "", code: "empty-file" },
    { name: "a blank file", text: "\n \n", code: "empty-file" },
    {
      name: "a file without the column that every row needs",
      text: "Color,Shape\nred,round\n",
      code: "no-required-column",
    },
    { name: "one line of text", text: "hello", code: "no-required-column" },
  ])("refuses $name", async ({ text, code }) => {
    await expect(load(text)).rejects.toThrow(FileError);
    await expect(load(text)).rejects.toMatchObject({ code });
  });
});

describe("importSheets", () => {
  it("reads rows that are in a workbook already, dates and numbers as their cells hold them", () => {
    const rows = [
      ["Account Name", "Annual Revenue", "Last Activity", "Is Deleted"],
      ["Alder", 5e6, new Date(Date.UTC(2026, 4, 23)), false],
      [null, null, null, null],
      ["Birch", "many", null, true],
    ];
    const { rowNumbers, columns, skipped, source, issues } = importSheets(
      [{ name: "Export", rows, firstRow: 3, merges: [], repairs: [] }],
      tables,
    );
    expect(source).toEqual({ format: "cells", sheet: "Export", headerRow: 3, encoding: null, delimiter: null });
    expect(rowNumbers).toEqual([4]);
    expect(columns).toMatchObject({ name: ["Alder"], revenue: [5e6], lastActivity: ["2026-05-23"] });
    expect(skipped).toEqual([{ row: 6, name: "Birch", reason: "deleted in the CRM" }]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["unreadable-number", 6],
      ["left-out", 6],
    ]);
  });
});
