import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { FileError, importTable } from "../../src/files";
import { readCsv } from "../../src/files/csv/readCsv";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { tables } from "../../src/tables";
import { describeWithFiles, filesBelow, sharedFile } from "./files";

const expectedOf = (file: string) => join(dirname(file), "expected", `${basename(file, ".csv")}.json`);

describeWithFiles("hostile files", () => {
  const files = [...filesBelow("nasty", "csv"), ...filesBelow("nasty", "xlsx")].filter(
    (file) => !file.includes("expected"),
  );

  test.each(files)(
    "%s is read, or refused with a reason, within ten seconds",
    async (file) => {
      try {
        const { rowsRead, rowNumbers, skipped, columns, issues } = await importTable(readFileSync(file), tables);
        expect(rowNumbers.length + skipped.length).toBe(rowsRead);
        for (const cells of Object.values(columns)) {
          for (const cell of cells) if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
        }
        for (const { message } of issues) expect(message.length).toBeGreaterThan(10);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
        expect((error as FileError).message.length).toBeGreaterThan(20);
      }
    },
    10_000,
  );
});

describeWithFiles("conformance of CSV", () => {
  // The expectation of location_coordinates was made anonymous, its file was not.
  const spectrum = filesBelow("nasty", "csv", "csv-spectrum").filter(
    (file) => file.endsWith(".csv") && !file.includes("location_coordinates"),
  );

  test.each(spectrum.filter((file) => existsSync(expectedOf(file))))("csv-spectrum: %s", (file) => {
    const expected = JSON.parse(readFileSync(expectedOf(file), "utf8")) as readonly Readonly<Record<string, string>>[];
    const [header = [], ...rows] = readCsv(readFileSync(file)).sheet.rows.filter(
      (row) => row.length > 1 || row[0] !== "",
    ) as string[][];
    const objects = rows.map((row) => Object.fromEntries(header.map((name, c) => [name, row[c]])));
    // Line ends inside quotes come back as \n.
    const unified = JSON.parse(JSON.stringify(expected).replaceAll("\\r\\n", "\\n")) as unknown;
    expect(objects).toEqual(unified);
  });

  it("finds the delimiters that people found", () => {
    const marks = [
      ["frictionless", "issue-1009-semicolon.csv", ";"],
      ["frictionless", "vix.csv", ";"],
      ["frictionless", "accent.csv", ";"],
      ["commons-csv", "999751170.patch.csv", ";"],
      ["commons-csv", "bom.csv", ","],
      ["clevercsv", "milk.csv", "\t"],
      ["clevercsv", "airedale.csv", ","],
      ["frictionless", "doublequote.csv", ","],
    ] as const;
    for (const [folder, name, mark] of marks) {
      expect([name, readCsv(readFileSync(sharedFile("nasty", "csv", folder, name))).delimiter]).toEqual([name, mark]);
    }
  });
});

describeWithFiles("workbooks of other programs", () => {
  const dates = [
    ["openpyxl", "reader__tests__data__date_1900.xlsx"],
    ["openpyxl", "reader__tests__data__date_1904.xlsx"],
  ] as const;

  it("have the same days, whichever year they count from", async () => {
    const days = await Promise.all(
      dates.map(async ([folder, name]) => {
        const [sheet] = await readWorkbook(readFileSync(sharedFile("nasty", "xlsx", folder, name)));
        return sheet!.rows;
      }),
    );
    expect(days[0]).toEqual(days[1]);
    expect(days[0]![0]![0]).toBeInstanceOf(Date);
  });

  it("are read past their chart sheets", async () => {
    const sheets = await readWorkbook(
      readFileSync(sharedFile("nasty", "xlsx", "openpyxl", "reader__tests__data__contains_chartsheets.xlsx")),
    );
    expect(sheets.length).toBeGreaterThan(0);
  });

  it("have their header found below a preamble", async () => {
    const { source, rowsRead } = await importTable(
      readFileSync(sharedFile("nasty", "xlsx", "readxl", "deaths.xlsx")),
      tables,
    );
    expect(source.headerRow).toBe(5);
    expect(rowsRead).toBe(10);
  });
});
