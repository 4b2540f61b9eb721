import { readFormulas, tableSizes } from "../../src/workbook";
import { makeTable, openWith, refusal } from "./workbook";

const rows = [
  ["Name", "One", "Two", "Three"],
  ["Aldgate", 1, "=B2*2", "=B2*3"],
  ["Borrowdale", 2, "=B3*2", ""],
];

describe("readFormulas", () => {
  it("reads what stands under headers, whatever their case and place, formulas as such", async () => {
    await openWith(rows, "Numbers");
    const found = await readFormulas("Numbers", ["three", "One", "Four"]);
    expect([...found]).toEqual([
      ["three", ["=B2*3", ""]],
      ["One", [1, 2]],
    ]);
  });

  it("reads a long column in parts", async () => {
    const count = 20_500;
    await openWith(
      [["Name", "Number"], ...Array.from({ length: count }, (_, i) => [`Row ${i}`, i] as const)],
      "Numbers",
    );
    const cells = (await readFormulas("Numbers", ["Number"])).get("Number");
    expect(cells).toHaveLength(count);
    expect(cells?.at(-1)).toBe(count - 1);
  });

  it("refuses a table that is not there", async () => {
    await openWith(rows);
    expect((await refusal(readFormulas("Numbers", ["One"]))).code).toBe("not-found");
  });
});

describe("tableSizes", () => {
  it("counts the rows below each header", async () => {
    await openWith([...rows, ["", "", "", ""], ["Name", "", "", ""]], "Numbers");
    await makeTable("F1:G2", "Blank");
    expect(await tableSizes()).toEqual(
      new Map([
        ["Numbers", 4],
        ["Blank", 1],
      ]),
    );
  });

  it("is empty where there is no table", async () => {
    await openWith(rows);
    expect(await tableSizes()).toEqual(new Map());
  });
});
