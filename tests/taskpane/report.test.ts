import { importTable } from "../../src/files";
import { companies, reportParts, tables } from "../../src/tables";
import { addReport } from "../../src/taskpane/report/addReport";
import { freeName } from "../../src/taskpane/sheet/freeName";
import type { ReportWish } from "../../src/taskpane/report/madeReport";
import { reportContents } from "../../src/taskpane/report/reportContents";
import { saveReport } from "../../src/taskpane/report/saveReport";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { act, addTable } from "../../src/workbook";
import { openExcel, type OpenWorkbook } from "../excel";
import { cellsOf, columnOf, sampleText, sheetNames } from "./workbook";

const asOf = "20 November 2026";
const all = reportParts.map(({ id }) => id);
const sheetsOfOurs = tables.filter(({ name }) => name !== "Assumptions").length;
const usual = reportParts.filter(({ isExtra }) => isExtra !== true).map(({ id }) => id);
const wish = (parts: readonly string[], company: string | null = null): ReportWish => ({
  parts,
  company,
  asOf,
  day: "2026-11-20",
});

interface FoundChart {
  readonly type: string;
  readonly title: string;
  readonly isReversed: boolean;
  readonly bounds: readonly unknown[];
}

async function chartsOf(sheet: string): Promise<readonly FoundChart[]> {
  return await Excel.run(async (context) => {
    const charts = context.workbook.worksheets
      .getItem(sheet)
      .charts.load(
        "items/chartType,items/title/text,items/axes/categoryAxis/reversePlotOrder,items/axes/valueAxis/minimum,items/axes/valueAxis/maximum",
      );
    await context.sync();
    return charts.items.map(({ chartType, title, axes }) => ({
      type: chartType,
      title: title.text,
      isReversed: axes.categoryAxis.reversePlotOrder,
      bounds: [axes.valueAxis.minimum, axes.valueAxis.maximum] as unknown[],
    }));
  });
}

/** Cells of a report's table from its header on, as far as its rows reach. */
function tableFrom(cells: readonly (readonly unknown[])[], header: string): readonly (readonly unknown[])[] {
  const top = cells.findIndex(([first]) => first === header);
  const length = cells.slice(top).findIndex(([first]) => first === "");
  return cells.slice(top, length < 0 ? undefined : top + length);
}

const isNumber = (cell: unknown): cell is number => typeof cell === "number";

describe("a report of the sample company", () => {
  let book: OpenWorkbook;
  let before: readonly string[];
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    before = await sheetNames();
  });

  const added = async (parts: readonly string[], company: string | null = null) => {
    const outcome = await addReport(wish(parts, company));
    const names = (await sheetNames()).filter((name) => !before.includes(name));
    return { outcome, names };
  };

  it("has a sheet for each content that is ticked, in the order of the report, and is undone", async () => {
    const { outcome, names } = await added(usual);
    expect(outcome.message).toBe("Added 13 report sheets with 23 charts.");
    expect(names).toEqual([
      "Report",
      "Partner ranking",
      "Partner matrix",
      "Target ranking",
      "Market ranking",
      "Market matrix",
      "Competitor ranking",
      "Competitor matrix",
      "Company ranking",
      "Football field",
      "Tornado",
      "Pipeline",
      "Plan and actual",
    ]);
    await outcome.undo!();
    expect(await sheetNames()).toEqual(before);
  });

  it("says where it comes from, what was judged, and the assumptions with who fixes them", async () => {
    const { outcome } = await added(["summary"]);
    const cells = await cellsOf("Report");
    expect(cells[0]![0]).toBe("Report");
    expect(cells[1]![0]).toMatch(/^20 November 2026 · .*\.xlsx$/);
    const sources = tableFrom(cells, "Table");
    expect(sources.map(([table]) => table)).toEqual([
      "Table",
      ...tables.filter(({ name }) => name !== "Assumptions").map(({ name }) => name),
    ]);
    const counts = cells.filter(([table, verdict]) => table === "Partners" && verdict !== "Partners").map((row) => Number(row[2])); // prettier-ignore
    expect(counts.reduce((a, b) => a + b, 0)).toBe(41);
    const weight = cells.find(([, name]) => name === "Weight of strategic fit");
    expect(weight?.slice(0, 5)).toEqual([
      "Partner qualification",
      "Weight of strategic fit",
      0.3,
      "share",
      "framework",
    ]);
    await outcome.undo!();
  });

  it("ranks every row that has a result, best first, with the best as bars from 0 to 100", async () => {
    const { outcome } = await added(["ranking-Partners"]);
    const [headers, ...rows] = tableFrom(await cellsOf("Partner ranking"), "Rank");
    expect(headers!.slice(0, 8)).toEqual(["Rank", "Name", "Score", "Low", "High", "Coverage", "Verdict", "Tier"]);
    const scores = rows.map((row) => row[2]).filter(isNumber);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const inSheet = (await columnOf("Partners", "Score")).filter(isNumber);
    const down = inSheet.sort((a, b) => b - a);
    expect(scores).toEqual(down.map((score) => expect.closeTo(score, 9)));
    expect(await chartsOf("Partner ranking")).toEqual([
      { type: "BarClustered", title: "Partners: the best 15 by Score", isReversed: true, bounds: [0, 100] },
    ]);
    await outcome.undo!();
  });

  it("places rows in their matrix, a series for each of its cells", async () => {
    const { outcome } = await added(["matrix-Partners", "matrix-Competitors"]);
    const [headers, ...rows] = tableFrom(await cellsOf("Partner matrix"), "Name");
    expect(headers).toEqual(["Name", "Market access", "Tier 2", "Tier 3", "Deprioritize", "Outcome"]);
    for (const row of rows) {
      const filled = row.slice(2, 5).flatMap((cell, k) => (isNumber(cell) ? [headers![k + 2]] : []));
      expect(filled).toEqual([row[5]]);
    }
    expect(await chartsOf("Partner matrix")).toEqual([
      { type: "XYScatter", title: "Partners: Strategic fit × Market access", isReversed: false, bounds: [0, 100] },
    ]);
    const [threat] = await chartsOf("Competitor matrix");
    expect(threat?.title).toBe("Competitors: Threat × Market impact");
    await outcome.undo!();
  });

  it("draws each company's methods and drivers, or those of one", async () => {
    const { outcome } = await added(["football-field", "tornado"], "Datenbrücke");
    expect(await chartsOf("Football field")).toEqual([
      {
        type: "BarStacked",
        title: "Datenbrücke: what each method says",
        isReversed: true,
        bounds: [expect.any(Number), expect.any(Number)],
      },
    ]);
    const [headers, ...rows] = tableFrom(await cellsOf("Football field"), "Method");
    expect(headers).toEqual(["Method", "Low", "Low to value", "Value to high", "Value", "High"]);
    for (const [, low, toValue, toHigh, value, high] of rows.map((row) => row.map(Number))) {
      expect(low! + toValue!).toBeCloseTo(value!, 3);
      expect(low! + toValue! + toHigh!).toBeCloseTo(high!, 3);
    }
    expect(rows.at(-1)![0]).toBe("All methods, weighted");
    const [, ...drivers] = tableFrom(await cellsOf("Tornado"), "Driver");
    const widths = drivers.map(([, low, , , , high]) => Number(high) - Number(low));
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    await outcome.undo!();

    const every = await added(["football-field"]);
    expect((await chartsOf("Football field")).map(({ title }) => title)).toEqual(
      ["Brightmoor Data", "Datenbrücke", "Kilbrennan Data"].map((name) => `${name}: what each method says`),
    );
    await every.outcome.undo!();
  });

  it("adds up the pipeline by stage, open stages first", async () => {
    const { outcome } = await added(["pipeline"]);
    const [, ...stages] = tableFrom(await cellsOf("Pipeline"), "Stage");
    expect(stages.map(([stage]) => stage)).toEqual([
      "Qualification",
      "Needs analysis",
      "Proposal",
      "Negotiation",
      "Closed won",
      "Closed lost",
    ]);
    // 420,000 × 80 % + 310,000 × 75 % + 275,000 × 70 %
    expect(stages[3]).toEqual(["Negotiation", 1_005_000, 761_000, 3, 0, 0]);
    // One deal has no amount, so that it is not weighted either.
    expect(stages[1]!.slice(3)).toEqual([6, 1, 1]);
    await outcome.undo!();
  });

  it("puts a metric's values beside its targets, each unit by itself", async () => {
    const { outcome } = await added(["plan-and-actual"]);
    expect((await chartsOf("Plan and actual")).map(({ title }) => title)).toEqual([
      "Quarterly revenue: plan against actual",
      "Customer survey: plan against actual",
      "Certified consultants: plan against actual",
      "Sourced revenue: plan against actual",
      "Joint meetings: plan against actual",
      "Client satisfaction: plan against actual",
      "Escalations: plan against actual",
      "Answer within a week: plan against actual",
    ]);
    const [, first] = tableFrom(await cellsOf("Plan and actual"), "Period");
    expect(first).toEqual(["2026 Q1, Banks Nordics", 900_000, 960_000, expect.closeTo(1.0667, 4)]);
    await outcome.undo!();
  });

  it("takes names that are free, as often as it is asked for", async () => {
    const one = await added(["ranking-Markets"]);
    const two = await added(["ranking-Markets"]);
    expect(two.names).toEqual(["Market ranking", "Market ranking 2"]);
    await two.outcome.undo!();
    await one.outcome.undo!();
  });

  it("tells how far it is, and stops on being told, leaving the workbook as it was", async () => {
    const seen: number[] = [];
    const stop = new AbortController();
    const task = {
      signal: stop.signal,
      progress: (done: number, total: number) => {
        seen.push(done / total);
        if (done / total > 0.5) stop.abort();
      },
    };
    await expect(addReport(wish(["ranking-Partners", "ranking-Markets", "pipeline"]), task)).rejects.toThrow(/stopped/);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(await sheetNames()).toEqual(before);
  });

  it("opens as a workbook of its own, whose numbers can be read again, and leaves this one", async () => {
    const files: Uint8Array[] = [];
    book.host.onNewWorkbook((file) => files.push(file));
    const { message } = await saveReport(wish(["summary", "ranking-Companies", "football-field"]));
    expect(message).toBe("Made a workbook of 3 sheets. Save it where you like.");
    expect(files).toHaveLength(1);
    expect(await sheetNames()).toEqual(before);
    const read = await importTable(files[0]!, [companies], { sheet: "Company ranking" });
    expect(read.columns["name"]).toEqual(["Brightmoor Data", "Datenbrücke", "Kilbrennan Data"]);
  });

  it("lists what it may have, and the companies to choose from", async () => {
    const { parts, tables, companies: names } = await reportContents();
    expect(parts.map(({ id }) => id)).toEqual(all);
    expect(parts.every(({ lacks }) => lacks.length === 0)).toBe(true);
    expect(tables).toBe(sheetsOfOurs);
    expect(names).toEqual(["Brightmoor Data", "Kilbrennan Data", "Piperun", "Datenbrücke"]);
  });
});

describe("a workbook that lacks tables", () => {
  beforeEach(async () => {
    await openExcel();
  });

  it("has nothing to report while it is blank, and says what to do", async () => {
    const { tables, parts, companies: names } = await reportContents();
    expect([tables, names]).toEqual([0, []]);
    expect(parts.filter(({ lacks }) => lacks.length === 0).map(({ id }) => id)).toEqual(["summary"]);
    await expect(addReport(wish(all))).rejects.toThrow(/Import a file, or add the sample\. Nothing was changed\./);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("says what each content lacks", async () => {
    await act("Table", (action) =>
      addTable(action, {
        name: "Metrics",
        sheet: "Metrics",
        columns: ["Category", "Value", "Target"].map((header) => ({ header, type: "value" })),
        rowCount: 1,
        cellAt: (_, column) => ["revenue", 90, 100][column] ?? null,
      }),
    );
    const { parts } = await reportContents();
    const byId = new Map(parts.map(({ id, lacks }) => [id, lacks]));
    expect(byId.get("plan-and-actual")).toEqual([]);
    expect(byId.get("pipeline")).toEqual(["Opportunities"]);
    const { message, details } = await addReport(wish(["plan-and-actual"]));
    expect(message).toBe("Added 1 report sheet with 1 chart.");
    expect(details).toHaveLength(1);
  });

  it("refuses a report of tables without rows, and one of no content", async () => {
    await act("Table", (action) =>
      addTable(action, {
        name: "Opportunities",
        sheet: "Opportunities",
        columns: ["Name", "Stage"].map((header) => ({ header, type: "text" })),
        rowCount: 0,
        cellAt: () => null,
      }),
    );
    await expect(addReport(wish(["pipeline"]))).rejects.toThrow(/no rows with a result.*Nothing was changed/);
    await expect(addReport(wish([]))).rejects.toThrow(/no content was chosen. Tick at least one/);
  });
});

test.each([
  ["Report", [], "Report"],
  ["Report", ["report"], "Report 2"],
  ["Report", ["Report", "REPORT 2"], "Report 3"],
  ["A name of thirty-one characters", ["A name of thirty-one characters"], "A name of thirty-one characte 2"],
])("the name %s is free beside %j as %s", (wanted, taken, name) => {
  expect(freeName(wanted, taken, " ")).toBe(name);
  expect(name.length).toBeLessThanOrEqual(31);
});
