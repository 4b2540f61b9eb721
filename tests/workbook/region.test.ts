import { readSelection, readTable } from "../../src/workbook";
import { openExcel } from "../excel";
import { openWith, refusal } from "./workbook";

const rows = [
  ["Name", "Since", "Share", "Active", "Score"],
  ["Alder", 45413, 0.25, true, "=1/0"],
  ["'007", 45414.5, "", false, "=NA()"],
];

const read = [
  ["Name", "Since", "Share", "Active", "Score"],
  ["Alder", new Date("2024-05-01T00:00:00Z"), 0.25, true, "#DIV/0!"],
  ["007", new Date("2024-05-02T12:00:00Z"), null, false, "#N/A"],
];

const format = (address: string, numberFormat: string) =>
  Excel.run(async (context) => {
    Object.assign(context.workbook.worksheets.getItem("Sheet1").getRange(address), { numberFormat });
    await context.sync();
  });

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });

/** Dates of the add-in's window are of another realm than the test's. */
const plain = (value: unknown) => JSON.stringify(value);

describe("readTable", () => {
  it("reads what cells mean: dates by their format, blanks as missing, errors as their text", async () => {
    await openWith(rows, "Partners");
    await format("B2:B3", "dd/mm/yyyy");
    const region = await readTable("partners");
    expect(region).toMatchObject({ sheet: "Sheet1", address: "A1:E3", row: 0, column: 0, table: "Partners" });
    expect(plain(region!.rows)).toBe(plain(read));
  });

  it("is null where there is none", async () => {
    await openExcel();
    expect(await readTable("Partners")).toBeNull();
  });

  it("takes two requests for a small table", async () => {
    const { host } = await openWith(rows, "Partners");
    const before = host.log.length;
    await readTable("Partners");
    const asks = host.log.slice(before).filter(({ body }) => body.Actions.some(({ ActionType }) => ActionType === 2));
    expect(asks.length).toBe(3);
  });
});

describe("readSelection", () => {
  it("reads of a long list only its top and what is selected, where a look is enough", async () => {
    const people = Array.from({ length: 50 }, (_, i) => [`Person ${i + 1}`, i + 1]);
    await openWith([["Name", "Rating"], ...people], "People");
    await select("A31:B32");
    const { region, selected } = await readSelection(5);
    expect(region.address).toBe("A1:B51");
    expect(selected).toEqual([30, 31]);
    expect(region.rows).toHaveLength(51);
    const filled = region.rows.flatMap((row, place) => (row.every((cell) => cell === null) ? [] : [place]));
    expect(filled).toEqual([0, 1, 2, 3, 4, 30, 31]);
    expect(region.rows[30]).toEqual(["Person 30", 30]);
    expect((await readSelection(51)).region.rows[20]).toEqual(["Person 20", 20]);
  });

  it.each<[string, string, readonly number[]]>([
    ["a cell", "B2", [1]],
    ["the header", "A1:C1", []],
    ["header and rows", "A1:A3", [1, 2]],
    ["a whole column", "A:A", [1, 2]],
    ["a whole row", "3:3", [2]],
    ["more than there is", "C2:J50", [1, 2]],
  ])("reads the table around %s", async (_, address, selected) => {
    await openWith(rows, "Partners");
    await select(address);
    const found = await readSelection();
    expect(found.selected).toEqual(selected);
    expect([found.region.table, found.region.address]).toEqual(["Partners", "A1:E3"]);
  });

  it("reads the cells around the selection where there is no table", async () => {
    const { type } = await openWith(rows);
    type("Sheet1", "G1", "Elsewhere");
    await select("C3");
    const found = await readSelection();
    expect([found.region.table, found.region.address, found.selected]).toEqual([null, "A1:E3", [2]]);
  });

  it("refuses a place where nothing stands", async () => {
    await openWith(rows);
    await select("K20");
    const error = await refusal(readSelection());
    expect([error.code, error.message]).toEqual([
      "selection",
      "Nothing stands in K20. Select cells of a table or of a list with a header.",
    ]);
  });

  it("refuses an empty sheet", async () => {
    await openExcel();
    expect((await refusal(readSelection())).code).toBe("selection");
  });
});
