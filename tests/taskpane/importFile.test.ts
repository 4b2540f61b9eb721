import { addImported } from "../../src/taskpane/import/addImported";
import { openExcel } from "../excel";
import { plan } from "./importing";
import { cellsOf, columnOf, sheetNames } from "./workbook";

const ratings = "Strategic Fit Rating,Market Access Rating,Technical Rating,Financial Rating,Cultural Fit Rating";
const header = `Account Name,Annual Revenue,Owner Region,Is Deleted,${ratings}`;

const first = `${header}
Aldgate Systems,"$85,000,000",North,FALSE,80,70,60,90,50
Borrowdale,a lot,South,FALSE,40,30,55,20,
Corran Digital,12000000,North,TRUE,60,70,60,50,40
,5,North,FALSE,1,2,3,4,5`;

const second = `Account Name,Employees,Strategic Fit Rating,Cultural Fit Rating
 aldgate  systems,420,0,
Eastney,35,90,90
ALDGATE SYSTEMS,1,1,1`;

describe("planImport", () => {
  it("reads a file and compares it, and writes nothing", async () => {
    await openExcel();
    const { imported, region, fresh, known, problems } = await plan(first);
    expect(imported.table.name).toBe("Partners");
    expect([region, fresh, known]).toEqual([null, [0, 1], []]);
    expect(imported.skipped.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "deleted in the CRM"],
      [5, "no name"],
    ]);
    expect(problems.map(({ first, count, rows }) => [first.code, first.column, count, rows])).toEqual([
      ["unreadable-number", "Revenue", 1, [3]],
      ["left-out", null, 1, [4]],
      ["missing-required", "Name", 1, [5]],
    ]);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("refuses what is no table, and says so", async () => {
    await openExcel();
    await expect(plan("just a sentence\n")).rejects.toThrow(/must have a column|must hold a table/);
  });
});

describe("addImported", () => {
  it("makes the sheet with scores as live formulas, and is undone", async () => {
    const book = await openExcel();
    const { message, details, undo } = await addImported(await plan(first), false);
    expect(message).toBe("Added 2 partners.");
    expect(details).toEqual([
      "Made the sheet Partners.",
      "2 rows of the file left out.",
      "Columns of the file that Tandem has no use for: Owner Region.",
    ]);
    expect(await columnOf("Partners", "Name")).toEqual(["Aldgate Systems", "Borrowdale"]);
    expect(await columnOf("Partners", "Score")).toEqual([72, expect.closeTo(33.5 / 0.9, 9)]);
    expect(await book.formula("Partners", "B2")).toBe(
      "=TANDEM.PARTNER_SCORE(Partners[@[Strategic fit]:[Cultural fit]])",
    );
    await undo!();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("adds what is new, and leaves what is there as it is", async () => {
    await openExcel();
    await addImported(await plan(first), false);
    const before = await cellsOf("Partners");
    const again = await plan(second);
    expect(again).toMatchObject({ fresh: [1], unused: [{ row: 2, why: "repeated" }] });
    expect(again.known).toEqual([
      {
        name: "Aldgate Systems",
        place: 0,
        changes: [
          { header: "Employees", from: null, to: 420 },
          { header: "Strategic fit rating", from: 80, to: 0 },
        ],
      },
    ]);
    expect(again.skipped).toEqual([
      { row: 4, name: "ALDGATE SYSTEMS", reason: "the same partner stands in the file before" },
    ]);
    const { message, details, undo } = await addImported(again, false);
    expect(message).toBe("Added 1 partner.");
    expect(details).toContain("1 partner already in the sheet: left as in the sheet.");
    expect(details).toContain("1 row of the file left out.");
    expect(await columnOf("Partners", "Name")).toEqual(["Aldgate Systems", "Borrowdale", "Eastney"]);
    expect(await columnOf("Partners", "Employees")).toEqual(["", "", 35]);
    expect(await columnOf("Partners", "Score")).toEqual([72, expect.closeTo(33.5 / 0.9, 9), "#N/A"]);
    expect(await columnOf("Partners", "Cultural fit")).toEqual([50, "", 90]);
    await undo!();
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("updates where asked, but by no blank, and scores the row anew", async () => {
    await openExcel();
    await addImported(await plan(first), false);
    const before = await cellsOf("Partners");
    const { message, undo } = await addImported(await plan(second), true);
    expect(message).toBe("Added 1 partner and updated 1 partner.");
    expect(await columnOf("Partners", "Employees")).toEqual([420, "", 35]);
    expect(await columnOf("Partners", "Cultural fit rating")).toEqual([50, "", 90]);
    expect(await columnOf("Partners", "Score")).toEqual([48, expect.closeTo(33.5 / 0.9, 9), "#N/A"]);
    await undo!();
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("changes nothing where the file has nothing new", async () => {
    await openExcel();
    await addImported(await plan(first), false);
    const before = await cellsOf("Partners");
    const { message, undo } = await addImported(await plan(first), false);
    expect(message).toBe("Added 0 partners.");
    expect(undo).toBeUndefined();
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("makes Assumptions of a company file, with names, and scores by them from then on", async () => {
    const book = await openExcel();
    const company = `Group,Name,Value
Partner qualification,Weight of strategic fit,0
Our figures,Revenue,32000000
Our needs,Cloud migration,`;
    const { message } = await addImported(await plan(company, "company.csv"), false);
    expect(message).toBe("Added 3 assumptions.");
    const rows = await cellsOf("Assumptions");
    expect(rows.length).toBeGreaterThan(60);
    expect(rows).toContainEqual([
      "Partner qualification",
      "Weight of strategic fit",
      0,
      "share",
      "yours",
      expect.any(String),
    ]);
    await addImported(await plan(first), false);
    expect(await book.formula("Partners", "B2")).toContain("PartnerWeights");
    expect(await columnOf("Partners", "Score")).toEqual([expect.closeTo(48 / 0.7, 9), expect.anything()]);

    const more = await plan(company, "company.csv");
    expect(more).toMatchObject({ fresh: [], known: [], same: 3, keys: ["Group, Name"] });
    const other = await plan(company.replace("32000000", "33000000"), "company.csv");
    expect(other.known.map(({ name, changes }) => [name, changes])).toEqual([
      ["Revenue", [{ header: "Value", from: 32_000_000, to: 33_000_000 }]],
    ]);
    expect((await addImported(other, true)).message).toBe("Updated 1 assumption.");
    expect(await columnOf("Assumptions", "Value")).toContain(33_000_000);
  });

  it("takes tables that are not scored", async () => {
    await openExcel();
    const { message } = await addImported(await plan("Metric category,KPI,Value\nRevenue,Partner revenue,5\n"), false);
    expect(message).toBe("Added 1 metric.");
    expect(await columnOf("Metrics", "Value")).toEqual([5]);
  });

  it("is stopped by the person, and leaves the sheet as it was", async () => {
    await openExcel();
    await addImported(await plan(first), false);
    const before = await cellsOf("Partners");
    const rows = Array.from({ length: 2500 }, (_, i) => `Partner ${i},${i},50,50`);
    const stop = new AbortController();
    const task = {
      progress: () => {
        stop.abort();
      },
      signal: stop.signal,
    };
    const many = await plan([second.split("\n")[0]!, ...rows].join("\n"));
    await expect(addImported(many, false, task)).rejects.toMatchObject({ code: "cancelled" });
    expect(await cellsOf("Partners")).toEqual(before);
  });
});
