import { openExcel } from "../excel";

type Context = Excel.RequestContext;

/** Runs something on the sheet that is open. */
const onSheet = <T>(work: (sheet: Excel.Worksheet, context: Context) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const people = [
  ["Name", "Reach", "Risk"],
  ["Alder", 80, 20],
  ["Birch", 60, 40],
];

/** A table of two people on the open sheet. */
const addTable = () =>
  onSheet((sheet) => {
    sheet.getRange("A1:C3").values = people;
    sheet.tables.add("A1:C3", true).name = "People";
  });

describe("the emulated host", () => {
  it("carries out a request of the real office.js at once, as one step to undo", async () => {
    const { cell, syncs, undo } = await openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Name", "Value"],
        ["Alder", 2],
      ];
      sheet.getRange("B3").formulas = [["=B2*3"]];
      sheet.tables.add("A1:B2", true).name = "Values";
      sheet.getRange("A1:B1").format.fill.color = "#107C41";
    });
    expect(syncs()).toBe(1);
    expect(await cell("Sheet1", "B3")).toBe(6);
    undo();
    expect(await cell("Sheet1", "B3")).toBe("");
    expect(await cell("Sheet1", "A1")).toBe("");
  });

  it("reads what was written: values, formulas, formats, types", async () => {
    await openExcel();
    const range = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["Alder", 0.5, true, "'=1+1"]];
      sheet.getRange("E1").formulas = [["=B1*2"]];
      sheet.getRange("B1").numberFormat = [["0.0%"]];
      sheet.getRange("A2").values = [["'007"]];
      const read = sheet
        .getRange("A1:F2")
        .load(["values", "formulas", "numberFormat", "text", "valueTypes", "address"]);
      await context.sync();
      return read.toJSON();
    });
    expect(range.address).toBe("Sheet1!A1:F2");
    expect(range.values).toEqual([
      ["Alder", 0.5, true, "=1+1", 1, ""],
      ["007", "", "", "", "", ""],
    ]);
    expect(range.formulas![0]![4]).toBe("=B1*2");
    expect(range.numberFormat![0]!.slice(0, 2)).toEqual(["General", "0.0%"]);
    expect(range.text![0]![1]).toBe("50.0%");
    expect(range.valueTypes![0]).toEqual(["String", "Double", "Boolean", "String", "Double", "Empty"]);
  });

  test.each([
    ["=SUM(People[Reach])", 140],
    ["=COUNTA(People[#Headers])", 3],
    ["=ROWS(People[#All])", 3],
    ['=People[[#Headers],[Risk]]&" of [Reach]"', "Risk of [Reach]"],
    ["=SUM(People[[Reach]:[Risk]])", 200],
    ["=SUM(people[reach])", 140],
  ])("calculates the structured reference %s and gives it back as written", async (formula, value) => {
    const { cell, formula: formulaOf } = await openExcel();
    await addTable();
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [[formula]];
    });
    expect(await cell("Sheet1", "E1")).toBe(value);
    expect(await formulaOf("Sheet1", "E1")).toBe(formula);
  });

  it("calculates this row's cells, also where a person typed them", async () => {
    const { cell, formula, type } = await openExcel();
    await addTable();
    type("Sheet1", "D1", "Net");
    await onSheet((sheet) => {
      sheet.tables.getItem("People").resize("A1:D3");
      sheet.getRange("D2:D3").formulas = [["=[@Reach]-[@Risk]"], ["=SUM(People[@[Reach]:[Risk]])"]];
    });
    expect(await cell("Sheet1", "D2")).toBe(60);
    expect(await cell("Sheet1", "D3")).toBe(100);
    type("Sheet1", "D3", "=[@Risk]*2");
    expect(await cell("Sheet1", "D3")).toBe(80);
    expect(await formula("Sheet1", "D3")).toBe("=[@Risk]*2");
  });

  it("lets formulas follow a table that grows, and a name that changes", async () => {
    const { cell } = await openExcel();
    await addTable();
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(People[Reach])"]];
    });
    await onSheet((sheet) => {
      sheet.tables.getItem("People").rows.add(undefined, [["Cedar", 10, 5]]);
    });
    expect(await cell("Sheet1", "E1")).toBe(150);
  });

  it("tells who listens what was selected and edited", async () => {
    const { host, type } = await openExcel();
    const heard: string[] = [];
    const remember = (what: string) => (event: { address: string }) => {
      heard.push(`${what} ${event.address}`);
      return Promise.resolve();
    };
    await Excel.run(async (context) => {
      context.workbook.worksheets.onSelectionChanged.add(remember("selected"));
      context.workbook.worksheets.onChanged.add(remember("edited"));
      await context.sync();
    });
    host.model.selection.selectCell(2, 2);
    type("Sheet1", "B2", "5");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).toEqual(["selected C3", "edited B2"]);
  });

  it("saves a workbook and opens it again with names, tables and formulas as written", async () => {
    const { host } = await openExcel();
    await addTable();
    await onSheet((sheet, context) => {
      sheet.getRange("E1").formulas = [["=SUM(People[Reach])"]];
      sheet.getRange("E1").numberFormat = [["#,##0.00;[Red]-#,##0.00"]];
      context.workbook.names.add("Risks", sheet.getRange("C2:C3"));
    });
    const { cell, formula, host: again } = await openExcel(host.save());
    expect(again.tables().map(({ name, range }) => [name, range])).toEqual([["People", "A1:C3"]]);
    expect(await formula("Sheet1", "E1")).toBe("=SUM(People[Reach])");
    expect(await cell("Sheet1", "E1")).toBe(140);
    const [format, risks] = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("E1").load("numberFormat");
      const named = context.workbook.names.getItem("Risks").load("formula");
      await context.sync();
      return [range.numberFormat[0]![0] as string, String(named.formula)];
    });
    expect(format).toBe("#,##0.00;[Red]-#,##0.00");
    expect(risks).toBe("=Sheet1!$C$2:$C$3");
  });

  test.each([
    [
      "a sheet that is not there",
      "ItemNotFound",
      (c: Context) => c.workbook.worksheets.getItem("Nowhere").load("name"),
    ],
    [
      "a wrong address",
      "InvalidArgument",
      (c: Context) => c.workbook.worksheets.getFirst().getRange("A0").load("values"),
    ],
    [
      "values of another shape",
      "InvalidArgument",
      (c: Context) => void (c.workbook.worksheets.getFirst().getRange("A1:B1").values = [[1], [2]]),
    ],
    ["a sheet's name that is taken", "ItemAlreadyExists", (c: Context) => c.workbook.worksheets.add("Sheet1")],
    [
      "a table's name that is none",
      "InvalidArgument",
      (c: Context) => void (c.workbook.worksheets.getFirst().tables.add("A1:B2", true).name = "not a name"),
    ],
    [
      "what it does not emulate, by name",
      "NotImplemented",
      (c: Context) => {
        c.workbook.worksheets.getFirst().protection.protect();
      },
    ],
  ])("refuses %s", async (_what, code, ask) => {
    await openExcel();
    const asked = Excel.run(async (context) => {
      ask(context);
      await context.sync();
    });
    await expect(asked).rejects.toMatchObject({ code });
    if (code === "NotImplemented") await expect(asked).rejects.toThrow("emulated host: Worksheet.Protection");
  });

  it("has no more than the requirement sets that it says it has", async () => {
    await openExcel();
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
    const beyond = Excel.run(async (context) => {
      // Of ExcelApiOnline, which the host does not say it has.
      context.workbook.linkedWorkbooks.breakAllLinks();
      await context.sync();
    });
    await expect(beyond).rejects.toMatchObject({ code: "ApiNotFound" });
  });

  it("fails a request when it is told to, and then goes on", async () => {
    const { host, cell } = await openExcel();
    const write = () =>
      onSheet((sheet) => {
        sheet.getRange("A1").values = [[1]];
      });
    host.failNext({ code: "AccessDenied", message: "The sheet is protected." });
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied", message: "The sheet is protected." });
    expect(await cell("Sheet1", "A1")).toBe("");
    await write();
    expect(await cell("Sheet1", "A1")).toBe(1);
  });

  it("makes a function's error the cell's, with its message", async () => {
    const { cell, message } = await openExcel();
    await onSheet((sheet) => {
      sheet.getRange("A1:E2").values = [
        [80, 70, 60, 90, 50],
        [80, 70, "n/a", 90, 50],
      ];
      sheet.getRange("G1").formulas = [["=TANDEM.PARTNER_SCORE(A1:E2)"]];
      sheet.getRange("H1").formulas = [["=TANDEM.PARTNER_SCORE(A1:D1)"]];
    });
    expect(await cell("Sheet1", "G1")).toBeCloseTo(72, 6);
    expect(await cell("Sheet1", "G2")).toBe("#VALUE!");
    expect(message("Sheet1", "G2")).toBe(
      'criteria, row 2, column 3 must be a number from 0 to 100, got the text "n/a"',
    );
    expect(await cell("Sheet1", "H1")).toBe("#VALUE!");
    expect(message("Sheet1", "H1")).toBe("criteria must have 5 columns, got 4");
  });

  it("presses a button, waits until the add-in is done, and undoes it at once", async () => {
    const { host, cell, undo } = await openExcel();
    const write = (address: string, value: number) =>
      onSheet((sheet) => {
        sheet.getRange(address).values = [[value]];
      });
    Office.actions.associate("writeTwo", (event: Office.AddinCommands.Event) => {
      void write("A1", 1)
        .then(() => write("A2", 2))
        .then(() => {
          event.completed();
        });
    });
    await host.pressButton("writeTwo");
    expect([await cell("Sheet1", "A1"), await cell("Sheet1", "A2")]).toEqual([1, 2]);
    undo();
    expect([await cell("Sheet1", "A1"), await cell("Sheet1", "A2")]).toEqual(["", ""]);
  });

  it("shows the pane when the add-in asks", async () => {
    const { host } = await openExcel();
    await Office.addin.showAsTaskpane();
    expect(host.isPaneShown).toBe(true);
    await Office.addin.hide();
    expect(host.isPaneShown).toBe(false);
  });
});
