import { act, addRows, type CellToWrite, type RowToWrite, updateRows } from "../../src/workbook";
import { everything, formulas, makeTable, openWith, refusal } from "./workbook";

const partners = [
  ["Name", "Revenue", "Twice"],
  ["Alder", 10, "=B2*2"],
  ["Birch GmbH", 20, "=B3*2"],
];

const row = (cells: Readonly<Record<string, CellToWrite>>): RowToWrite => new Map(Object.entries(cells));

describe("addRows", () => {
  it("adds rows at the end of a table, whose formulas go on", async () => {
    const { cell } = await openWith(partners, "Partners");
    const before = await everything();
    const { undo } = await act("Import", (action) =>
      addRows(action, "partners", [row({ Name: "Cedar", revenue: 30, Twice: 5 }), row({ Name: "=1+1" })]),
    );
    expect(await formulas("Sheet1", "A4:C5")).toEqual([
      ["Cedar", 30, "=B4*2"],
      ["=1+1", "", "=B5*2"],
    ]);
    expect(await cell("Sheet1", "C4")).toBe(60);
    expect(await everything()).toMatchObject({ tables: [["Partners", "Sheet1!A1:C5"]] });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("fills the blank row of a new table first", async () => {
    await openWith([["Name", "Revenue"], ["", ""]], "Partners"); // prettier-ignore
    const before = await everything();
    const { undo } = await act("Import", (action) =>
      addRows(action, "Partners", [row({ Name: "Alder" }), row({ Name: "Birch" })]),
    );
    expect(await formulas("Sheet1", "A1:B3")).toEqual([
      ["Name", "Revenue"],
      ["Alder", ""],
      ["Birch", ""],
    ]);
    expect(await everything()).toMatchObject({ tables: [["Partners", "Sheet1!A1:B3"]] });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("moves what stands below the table down, and back", async () => {
    const { cell } = await openWith([...partners, ["below", "", ""]]);
    await makeTable("A1:C3", "Partners");
    const before = await everything();
    const { undo } = await act("Import", (action) => addRows(action, "Partners", [row({ Name: "Cedar" })]));
    expect(await cell("Sheet1", "A5")).toBe("below");
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses where moving cells would break a table below, and names it", async () => {
    await openWith([...partners, ["", "", ""], ["", "Key", "Other"], ["", "x", "y"]]);
    await makeTable("A1:C3", "Partners");
    await makeTable("B5:D6", "Others");
    const before = await everything();
    const error = await refusal(
      act("Import", (action) => addRows(action, "Partners", [row({ Name: "Cedar" }), row({ Name: "Dogwood" })])),
    );
    expect(error.code).toBe("in-the-way");
    expect(error.message).toMatch(/Sheet1!A4:C5 .*the table Others in Sheet1!B5:D6.*Nothing was changed\.$/);
    expect(await everything()).toEqual(before);
  });

  it("writes days where the column has days", async () => {
    const { cell } = await openWith([["Name", "Since"], ["Alder", 45413]], "Partners"); // prettier-ignore
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("B2").numberFormat = [["dd/mm/yyyy"]];
      await context.sync();
    });
    await act("Import", (action) => addRows(action, "Partners", [row({ Name: "Birch", Since: "2024-05-02" })]));
    expect(await cell("Sheet1", "B3")).toBe(45414);
    const format = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B3").load("numberFormat");
      await context.sync();
      return JSON.stringify(range.numberFormat);
    });
    expect(format).toBe('[["dd/mm/yyyy"]]');
  });

  it("is one step of undo in the emulated host", async () => {
    const { undo } = await openWith(partners, "Partners");
    const before = await everything();
    await act("Import", (action) => addRows(action, "Partners", [row({ Name: "Cedar" }), row({ Name: "Dogwood" })]));
    undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses a table and a column that are not there", async () => {
    await openWith(partners, "Partners");
    const before = await everything();
    const table = await refusal(act("Import", (action) => addRows(action, "Markets", [])));
    expect([table.code, table.reason]).toEqual(["not-found", 'There is no table "Markets" in the workbook.']);
    const column = await refusal(act("Import", (action) => addRows(action, "Partners", [row({ Size: 1 })])));
    expect([column.code, column.reason]).toEqual(["not-found", 'There is no column "Size" in the table Partners.']);
    expect(await everything()).toEqual(before);
  });
});

describe("updateRows", () => {
  it("writes the given columns of rows with that key, whatever its case and spaces, and no formula", async () => {
    await openWith(partners, "Partners");
    const before = await everything();
    const { value, undo } = await act("Import", (action) =>
      updateRows(action, "Partners", "Name", [
        row({ Name: " birch  gmbh", Revenue: 25, Twice: 1 }),
        row({ Name: "Cedar", Revenue: 1 }),
      ]),
    );
    expect(value).toEqual({ updated: 1, notFound: ["Cedar"] });
    expect(await formulas("Sheet1", "A2:C3")).toEqual([
      ["Alder", 10, "=B2*2"],
      ["Birch GmbH", 25, "=B3*2"],
    ]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("leaves the rows between alone, and empties where it is told to", async () => {
    await openWith([["Key", "A", "B"], [1, "a", "b"], [2, "c", "d"], [3, "e", "f"]], "Things"); // prettier-ignore
    await act("Import", (action) =>
      updateRows(action, "Things", "Key", [row({ Key: 1, A: "x" }), row({ Key: "3", B: null })]),
    );
    expect(await formulas("Sheet1", "A2:C4")).toEqual([
      [1, "x", "b"],
      [2, "c", "d"],
      [3, "e", ""],
    ]);
  });

  it.each<[string, readonly RowToWrite[], string, RegExp]>([
    ["a key that stands in two rows", [row({ Name: "ALDER", Revenue: 1 })], "repeated", /it stands in A2, A4/],
    [
      "a key that is given twice",
      [row({ Name: "Birch", Revenue: 1 }), row({ Name: "birch", Revenue: 2 })],
      "repeated",
      /"birch" must be given once/,
    ],
    ["a row without a key", [row({ Revenue: 1 })], "invalid-value", /row 1 of those given has none/],
    ["a column that is not there", [row({ Name: "Birch", Size: 1 })], "not-found", /no column "Size"/],
  ])("refuses %s", async (_, rows, code, message) => {
    await openWith([["Name", "Revenue"], ["Alder", 1], ["Birch", 2], [" alder", 3]], "Partners"); // prettier-ignore
    const before = await everything();
    const error = await refusal(act("Import", (action) => updateRows(action, "Partners", "Name", rows)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(await everything()).toEqual(before);
  });
});
