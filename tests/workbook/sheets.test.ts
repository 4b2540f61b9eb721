import {
  act,
  addChart,
  addName,
  addressOf,
  addSheet,
  type ChartToAdd,
  Formula,
  goTo,
  namesInWorkbook,
} from "../../src/workbook";
import { areaAt } from "../../src/workbook/area";
import { looks } from "../../src/workbook/looks";
import { openExcel } from "../excel";
import { everything, formulas, openWith, refusal } from "./workbook";

const figures = [
  ["Name", "Score", "Low"],
  ["Alder", 70, 60],
  ["Birch", 40, 30],
];

const chart: ChartToAdd = {
  sheet: "Sheet1",
  kind: "bar",
  title: "Scores",
  source: { sheet: "Sheet1", address: "A1:B3" },
  at: { from: "E2", to: "K15" },
  valueAxis: { title: "Points" },
  categoryAxis: { title: "Partner" },
};

describe("addSheet", () => {
  it("writes blocks of cells, each with its formats", async () => {
    const { cell } = await openExcel();
    const before = await everything();
    const { undo } = await act("Report", (action) =>
      addSheet(
        action,
        "Report",
        [
          { at: "A1", rows: [["Partners"]], isHeading: true },
          {
            at: "B3",
            rows: [["Name", "Share", "Sum"], ["=Alder", 0.25, new Formula("=C4*2")], ["Birch"]], // prettier-ignore
            types: ["text", "fraction", "number"],
            hasHeader: true,
          },
          { at: "A9", rows: [] },
        ],
        [10, 30],
      ),
    );
    expect(await formulas("Report", "A1:D5")).toEqual([
      ["Partners", "", "", ""],
      ["", "", "", ""],
      ["", "Name", "Share", "Sum"],
      ["", "=Alder", 0.25, "=C4*2"],
      ["", "Birch", "", ""],
    ]);
    expect(await cell("Report", "D4")).toBe(0.5);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses a name that is taken", async () => {
    await openExcel();
    expect((await refusal(act("Report", (action) => addSheet(action, "SHEET1")))).code).toBe("name-taken");
  });
});

describe("addName", () => {
  it("names a range for the whole workbook", async () => {
    const { cell, type } = await openWith(figures);
    const before = await everything();
    const { undo } = await act("Name", (action) => addName(action, "Scores", "Sheet1", "B2:B3"));
    type("Sheet1", "F1", "=SUM(Scores)");
    expect(await cell("Sheet1", "F1")).toBe(110);
    type("Sheet1", "F1", "");
    expect((await namesInWorkbook()).names).toEqual(["Scores"]);
    await undo();
    expect(await everything()).toEqual(before);
  });

  it.each([
    ["a name that is taken", "scores", "B2", "name-taken"],
    ["a name like an address", "AB1", "B2", "name-illegal"],
    ["an address that is none", "Other", "B", "invalid-value"],
  ])("refuses %s", async (_, name, address, code) => {
    await openWith(figures);
    await act("Name", (action) => addName(action, "Scores", "Sheet1", "B2:B3"));
    expect((await refusal(act("Name", (action) => addName(action, name, "Sheet1", address)))).code).toBe(code);
  });
});

describe("addChart", () => {
  it("makes a native chart with titles, and a legend only for several series", async () => {
    await openWith(figures);
    const before = await everything();
    const { undo } = await act("Chart", async (action) => {
      await addChart(action, chart);
      await addChart(action, { ...chart, kind: "stackedBar", source: { sheet: "Sheet1", address: "A1:C3" } });
    });
    const found = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("Sheet1");
      charts.load("items/title/text, items/legend/visible, items/axes/valueAxis/title/text");
      await context.sync();
      return charts.items.map(({ title, legend, axes }) => [title.text, legend.visible, axes.valueAxis.title.text]);
    });
    expect(JSON.stringify(found)).toBe(
      JSON.stringify([
        ["Scores", false, "Points"],
        ["Scores", true, "Points"],
      ]),
    );
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses cells that show nothing, and a sheet that is not there", async () => {
    await openWith(figures);
    const add = (changes: Partial<ChartToAdd>) =>
      refusal(act("Chart", (action) => addChart(action, { ...chart, ...changes })));
    expect((await add({ source: { sheet: "Sheet1", address: "A1:A3" } })).code).toBe("invalid-value");
    expect((await add({ sheet: "Nowhere" })).code).toBe("not-found");
  });
});

describe("goTo", () => {
  it("shows a sheet and selects cells", async () => {
    await openWith(figures);
    await act("Report", (action) => addSheet(action, "Report", [{ at: "A1", rows: [["x"]] }]));
    await goTo("Report", "B2:C3");
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Report!B2:C3");
    expect((await refusal(goTo("Nowhere"))).code).toBe("not-found");
  });
});

describe("addresses", () => {
  it.each(["A1", "B3:D9", "XFD1048576", "AA10:AB10"])("%s is read and written alike", (address) => {
    const { row, column, rows, columns } = areaAt(address)!;
    expect(addressOf(row, column, rows, columns)).toBe(address);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "B2:A1", "A1:B2:C3", "Sheet1!A1"])("%p is none", (address) => {
    expect(areaAt(address)).toBeNull();
  });
});

describe("the looks of bands", () => {
  const light = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((start) => parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };

  it.each(Object.entries(looks))("%s can be read (WCAG 2.2, 1.4.3: 4.5 to 1)", (_, { fill, font }) => {
    expect((light(fill) + 0.05) / (light(font) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });
});
