import fc from "fast-check";
import Papa from "papaparse";
import { guardFormula, importTable, type SheetToWrite, unguardFormula } from "../../src/files";
import { csvPieces } from "../../src/files/csv/writeCsv";
import { type Cell, type ColumnType, partners } from "../../src/tables";

const sheetOf = (
  columns: readonly (readonly [string, ColumnType])[],
  rows: readonly (readonly Cell[])[],
): SheetToWrite => ({
  name: "Sheet",
  columns: columns.map(([header, type]) => ({ header, type })),
  rowCount: rows.length,
  cellAt: (row, column) => rows[row]![column] ?? null,
});

const csv = (sheet: SheetToWrite) => [...csvPieces(sheet)].join("");

describe("guardFormula", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+49 151 1234", "'+49 151 1234"],
    ["-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["＝1+1", "'＝1+1"],
    ["＠x", "'＠x"],
    ["-", "'-"],
    ["-5", "-5"],
    ["+7.5", "+7.5"],
    ["-1,234.5", "-1,234.5"],
    ["-1e-7", "-1e-7"],
    ["-15 %", "-15 %"],
    ["a=b", "a=b"],
    ["", ""],
  ])("makes of %p %p", (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
    expect(unguardFormula(guarded)).toBe(text);
  });
});

describe("csvPieces", () => {
  it("writes what the importer reads back", () => {
    const rows: readonly (readonly Cell[])[] = [
      ["Alder, Inc", 1.5, true, "2026-11-20", ["a", "b"], new Map([["x", 0.5]]), 'say "hi"'],
      ["=evil()", -5, null, null, [], new Map(), "two\nlines"],
    ];
    const sheet = sheetOf(
      [
        ["Name", "text"],
        ["Revenue", "money"],
        ["Flag", "flag"],
        ["Day", "date"],
        ["List", "list"],
        ["Mix", "mix"],
        ["Note", "text"],
      ],
      rows,
    );
    expect(csv(sheet)).toBe(
      [
        "Name,Revenue,Flag,Day,List,Mix,Note",
        '"Alder, Inc",1.5,TRUE,2026-11-20,a; b,x: 0.5,"say ""hi"""',
        '\'=evil(),-5,,,none,none,"two\nlines"',
        "",
      ].join("\r\n"),
    );
  });

  it("gives columns of one name different ones, and guards headers too", () => {
    expect(
      csv(
        sheetOf(
          [
            ["Name", "text"],
            ["name", "text"],
            ["=x", "text"],
          ],
          [],
        ),
      ),
    ).toBe("Name,name 2,'=x\r\n");
  });

  it("brings every text and number back through the importer", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
      .filter((value) => value.trim() === value && !/^(?:-+|–|—|n\/a|null|\(blank\))$|^#|\r|^'|\u0000/i.test(value));
    const amount = fc.double({ min: 0, max: 1e14, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, amount), { minLength: 1, maxLength: 5 }), async (rows) => {
        const sheet = sheetOf(
          [
            ["Name", "text"],
            ["Revenue", "money"],
            ["Note", "text"],
          ],
          rows.map(([name, value]) => [name, value, "x"]),
        );
        const { columns } = await importTable(new TextEncoder().encode(csv(sheet)), [partners]);
        expect(columns["name"]).toEqual(rows.map(([name]) => name));
        expect(columns["revenue"]).toEqual(rows.map(([, value]) => value));
      }),
      { numRuns: 150 },
    );
  });

  it("writes no cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (values) => {
        const sheet = sheetOf(
          values.map((_, c) => [`c${c}`, "text"] as const),
          [values],
        );
        const { data } = Papa.parse<string[]>(csv(sheet), { delimiter: ",", newline: "\r\n" });
        for (const cell of data[1] ?? []) {
          if (/^[=+\-@\t\r]/.test(cell)) expect(Number.isNaN(Number.parseFloat(cell))).toBe(false);
        }
      }),
    );
  });
});
