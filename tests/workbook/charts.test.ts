import { act, addChart, type ChartToAdd, openNewWorkbook, workbookName } from "../../src/workbook";
import { openExcel } from "../excel";
import { everything, openWith, refusal } from "./workbook";

const figures = [
  ["Method", "Low", "Low to value", "Value to high"],
  ["Multiple", 60, 10, 10],
  ["Cash flow", 80, 5, 15],
];

const field: ChartToAdd = {
  sheet: "Sheet1",
  kind: "stackedBar",
  title: "Football field",
  source: { sheet: "Sheet1", address: "A1:D3" },
  at: { from: "F2", to: "L15" },
  categoryAxis: { title: "", isReversed: true },
  valueAxis: { title: "Value", least: 50, most: 100, step: 10, format: "0.0" },
  series: [{ colour: null }, { colour: "#8FCBA6" }, { colour: "#107C41", labels: "0" }],
  gap: 50,
};

/** Adds a chart and reads it as the add-in sees it. */
async function looksOf(chart: ChartToAdd) {
  const done = await act("Chart", (action) => addChart(action, chart));
  const looks = await Excel.run(async (context) => {
    const { axes, legend, series } = context.workbook.worksheets.getItem("Sheet1").charts.getItemAt(0);
    const { legendEntries } = legend.load("visible,position");
    const { categoryAxis, valueAxis } = axes;
    const { title, majorGridlines } = categoryAxis.load("reversePlotOrder,position");
    const { title: valueTitle } = valueAxis.load("minimum,maximum,majorUnit,numberFormat");
    legendEntries.load("items/visible");
    title.load("visible");
    valueTitle.load("text");
    majorGridlines.load("visible");
    series.load("items/gapWidth,items/markerSize,items/markerBackgroundColor");
    await context.sync();
    return {
      legend: [legend.visible, legend.position],
      entries: legendEntries.items.map(({ visible }) => visible),
      category: [categoryAxis.reversePlotOrder, categoryAxis.position, title.visible],
      gridlines: majorGridlines.visible,
      value: [valueAxis.minimum, valueAxis.maximum, valueAxis.majorUnit, valueAxis.numberFormat, valueTitle.text] as unknown[], // prettier-ignore
      gap: series.items[0]?.gapWidth,
      markers: series.items.map(({ markerSize, markerBackgroundColor }) => [markerSize, markerBackgroundColor]),
    };
  });
  return { ...done, looks };
}

describe("addChart", () => {
  it("gives axes their bounds, steps and formats, the first category on top, and a legend of what has a colour", async () => {
    await openWith(figures);
    const { looks } = await looksOf(field);
    expect(looks).toMatchObject({
      legend: [true, "Bottom"],
      entries: [false, true, true],
      category: [true, "Maximum", false],
      value: [50, 100, 10, "0.0", "Value"],
      gap: 50,
    });
  });

  it("marks points of a scatter in the colour of their series", async () => {
    await openWith([
      ["Across", "A", "B"],
      [10, 20, ""],
      [30, "", 40],
    ]);
    const { looks } = await looksOf({
      ...field,
      kind: "scatter",
      source: { sheet: "Sheet1", address: "A1:C3" },
      categoryAxis: { title: "Across", least: 0, most: 100, step: 25 },
      series: [{ colour: "#107C41" }, { colour: "#2B7CD3" }],
    });
    expect(looks.markers).toEqual([
      [9, "#107C41"],
      [9, "#2B7CD3"],
    ]);
    expect([looks.entries, looks.gridlines]).toEqual([[true, true], true]);
  });

  it("leaves to Excel what is not said", async () => {
    await openWith(figures);
    const { looks } = await looksOf({
      sheet: "Sheet1",
      kind: "column",
      title: "Plain",
      source: field.source,
      at: field.at,
    });
    expect(looks.value).toEqual(["", "", "", "General", ""]);
    expect(looks.category).toEqual([false, "Automatic", false]);
  });

  test.each(["bar", "column", "line", "scatter", "stackedBar"] as const)(
    "takes a %s chart away by undo",
    async (kind) => {
      await openWith(figures);
      const before = await everything();
      const { undo } = await looksOf({ ...field, kind });
      await undo();
      expect(await everything()).toEqual(before);
      const left = await Excel.run(async (context) => {
        const { charts } = context.workbook.worksheets.getItem("Sheet1");
        charts.load("items/name");
        await context.sync();
        return charts.items.length;
      });
      expect(left).toBe(0);
    },
  );
});

describe("openNewWorkbook", () => {
  it("opens a file as a workbook beside this one, byte by byte", async () => {
    const { host } = await openExcel();
    const opened: Uint8Array[] = [];
    host.onNewWorkbook((file) => opened.push(file));
    const file = Uint8Array.from({ length: 100_000 }, (_, i) => (i < 2 ? "PK".charCodeAt(i) : i % 256));
    await openNewWorkbook(file);
    expect(opened).toHaveLength(1);
    expect(Buffer.compare(opened[0]!, file)).toBe(0);
  });

  it("says that nothing was changed where Excel refuses", async () => {
    await openExcel();
    const error = await refusal(openNewWorkbook(new TextEncoder().encode("no workbook")));
    expect(error.message).toMatch(/^Working on the new workbook:/);
  });
});

it("workbookName says what the workbook is called", async () => {
  await openExcel();
  expect(await workbookName()).toBe("Book1.xlsx");
});
