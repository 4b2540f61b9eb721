import type { RawCell } from "../../src/files";
import { findHeader } from "../../src/files/headers/header";
import { isKnownHeader } from "../../src/files/headers/match";
import { tables } from "../../src/tables";

const isKnown = isKnownHeader(tables);

const sheet = (rows: readonly (readonly RawCell[])[], more: object = {}) => ({
  name: "",
  rows,
  firstRow: 1,
  merges: [],
  repairs: [],
  ...more,
});

describe("findHeader", () => {
  test.each([
    {
      name: "the first row",
      rows: [
        ["Name", "Revenue"],
        ["A", 5],
      ],
      row: 0,
    },
    {
      name: "below a preamble",
      rows: [
        ["Account report"],
        ["as of", new Date(0)],
        [],
        ["Name", "Revenue", "Country"],
        ["A", 5, "DE"],
        ["B", 6, "FR"],
      ],
      row: 3,
    },
    {
      name: "below a preamble that is as wide",
      rows: [
        ["a", "b", "c"],
        ["notes", "more", "notes"],
        ["Name", "Revenue", "Country"],
        ["A", 5, "DE"],
      ],
      row: 2,
    },
    {
      name: "of a table of which we know nothing",
      rows: [["title"], ["foo", "bar", "baz"], [1, 2, 3], [4, 5, 6]],
      row: 1,
    },
    { name: "with numbers for headers, as the first row there is", rows: [[], [2019, 2020], [1, 2]], row: 1 },
  ])("finds it $name", ({ rows, row }) => {
    expect(findHeader(sheet(rows), isKnown).row).toBe(row);
  });

  it("goes by the person's word, counted as they see it", () => {
    expect(
      findHeader(
        sheet(
          [
            ["Name", "Revenue"],
            ["x", "y"],
          ],
          { firstRow: 2 },
        ),
        isKnown,
        3,
      ),
    ).toMatchObject({ row: 1, headers: ["x", "y"] });
  });

  it("names columns without header by their letter, and drops empty ones at the end", () => {
    const { headers } = findHeader(
      sheet([
        ["Name", "", "Revenue", "", ""],
        ["A", "x", 5, "", ""],
      ]),
      isKnown,
    );
    expect(headers).toEqual(["Name", "Column B", "Revenue"]);
  });

  it("puts headers on one line", () => {
    expect(findHeader(sheet([["Name", "Annual\n Revenue "]]), isKnown).headers).toEqual(["Name", "Annual Revenue"]);
  });

  it("takes a header merged over two rows for the lower one", () => {
    const rows = [
      ["Name", "Money", null],
      [null, "Revenue", "Net debt"],
      ["A", 5, 6],
    ];
    const merges = [
      { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 },
      { startRow: 0, endRow: 0, startColumn: 1, endColumn: 2 },
    ];
    expect(findHeader(sheet(rows, { merges }), isKnown)).toMatchObject({
      row: 1,
      headers: ["Name", "Revenue", "Net debt"],
    });
  });

  it("keeps to an Excel table where the sheet has one", () => {
    const rows = [
      ["Title"],
      [null, "Name", "Revenue", "note"],
      [null, "A", 5, "beside"],
      [null, "B", 6, null],
      ["Source: somebody"],
    ];
    const header = findHeader(sheet(rows, { table: { header: 1, end: 4, firstColumn: 1, lastColumn: 2 } }), isKnown);
    expect(header).toEqual({ row: 1, headers: ["Name", "Revenue"], width: 3, firstColumn: 1, end: 4 });
  });
});
