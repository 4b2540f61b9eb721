import { createPane, type Pane } from "../../src/taskpane/pane";
import { mappingKey } from "../../src/taskpane/import/mappings";
import { createStore, type Store } from "../../src/taskpane/state";
import { openExcel } from "../excel";
import { cellsOf, columnOf, paste, select, sheetNames } from "./workbook";

const file = (text: string | Uint8Array<ArrayBuffer>, name = "export.csv") => new File([text], name);

async function open(): Promise<{ readonly store: Store; readonly pane: Pane }> {
  await openExcel();
  const store = createStore();
  const pane = createPane(store);
  store.set({ host: "workbook", tab: "import" });
  return { store, pane };
}

/** What serves a column of ours now. */
const theirs = (store: Store, key: string): string | null =>
  store.get().import.matched?.matches.find((match) => match.key === key)?.header ?? null;

const text = "Account Name,Umsatz,Annual Revenue,Type\nAlder,5,6,Tech\nBirch,7,8,Reseller\n,9,10,Reseller\n";

describe("the steps of an import", () => {
  it("lead from a file to rows in a sheet, and nothing is written before", async () => {
    const { store, pane } = await open();
    expect(await pane.import.readFile(file(text))).toBe(true);
    expect(store.get().import).toMatchObject({ step: "file", plan: null, matched: { table: { name: "Partners" } } });
    await pane.import.showStep("match");
    expect([theirs(store, "name"), theirs(store, "revenue")]).toEqual(["Account Name", "Annual Revenue"]);
    await pane.import.showStep("check");
    expect(store.get().import.plan).toMatchObject({ fresh: [0, 1], skipped: [{ row: 4, reason: "no name" }] });
    expect(await sheetNames()).toEqual(["Sheet1"]);

    expect(await pane.import.addImported()).toBe(true);
    const { status, import: after } = store.get();
    expect(status).toMatchObject({ tone: "done", message: "Added 2 partners.", next: { label: "See skipped rows" } });
    expect([after.file, after.plan, after.step]).toEqual([null, null, "file"]);
    expect(await columnOf("Partners", "Revenue")).toEqual([6, 8]);

    await status!.next!.act();
    expect(await cellsOf("Skipped rows")).toHaveLength(2);
    await pane.undo();
    expect(await sheetNames()).not.toContain("Skipped rows");
  });

  it("match anew what the person chooses, and remember it for the next file with these headers", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file(text));
    await pane.import.match("revenue", "Umsatz");
    await pane.import.match("relationship", null);
    expect([theirs(store, "revenue"), theirs(store, "relationship")]).toEqual(["Umsatz", null]);
    await pane.import.showStep("check");
    await pane.import.addImported();
    expect(await columnOf("Partners", "Revenue")).toEqual([5, 7]);
    const [[key, choices] = []] = [...store.get().import.mappings];
    expect(key).toBe("Partners\nAccount Name\nAnnual Revenue\nType\nUmsatz");
    expect([...choices!]).toEqual([
      ["revenue", "Umsatz"],
      ["relationship", null],
    ]);

    // The same headers in another order.
    await pane.import.readFile(file("Type,Annual Revenue,Umsatz,Account Name\nReseller,1,2,Cedar\n"));
    expect(store.get().import.isRemembered).toBe(true);
    expect(theirs(store, "revenue")).toBe("Umsatz");
    await pane.import.forgetMapping();
    expect([theirs(store, "revenue"), store.get().import.mappings.size]).toEqual(["Annual Revenue", 0]);
    expect(store.get().import.isRemembered).toBe(false);
  });

  it("let a header serve one column only", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file(text));
    await pane.import.match("revenue", "Umsatz");
    await pane.import.match("ebit", "Umsatz");
    expect([theirs(store, "ebit"), theirs(store, "revenue")]).toEqual(["Umsatz", "Annual Revenue"]);
  });

  it("read the file anew as the person says it is written", async () => {
    const { store, pane } = await open();
    const bytes = Uint8Array.from([...new TextEncoder().encode("Account Name;Revenue\nBj"), 0xf6, 0x72, 0x6b, 59, 53]);
    await pane.import.readFile(file(bytes));
    const written = () => store.get().import.file?.raw.written;
    expect(written()).toMatchObject({ delimiter: ";", encoding: "Windows-1252" });
    await pane.import.say({ delimiter: "," });
    expect(written()?.delimiter).toBe(",");
    await pane.import.say({ delimiter: null });
    expect([written()?.delimiter, theirs(store, "revenue")]).toEqual([";", "Revenue"]);
    await pane.import.say({ table: "Competitors" });
    expect(store.get().import.matched?.table.name).toBe("Competitors");
  });

  it("say what is wrong with what was said, and keep the file for saying otherwise", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file(text));
    expect(await pane.import.say({ headerRow: 40 })).toBe(false);
    expect(store.get()).toMatchObject({ status: { tone: "failed" }, import: { matched: null } });
    expect(store.get().import.file?.name).toBe("export.csv");
    expect(await pane.import.say({ headerRow: null })).toBe(true);
    expect(theirs(store, "name")).toBe("Account Name");
  });

  it("mend problems, count anew, and take back", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file("Name,Revenue\nAlder,a lot\nBirch,5\nCedar,6\n"));
    await pane.import.showStep("check");
    const left = () => store.get().import.plan?.problems.map(({ first }) => first.code);
    expect(left()).toEqual(["unreadable-number"]);
    await pane.import.fix({ kind: "replace", column: "Revenue", value: "a lot", by: "9m" });
    expect(left()).toEqual([]);
    await pane.import.takeBack(0);
    expect(left()).toEqual(["unreadable-number"]);
    await pane.import.fix({ kind: "skip", rows: [2], reason: "Not a number: Revenue" });
    expect(store.get().import.plan).toMatchObject({ fresh: [0, 1], problems: [], skipped: [{ row: 2 }] });
  });

  it("take changes that come while the file is being read", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file(text));
    await Promise.all([pane.import.match("revenue", "Umsatz"), pane.import.match("name", "Type")]);
    await pane.import.showStep("check");
    expect([theirs(store, "revenue"), theirs(store, "name")]).toEqual(["Umsatz", "Type"]);
  });

  it("show a row of a file whole, and one of the workbook in its sheet", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file(text));
    await pane.import.showStep("check");
    await pane.import.showRow(4, "missing-required\nName");
    expect(store.get().import.rowShown).toEqual({ row: 4, problem: "missing-required\nName" });
    await pane.import.showRow(4, "missing-required\nName");
    expect(store.get().import.rowShown).toBeNull();
  });

  it("take the list around the selection", async () => {
    const { store, pane } = await open();
    await paste("Sheet1", "B3", [
      ["Account Name", "Annual Revenue"],
      ["Alder", 5],
      ["", 6],
    ]);
    await select("Sheet1", "B4");
    expect(await pane.import.useSelection()).toBe(true);
    expect(store.get().import.file).toMatchObject({
      name: "Sheet1!B3:C5",
      bytes: null,
      origin: { sheet: "Sheet1", column: 1, columns: 2 },
    });
    await pane.import.showStep("check");
    expect(store.get().import.plan?.skipped).toEqual([{ row: 5, name: "", reason: "no name" }]);
    await pane.import.showRow(5, "missing-required\nName");
    const selected = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(selected).toBe("Sheet1!B5:C5");
    await pane.import.addImported();
    expect(await columnOf("Partners", "Name")).toEqual(["Alder"]);
  });

  it("say so where nothing is selected", async () => {
    const { store, pane } = await open();
    expect(await pane.import.useSelection()).toBe(false);
    expect(store.get()).toMatchObject({ status: { tone: "failed" }, import: { file: null } });
  });
});

describe("mappingKey", () => {
  it("is the set of headers and the table", async () => {
    const { store, pane } = await open();
    await pane.import.readFile(file("Name,__proto__\nA,x\nB,y\n"));
    expect(mappingKey(store.get().import.matched!)).toBe("Partners\nName\n__proto__");
  });
});
