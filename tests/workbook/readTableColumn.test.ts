import { readTable, readTableColumn } from "../../src/workbook";
import { openWith } from "./workbook";

const rows = [
  ["Name", "Revenue"],
  ["Alder", 10],
  ["Birch", ""],
  ["Cedar", 30],
  ["Dogwood", 40],
];

describe("readTableColumn", () => {
  it("reads one column without its header, whatever the case", async () => {
    await openWith(rows, "Partners");
    expect(await readTableColumn("partners", " revenue")).toEqual([10, null, 30, 40]);
  });

  it("has none of a table or a column that is not there", async () => {
    await openWith(rows, "Partners");
    expect(await readTableColumn("Markets", "Name")).toBeNull();
    expect(await readTableColumn("Partners", "Size")).toBeNull();
  });
});

describe("readTable with a look at one row", () => {
  it("leaves the other rows blank but the first, in their places", async () => {
    await openWith(rows, "Partners");
    const region = await readTable("Partners", { place: 3, most: 2 });
    expect(region!.rows).toEqual([
      ["Name", "Revenue"],
      ["Alder", 10],
      [null, null],
      [null, null],
      ["Dogwood", 40],
    ]);
  });

  it("reads all of a table that has no more, or no such row", async () => {
    await openWith(rows, "Partners");
    const all = await readTable("Partners");
    expect(await readTable("Partners", { place: 1, most: 100 })).toEqual(all);
    expect(await readTable("Partners", { place: 9, most: 2 })).toEqual(all);
  });
});
