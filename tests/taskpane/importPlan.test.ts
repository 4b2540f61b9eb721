import { readFile } from "node:fs/promises";
import { addImported } from "../../src/taskpane/import/addImported";
import { addSkippedRows, skippedCells } from "../../src/taskpane/import/skippedRows";
import { openExcel } from "../excel";
import { plan } from "./importing";
import { cellsOf, columnOf, paste, sheetNames } from "./workbook";

const accounts = `Name,Website,Industry,Revenue,Owner
Alder,https://alder.example,Retail,5000000,Ann
Birch,https://birch.example,Banking,6000000,Ann
Cedar,https://cedar.example,Retail,7000000,Ben`;

/** Renamed, and one of them with more revenue. */
const renamed = `Name,Website,Industry,Revenue,Owner
Alder Group,https://alder.example,Retail,5500000,Ann
Birch,https://birch.example,Banking,6000000,Ann
Dogwood,https://dogwood.example,Retail,8000000,Ben`;

describe("what adding a file would do", () => {
  it("finds rows by their name, and shows what would change", async () => {
    await openExcel();
    await addImported(await plan(accounts), false);
    const { fresh, known, same, key, keys } = await plan(renamed);
    expect([fresh, same, key?.headers]).toEqual([[0, 2], 1, ["Name"]]);
    expect(known).toEqual([]);
    expect(keys).toEqual(["Name", "Website"]);
  });

  it("finds them by another column that tells them apart", async () => {
    await openExcel();
    await addImported(await plan(accounts), false);
    const before = await cellsOf("Partners");
    const again = await plan(renamed, "export.csv", { key: "Website" });
    expect(again.fresh).toEqual([2]);
    expect(again.known).toEqual([
      {
        name: "https://alder.example",
        place: 0,
        changes: [
          { header: "Name", from: "Alder", to: "Alder Group" },
          { header: "Revenue", from: 5_000_000, to: 5_500_000 },
        ],
      },
    ]);
    const { message, undo } = await addImported(again, true);
    expect(message).toBe("Added 1 partner and updated 1 partner.");
    expect(await columnOf("Partners", "Name")).toEqual(["Alder Group", "Birch", "Cedar", "Dogwood"]);
    expect(await columnOf("Partners", "Revenue")).toEqual([5_500_000, 6_000_000, 7_000_000, 8_000_000]);
    await undo!();
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("leaves what is there alone where it is not asked to update", async () => {
    await openExcel();
    await addImported(await plan(accounts), false);
    await addImported(await plan(renamed, "export.csv", { key: "Website" }), false);
    expect(await columnOf("Partners", "Name")).toEqual(["Alder", "Birch", "Cedar", "Dogwood"]);
  });

  it("refuses to update rows that have moved since they were compared", async () => {
    await openExcel();
    await addImported(await plan(accounts), false);
    const again = await plan(renamed, "export.csv", { key: "Website" });
    const website = (await cellsOf("Partners"))[0]!.indexOf("Website");
    await paste("Partners", `${String.fromCharCode(65 + website)}2`, [["https://other.example"]]);
    const before = await cellsOf("Partners");
    await expect(addImported(again, true)).rejects.toMatchObject({ code: "changed-since" });
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("does not choose among rows of the sheet that are the same", async () => {
    await openExcel();
    await addImported(await plan("Name,Revenue\nAlder,5\nAlder,6\n"), false);
    const { fresh, known, skipped } = await plan("Name,Revenue\nAlder,7\nBirch,8\n");
    expect([fresh, known]).toEqual([[1], []]);
    expect(skipped).toEqual([{ row: 2, name: "Alder", reason: "the sheet has the same partner more than once" }]);
  });

  it("adds a column that the sheet lacks where known rows have something in it", async () => {
    await openExcel();
    await addImported(await plan("Name,Revenue\nAlder,5000000\nBirch,6000000\n"), false);
    const before = await cellsOf("Partners");
    const more = await plan("Name,Industry\nBirch,Banking\n");
    expect(more.known).toEqual([
      { name: "Birch", place: 1, changes: [{ header: "Industry", from: null, to: "Banking" }] },
    ]);
    const { message, undo } = await addImported(more, true);
    expect(message).toBe("Updated 1 partner.");
    expect(await columnOf("Partners", "Industry")).toEqual(["", "Banking"]);
    await undo!();
    expect(await cellsOf("Partners")).toEqual(before);
  });

  it("counts with what was decided of its problems", async () => {
    await openExcel();
    const text = "Name,Revenue\nAlder,a lot\nBirch,5\nCedar,6\n";
    expect((await plan(text)).problems.map(({ first, count }) => [first.code, count])).toEqual([
      ["unreadable-number", 1],
    ]);
    const fixed = await plan(text, "export.csv", {
      fixes: [{ kind: "replace", column: "Revenue", value: "a lot", by: "9 m" }],
    });
    expect([fixed.problems, fixed.fresh]).toEqual([[], [0, 1, 2]]);
    const skipping = await plan(text, "export.csv", { fixes: [{ kind: "skip", rows: [2], reason: "No number" }] });
    expect([skipping.problems, skipping.fresh]).toEqual([[], [0, 1]]);
    expect(skipping.skipped).toEqual([{ row: 2, name: "Alder", reason: "No number" }]);
  });

  it("reads dates and numbers as the person says", async () => {
    await openExcel();
    const text = "Name,Last activity,Revenue\nAlder,3/4/2026,1.234\n";
    expect((await plan(text)).problems.map(({ first }) => first.code).sort()).toEqual([
      "ambiguous-date",
      "ambiguous-number",
    ]);
    const { imported, problems } = await plan(text, "export.csv", { dates: "dmy", decimal: "," });
    expect([imported.columns["lastActivity"], imported.columns["revenue"], problems]).toEqual([
      ["2026-04-03"],
      [1234],
      [],
    ]);
  });

  it("takes the column that the person chooses for one that every row needs", async () => {
    await openExcel();
    const text = "Kunde,Umsatz\nAlder,5\n";
    await expect(plan(text, "export.csv", { table: "Partners" })).rejects.toMatchObject({ code: "no-required-column" });
    const { imported } = await plan(text, "export.csv", { table: "Partners", choices: new Map([["name", "Kunde"]]) });
    expect(imported.columns["name"]).toEqual(["Alder"]);
  });

  it("refuses a header row that there is not", async () => {
    await openExcel();
    await expect(plan("Name\nA\n", "export.csv", { headerRow: 9 })).rejects.toThrow(/no row 9/);
  });
});

describe("rows that were left out", () => {
  it("get a sheet with the reasons and what the file has of them, and no formula", async () => {
    const book = await openExcel();
    const done = await plan("Name,Revenue,Note\n,5,=1+1\nBirch,6,fine\nCedar,7,x\n", "crm.csv", {
      fixes: [{ kind: "skip", rows: [4], reason: "Not wanted" }],
    });
    expect(skippedCells(done)).toEqual([
      ["File", "Row", "Name", "Reason", "Name", "Revenue", "Note"],
      ["crm.csv", 2, "", "no name", "", "5", "=1+1"],
      ["crm.csv", 4, "Cedar", "Not wanted", "Cedar", "7", "x"],
    ]);
    const { message, undo } = await addSkippedRows(done);
    expect(message).toBe("2 rows left out, with the reasons, on the sheet Skipped rows.");
    expect((await cellsOf("Skipped rows"))[1]).toEqual(["crm.csv", 2, "", "no name", "", "5", "=1+1"]);
    expect(await book.cell("Skipped rows", "G2")).toBe("=1+1");
    await addSkippedRows(done);
    expect(await sheetNames()).toEqual(["Sheet1", "Skipped rows", "Skipped rows 2"]);
    await undo!();
    expect(await sheetNames()).toEqual(["Sheet1", "Skipped rows 2"]);
  });
});

describe("exports in the shapes of CRM systems", () => {
  test.each([
    {
      file: "salesforce",
      fresh: 10,
      skipped: ["no name", "deleted in the CRM"],
      problems: ["missing-required", "left-out"],
    },
    { file: "hubspot", fresh: 12, skipped: [], problems: ["unreadable-number"] },
    { file: "dynamics", fresh: 12, skipped: [], problems: ["unreadable-date"] },
  ])("are partners, with their bad rows told: $file", async ({ file, fresh, skipped, problems }) => {
    await openExcel();
    const text = await readFile(`tests/browser/exports/${file}-accounts.csv`, "utf8");
    const done = await plan(text, `${file}-accounts.csv`);
    expect(done.imported.table.name).toBe("Partners");
    expect([done.fresh.length, done.skipped.map(({ reason }) => reason)]).toEqual([fresh, skipped]);
    expect(done.problems.map(({ first }) => first.code)).toEqual(problems);
  });
});
