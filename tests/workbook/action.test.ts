import {
  act,
  addChart,
  addName,
  addSheet,
  addTable,
  type Task,
  updateRows,
  type WorkbookErrorCode,
} from "../../src/workbook";
import { openExcel } from "../excel";
import { everything, openWith, refusal, writesSince } from "./workbook";

const table = (rowCount: number) => ({
  name: "Big",
  sheet: "Big",
  columns: Array.from({ length: 40 }, (_, c) => ({ header: `Column ${c}`, type: "number" as const })),
  rowCount,
  cellAt: (row: number, column: number) => row * column,
});

const partners = [
  ["Name", "Revenue"],
  ["Alder", 10],
  ["Birch", 20],
];

/** Updates a row; `before` is called first, whenever the work is begun. */
const update = (before?: () => void) =>
  act("Import", (action) => {
    before?.();
    return updateRows(action, "Partners", "Name", [
      new Map<string, string | number>([
        ["Name", "Birch"],
        ["Revenue", 25],
      ]),
    ]);
  });

/** Errors of Excel's, and what they become. */
const hostErrors: readonly (readonly [code: string, ours: WorkbookErrorCode, says: RegExp])[] = [
  ["AccessDenied", "protected", /protected/],
  ["InvalidOperationInCellEditMode", "editing", /cell is being edited/],
  ["ItemAlreadyExists", "name-taken", /that name already/],
  ["ItemNotFound", "not-found", /not in the workbook any more/],
  ["RequestPayloadSizeLimitExceeded", "too-large", /more than Excel takes/],
  ["ResponsePayloadSizeLimitExceeded", "too-large", /more than Excel takes/],
  ["InsertDeleteConflict", "in-the-way", /would break a table/],
  ["ApiNotFound", "not-supported", /Update Excel/],
];

describe("an action that fails", () => {
  it.each(hostErrors)("says what %s means and that nothing was changed", async (code, ours, says) => {
    const { host } = await openWith(partners, "Partners");
    const error = await refusal(
      update(() => {
        host.failNext({ code, message: "in Excel's words" });
      }),
    );
    expect(error.code).toBe(ours);
    expect(error.message).toMatch(says);
    expect(error.message).toMatch(/Nothing was changed\.$/);
  });

  it("puts back what it had written, and says how much", async () => {
    const { host } = await openWith(partners, "Partners");
    const before = await everything();
    const error = await refusal(
      act("Import", async (action) => {
        await updateRows(action, "Partners", "Name", [
          new Map<string, string | number>([
            ["Name", "Birch"],
            ["Revenue", 25],
          ]),
        ]);
        await addSheet(action, "Extra", [{ at: "A1", rows: [["x"]] }]);
        host.failNext({ code: "AccessDenied", message: "" });
      }),
    );
    expect(error.code).toBe("protected");
    expect(error.message).toMatch(/Working on the sheet Extra: .*What had been written \(\d cells?\) was put back/);
    expect(await everything()).toEqual(before);
  });

  it("says what it does not know in Excel's words", async () => {
    const { host } = await openWith(partners, "Partners");
    const error = await refusal(
      act("Import", async (action) => {
        await addSheet(action, "Extra");
        host.failNext({ code: "Unheard", message: "Something odd." });
      }),
    );
    expect([error.code, error.reason]).toEqual([
      "excel",
      "Working on the sheet Extra: Excel refused: Something odd. (Unheard)",
    ]);
  });

  it("passes on an error of our own", async () => {
    await openExcel();
    const error = await refusal(act("Import", () => Promise.reject(new Error("Ours"))));
    expect([error.code, error.message]).toEqual(["excel", "Ours Nothing was changed."]);
  });
});

describe("an action that adds several things", () => {
  it("writes them in one request, so that they are one step of undo in the emulated host", async () => {
    const { cell, host, undo } = await openExcel();
    const before = await everything();
    const then = host.log.length;
    await act("Add", async (action) => {
      await addTable(action, table(2));
      await addTable(action, { ...table(2), name: "Small", sheet: "Small", before: "Big" });
      await addName(action, "First", "Big", "A2:A3");
      await addChart(action, {
        sheet: "Small",
        kind: "column",
        title: "Both",
        source: { sheet: "Big", address: "A1:B3" },
        at: { from: "A6", to: "F20" },
      });
    });
    expect(writesSince(host, then)).toBe(1);
    expect(await cell("Small", "B3")).toBe(1);
    undo();
    expect(await everything()).toEqual(before);
  });

  it("refuses a name that it has given itself", async () => {
    await openExcel();
    const before = await everything();
    const error = await refusal(
      act("Add", async (action) => {
        await addTable(action, table(2));
        await addName(action, "big", "Big", "A2:A3");
      }),
    );
    expect([error.code, error.unchanged]).toEqual(["name-taken", "Nothing was changed."]);
    expect(await everything()).toEqual(before);
  });
});

describe("an action that is stopped", () => {
  it("puts back what it had written", async () => {
    await openExcel();
    const before = await everything();
    const stop = new AbortController();
    const task: Task = {
      progress: () => {
        stop.abort();
      },
      signal: stop.signal,
    };
    const error = await refusal(act("Import", (action) => addTable(action, table(600), task)));
    expect(error.code).toBe("cancelled");
    expect(error.message).toMatch(/^It was stopped\. What had been written \(\d+ cells\) was put back/);
    expect(await everything()).toEqual(before);
  });

  it("writes nothing where it was stopped before it began", async () => {
    const { host } = await openExcel();
    const before = await everything();
    const task: Task = { progress: () => undefined, signal: AbortSignal.abort() };
    const then = host.log.length;
    const error = await refusal(act("Import", (action) => addTable(action, table(2), task)));
    expect(writesSince(host, then)).toBe(0);
    expect([error.code, error.unchanged]).toEqual(["cancelled", "Nothing was changed."]);
    expect(await everything()).toEqual(before);
  });
});

describe("an action that Excel does not group", () => {
  it.each(["InvalidArgument", "NotImplemented", "GeneralException"])("is done ungrouped after %s", async (code) => {
    const { cell, host } = await openWith(partners, "Partners");
    let times = 0;
    const { value } = await update(() => {
      if (times++ === 0) host.failNext({ code, message: "" });
    });
    expect([times, value.updated]).toEqual([2, 1]);
    expect(await cell("Sheet1", "B3")).toBe(25);
  });

  it("is not done twice once something was written", async () => {
    const { host } = await openWith(partners, "Partners");
    let times = 0;
    const error = await refusal(
      act("Import", async (action) => {
        times++;
        await addSheet(action, `Extra ${times}`);
        host.failNext({ code: "GeneralException", message: "" });
      }),
    );
    expect([times, error.code]).toEqual([1, "excel"]);
  });
});

describe("undo", () => {
  it("puts back once, however often it is called", async () => {
    const { type } = await openWith(partners, "Partners");
    const before = await everything();
    const { undo } = await update();
    await Promise.all([undo(), undo()]);
    expect(await everything()).toEqual(before);
    type("Sheet1", "B3", "99");
    await undo();
    expect((await everything()) as object).not.toEqual(before);
  });

  it("does not overwrite what somebody has changed since, and names the cell", async () => {
    const { cell, type } = await openWith(partners, "Partners");
    const { undo } = await update();
    type("Sheet1", "B3", "99");
    const error = await refusal(undo());
    expect(error.code).toBe("changed-since");
    expect(error.message).toMatch(/Import cannot be undone.* changed since: Sheet1!B3\..*Nothing was changed\.$/);
    expect(await cell("Sheet1", "B3")).toBe(99);
    type("Sheet1", "B3", "25");
    await undo();
    expect(await cell("Sheet1", "B3")).toBe(20);
  });

  it("finds its sheet under another name", async () => {
    const { cell } = await openWith(partners, "Partners");
    const { undo } = await update();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Renamed";
      await context.sync();
    });
    await undo();
    expect(await cell("Renamed", "B3")).toBe(20);
  });

  it("says what it could not put back because its sheet is gone", async () => {
    await openWith(partners, "Partners");
    const { undo } = await update();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Other");
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    const error = await refusal(undo());
    expect([error.code, error.message]).toEqual([
      "not-found",
      "Could not be put back, because it is gone: Sheet1!B3. The rest was undone.",
    ]);
  });

  it("does not delete an added sheet onto which somebody has put something", async () => {
    const { cell, type } = await openExcel();
    const { undo } = await act("Report", (action) => addSheet(action, "Report", [{ at: "A1", rows: [["x"]] }]));
    type("Report", "C9", "mine");
    expect((await refusal(undo())).message).toMatch(/changed since: the sheet Report/);
    expect(await cell("Report", "C9")).toBe("mine");
  });

  it("is quiet about an added sheet that is gone already", async () => {
    await openExcel();
    const before = await everything();
    const { undo } = await act("Report", (action) => addSheet(action, "Report", [{ at: "A1", rows: [["x"]] }]));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Report").delete();
      await context.sync();
    });
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("brings texts and formulas back as what they were", async () => {
    const { cell, formula } = await openWith([["Name", "Revenue"], ["Birch", "'=1+1"], ["Cedar", "'007"], ["Oak", "=1+2"]], "Partners"); // prettier-ignore
    const { undo } = await act("Import", (action) =>
      updateRows(
        action,
        "Partners",
        "Name",
        ["Birch", "Cedar", "Oak"].map((name) => new Map<string, string | number>([["Name", name], ["Revenue", 5]])), // prettier-ignore
      ),
    );
    expect(await cell("Sheet1", "B3")).toBe(5);
    await undo();
    expect(await cell("Sheet1", "B2")).toBe("=1+1");
    expect(await cell("Sheet1", "B3")).toBe("007");
    expect(await formula("Sheet1", "B4")).toBe("=1+2");
  });
});
