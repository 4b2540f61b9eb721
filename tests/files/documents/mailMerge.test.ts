import { Readable } from "node:stream";
import ExcelJS from "exceljs";
import { mailMergeCsv, type MailMergeRow } from "../../../src/files";

const row = (changes: Partial<MailMergeRow> = {}): MailMergeRow => ({
  target: "Alder",
  step: "1",
  date: "2026-12-01",
  channel: "Email",
  recipient: new Map([
    ["First name", "Ada"],
    ["Email", "ada@alder.example"],
  ]),
  subject: "A word about Alder",
  text: "Hello Ada",
  ...changes,
});

/** The file as exceljs reads it, by another parser than the one that wrote it; every field as text. */
async function readBack(csv: string): Promise<readonly (readonly string[])[]> {
  const sheet = await new ExcelJS.Workbook().csv.read(Readable.from([Buffer.from(csv)]), {
    map: (value: unknown) => value,
  });
  const rows: string[][] = [];
  sheet.eachRow({ includeEmpty: true }, (each) => {
    rows.push(Array.from({ length: sheet.columnCount }, (_, c) => each.getCell(c + 1).text));
  });
  return rows;
}

const header = ["Target", "Step", "Date", "Channel", "First name", "Email", "Subject", "Text"];

describe("a mail merge", () => {
  it("has a header row and a row a target and step", async () => {
    const csv = mailMergeCsv([row(), row({ step: "2", date: null, channel: "Call" })]);
    expect(await readBack(csv)).toEqual([
      header,
      ["Alder", "1", "2026-12-01", "Email", "Ada", "ada@alder.example", "A word about Alder", "Hello Ada"],
      ["Alder", "2", "", "Call", "Ada", "ada@alder.example", "A word about Alder", "Hello Ada"],
    ]);
  });

  it("starts with one mark of UTF-8 and ends its lines in CR and LF", () => {
    const csv = mailMergeCsv([row({ target: "Größe & 契約" })]);
    expect(csv.startsWith("\ufeffTarget,Step,")).toBe(true);
    expect(csv.lastIndexOf("\ufeff")).toBe(0);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv).toContain("Größe & 契約");
  });

  test.each([
    ["quotes", 'say "hi", twice ""'],
    ["commas and semicolons", "Alder, Inc; London"],
    ["several lines", "Dear Ada,\n\nit is time.\r\n\r\nYours"],
    ["other scripts", "こんにちは 🤝🏽 مرحبا"],
    ["spaces around", "  indented  "],
    ["signs within", "a=b, 1+1, x@y"],
  ])("brings back %s", async (_, text) => {
    const [, read] = await readBack(mailMergeCsv([row({ subject: text, text, target: text })]));
    expect([read?.[0], read?.[6], read?.[7]]).toEqual([text, text, text]);
  });

  test.each(['=HYPERLINK("http://x")', "+49 151 1234", "-cmd|' /C calc'!A0", "@SUM(1)", "\t=1", "＝1+1"])(
    "holds no text that a spreadsheet would run: %s",
    async (text) => {
      const recipient = new Map([["Phone", text]]);
      const [, read] = await readBack(mailMergeCsv([row({ target: text, subject: text, text, recipient })]));
      for (const c of [0, 4, 5, 6]) expect(read?.[c]).toBe(`'${text}`);
    },
  );

  it("has the fields of all recipients, blank where a row lacks one", async () => {
    const read = await readBack(
      mailMergeCsv([
        row({ recipient: new Map([["Email", "ada@alder.example"]]) }),
        row({
          target: "Birch",
          recipient: new Map<string, string | number | null>([
            ["Seats", -5],
            ["Email", null],
          ]),
        }),
      ]),
    );
    expect(read[0]).toEqual(["Target", "Step", "Date", "Channel", "Email", "Seats", "Subject", "Text"]);
    expect(read.slice(1).map((each) => each.slice(4, 6))).toEqual([
      ["ada@alder.example", ""],
      ["", "-5"],
    ]);
  });

  it("gives a field of the recipient that is called like another column a name of its own", async () => {
    const [read] = await readBack(mailMergeCsv([row({ recipient: new Map([["channel", "LinkedIn"]]) })]));
    expect(read).toEqual(["Target", "Step", "Date", "Channel", "channel 2", "Subject", "Text"]);
  });

  it("is its header alone without any row", () => {
    expect(mailMergeCsv([])).toBe("\ufeffTarget,Step,Date,Channel,Subject,Text\r\n");
  });
});
