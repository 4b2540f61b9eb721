import fc from "fast-check";
import { readCsv } from "../../src/files/csv/readCsv";
import { delimiterOf } from "../../src/files/csv/delimiter";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);
const rowsOf = (text: string) => readCsv(utf8(text)).sheet.rows;

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + (mark ? 2 : 0)));
  const units = mark ? `\ufeff${text}` : text;
  Array.from({ length: units.length }, (_, i) => {
    view.setUint16(2 * i, units.charCodeAt(i), littleEndian);
  });
  return new Uint8Array(view.buffer);
}

describe("encodings", () => {
  const text = "Name,Umsatz €\nMüller & Søn,“5”\n";
  test.each([
    { name: "UTF-8", file: utf8(text), encoding: "UTF-8" },
    { name: "UTF-8 with a mark", file: utf8(`\ufeff${text}`), encoding: "UTF-8" },
    { name: "UTF-16, low byte first, with a mark", file: utf16(text, true, true), encoding: "UTF-16LE" },
    { name: "UTF-16, high byte first, with a mark", file: utf16(text, false, true), encoding: "UTF-16BE" },
    { name: "UTF-16 without a mark", file: utf16(text, true, false), encoding: "UTF-16LE" },
    {
      name: "Windows-1252",
      // € “ ” are 0x80, 0x93, 0x94 there; ü ø as in Latin-1
      file: bytes(...Array.from(text, (c) => ({ "€": 0x80, "“": 0x93, "”": 0x94 })[c] ?? c.charCodeAt(0))),
      encoding: "Windows-1252",
    },
  ])("$name is read", ({ file, encoding }) => {
    const csv = readCsv(file);
    expect(csv.encoding).toBe(encoding);
    expect(csv.sheet.rows.slice(0, 2)).toEqual([
      ["Name", "Umsatz €"],
      ["Müller & Søn", "“5”"],
    ]);
  });

  test.each([
    { name: "no byte", file: bytes(), code: "empty-file" },
    { name: "blanks only", file: utf8(" \n\n"), code: "empty-file" },
    { name: "bytes that are no text", file: bytes(1, 0, 0, 0, 7, 0, 0, 255), code: "not-a-table" },
  ])("refuses $name", ({ file, code }) => {
    expect(() => readCsv(file)).toThrow(expect.objectContaining({ code }));
  });
});

describe("delimiters", () => {
  test.each([
    { name: "comma", text: "a,b,c\n1,2,3\n", delimiter: "," },
    { name: "semicolon", text: "a;b;c\n1;2;3\n", delimiter: ";" },
    { name: "tab", text: "a\tb\n1\t2\n", delimiter: "\t" },
    { name: "pipe", text: "a|b\n1|2\n", delimiter: "|" },
    { name: "semicolon with decimal commas", text: "name;x;y\nA;1,5;2,5\nB;3,5;4,5\n", delimiter: ";" },
    {
      name: "semicolon with a note full of commas",
      text: "name;note\nA;one, two, three\nB;a, b, c, d\nC;x, y\n",
      delimiter: ";",
    },
    { name: "comma with lists of semicolons", text: "name,does\nA,x;y\nB,x;z\nC,y;z\n", delimiter: "," },
    {
      name: "comma below a title",
      text: "Report of accounts\n\nname,revenue,country\nA,1,DE\nB,2,FR\n",
      delimiter: ",",
    },
    { name: "comma with quoted breaks", text: 'a,b\n"x\ny",2\n"z;;;\n;;",3\n', delimiter: "," },
    { name: "a single column", text: "name\nA\nB\n", delimiter: "," },
  ])("$name", ({ text, delimiter }) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it("are obeyed where a sep= line or the person says them", () => {
    const csv = readCsv(utf8("sep=;\r\na;b\r\n1,5;2\r\n"));
    expect(csv).toMatchObject({ delimiter: ";", sheet: { firstRow: 2 } });
    expect(csv.sheet.rows.slice(0, 2)).toEqual([
      ["a", "b"],
      ["1,5", "2"],
    ]);
    expect(readCsv(utf8("a,b;c\n"), ",").sheet.rows[0]).toEqual(["a", "b;c"]);
  });
});

describe("rows", () => {
  it("may end in different ways", () => {
    expect(rowsOf("a,b\r\n1,2\n3,4\r5,6")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("keep quoted marks, breaks and quotes", () => {
    expect(rowsOf('a,b\n"x,y","line 1\nline 2"\n"say ""hi""",z\n')[1]).toEqual(["x,y", "line 1\nline 2"]);
    expect(rowsOf('a,b\n"say ""hi""",z\n')[1]).toEqual(['say "hi"', "z"]);
  });

  test.each([
    { name: "an unclosed quote", text: 'a,b\n1,2\n3,"oops\n5,6\n7,8\n', row: 2, expected: ["3", '"oops'] },
    { name: "text behind a quote", text: 'a,b\n1,2\n"x"y,4\n5,6\n7,8\n', row: 2, expected: ['"x"y', "4"] },
    { name: "an unclosed quote in the header", text: '"a,b\n1,2\n3,4\n5,6\n', row: 0, expected: ['"a', "b"] },
  ])("survive $name, which is read as plain text and told", ({ text, row, expected }) => {
    const { sheet } = readCsv(utf8(text));
    expect(sheet.rows[row]).toEqual(expected);
    expect(sheet.rows.at(-2)).toEqual(text.trim().split("\n").at(-1)!.split(","));
    expect(sheet.repairs.map((repair) => repair.row)).toEqual([row]);
  });

  it("survive a file full of broken quotes", () => {
    const { sheet } = readCsv(utf8(`a,b\n${'"x"y,1\n'.repeat(500)}`));
    expect(sheet.rows.filter((cells) => cells.length === 2)).toHaveLength(501);
    expect(sheet.repairs.length).toBeLessThanOrEqual(21);
  });

  it("come back as they were written", () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,;|"\n.é]{0,12}$/).filter((text) => !text.includes("\r"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 }), (rows) => {
        const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(",")).join("\n");
        expect(readCsv(utf8(`h,i,j\n${text}`), ",").sheet.rows.slice(1)).toEqual(rows);
      }),
    );
  });
});
