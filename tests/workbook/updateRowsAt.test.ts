import { act, type CellToWrite, type RowToWrite, updateRowsAt } from "../../src/workbook";
import { everything, formulas, openWith, refusal } from "./workbook";

const partners = [
  ["Name", "Revenue", "Twice"],
  ["Alder", 10, "=B2*2"],
  ["Birch GmbH", 20, "=B3*2"],
  ["Cedar", 30, "=B4*2"],
];

const row = (cells: Readonly<Record<string, CellToWrite>>): RowToWrite => new Map(Object.entries(cells));
const named = (...names: readonly (readonly [number, string])[]) => ({ header: "Name", names: new Map(names) });

describe("updateRowsAt", () => {
  it("writes the given columns of rows by their place, no row between, and no formula", async () => {
    await openWith(partners, "Partners");
    const before = await everything();
    const { undo } = await act("Save", (action) =>
      updateRowsAt(
        action,
        "partners",
        new Map([
          [2, row({ revenue: 35, Twice: 1 })],
          [0, row({ Name: "Alder & Sons", Revenue: null })],
        ]),
        named([0, " alder"], [2, "Cedar"]),
      ),
    );
    expect(await formulas("Sheet1", "A2:C4")).toEqual([
      ["Alder & Sons", "", "=B2*2"],
      ["Birch GmbH", 20, "=B3*2"],
      ["Cedar", 35, "=B4*2"],
    ]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("tells rows apart that have the same name", async () => {
    await openWith([["Name", "Revenue"], ["Alder", 1], ["Alder", 2]], "Partners"); // prettier-ignore
    await act("Save", (action) =>
      updateRowsAt(action, "Partners", new Map([[1, row({ Revenue: 3 })]]), named([1, "Alder"])),
    );
    expect(await formulas("Sheet1", "A2:B3")).toEqual([
      ["Alder", 1],
      ["Alder", 3],
    ]);
  });

  it("writes by place alone where no names are expected", async () => {
    await openWith(partners, "Partners");
    await act("Save", (action) => updateRowsAt(action, "Partners", new Map([[1, row({ Revenue: 21 })]])));
    expect(await formulas("Sheet1", "A3:B3")).toEqual([["Birch GmbH", 21]]);
  });

  it.each<[string, ReadonlyMap<number, RowToWrite>, ReturnType<typeof named> | undefined, string, RegExp]>([
    [
      "a row in whose place another stands",
      new Map([[1, row({ Revenue: 1 })]]),
      named([1, "Birch"]),
      "changed-since",
      /"Birch" stood in A3 of Partners, which holds "Birch GmbH" now\. .*Nothing was changed\.$/,
    ],
    ["a row beyond the last", new Map([[3, row({ Revenue: 1 })]]), undefined, "changed-since", /no row 4 any more/],
    [
      "a name expected beyond the last row",
      new Map([[0, row({ Revenue: 1 })]]),
      named([7, "Alder"]),
      "changed-since",
      /no row 8 any more/,
    ],
    ["a column that is not there", new Map([[0, row({ Size: 1 })]]), undefined, "not-found", /no column "Size"/],
    [
      "a column of names that is not there",
      new Map([[0, row({ Revenue: 1 })]]),
      { header: "Company", names: new Map([[0, "Alder"]]) },
      "not-found",
      /no column "Company"/,
    ],
  ])("refuses %s, and changes nothing", async (_, rows, expected, code, message) => {
    await openWith(partners, "Partners");
    const before = await everything();
    const error = await refusal(act("Save", (action) => updateRowsAt(action, "Partners", rows, expected)));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(await everything()).toEqual(before);
  });

  it("refuses a table that is not there", async () => {
    await openWith(partners, "Partners");
    const error = await refusal(act("Save", (action) => updateRowsAt(action, "Markets", new Map())));
    expect(error.code).toBe("not-found");
  });
});
