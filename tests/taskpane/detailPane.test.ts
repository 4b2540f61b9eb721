import { isFormOf } from "../../src/taskpane/form/formState";
import { createPane } from "../../src/taskpane/pane";
import { createStore, initialState } from "../../src/taskpane/state";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../excel";
import { everything } from "../workbook/workbook";
import { cellsOf, columnOf, sampleText, select } from "./workbook";

const store = createStore();
const pane = createPane(store, sampleText);
const detail = () => store.get().detail;
let book: OpenWorkbook;

/** Address of what is selected. */
const selected = (): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });

beforeAll(async () => {
  book = await openExcel();
  store.set({ ...initialState, host: "workbook" });
  await addSampleWorkbook(sampleText);
});

beforeEach(() => {
  store.set({ status: null, tab: "analyze", screen: "list" });
  store.change("detail", { explained: null, tried: null, trials: {} });
});

describe("the detail of a row", () => {
  it("is opened by its place, and the sheet follows through the rows of its table", async () => {
    const names = await columnOf("Partners", "Name");
    await pane.detail.open("Partners", 3);
    expect(store.get()).toMatchObject({ screen: "detail", busy: null, status: null });
    expect(detail().explained).toMatchObject({ name: names[3], own: { place: 3 } });
    expect(await selected()).toBe("Partners!A5");
    await pane.detail.step(1);
    expect(detail().explained!.name).toBe(names[4]);
    expect(await selected()).toBe("Partners!A6");
    await pane.detail.step(-1);
    await pane.detail.step(-1);
    expect(detail().explained!.name).toBe(names[2]);
  });

  it("ends with the first and last row, and only the last asked for is shown", async () => {
    await pane.detail.open("Markets", 0);
    await pane.detail.step(-1);
    expect(detail().explained!.own!.place).toBe(0);
    await Promise.all([pane.detail.open("Markets", 1), pane.detail.open("Markets", 4), pane.detail.open("Markets", 2)]);
    expect(detail().explained!.own!.place).toBe(2);
    await pane.detail.open("Markets", 4);
    await pane.detail.step(1);
    expect(detail().explained!.own!.place).toBe(4);
  });

  it("says so where the row is gone, and stays where it is", async () => {
    await pane.detail.open("Markets", 99);
    expect(store.get()).toMatchObject({ screen: "list", status: { tone: "failed" } });
    expect(store.get().status!.message).toMatch(/not there any more/);
  });

  it("follows the selection from the list, and never leaves another screen", async () => {
    await select("Competitors", "B3");
    await pane.detail.follow();
    expect(store.get().screen).toBe("detail");
    expect(detail().explained).toMatchObject({ noun: "competitor", own: { table: "Competitors", place: 1 } });
    await select("Assumptions", "A3");
    await pane.detail.follow();
    expect(store.get().screen).toBe("detail");
    expect(detail().explained!.noun).toBe("competitor");
    store.set({ screen: "list" });
    await select("Competitors", "B4");
    await pane.detail.explain();
    expect(store.get().screen).toBe("list");
    store.set({ screen: "form" });
    await pane.detail.follow();
    expect(store.get().screen).toBe("form");
  });

  it("stays in the list that the person went back to, though the row that was opened is selected only then", async () => {
    await pane.detail.open("Competitors", 0);
    await pane.showScreen("list");
    await pane.detail.follow();
    expect(store.get().screen).toBe("list");
    await select("Competitors", "C2");
    await pane.detail.follow();
    expect(store.get().screen).toBe("detail");
  });

  it("is looked at anew when the sheet changes, though something else is selected", async () => {
    await pane.detail.open("Partners", 0);
    const [headers] = await cellsOf("Partners");
    const address = `${String.fromCharCode(65 + headers!.indexOf("Strategic fit"))}2`;
    const held = await book.cell("Partners", address);
    await select("Assumptions", "C3");
    book.type("Partners", address, "1");
    await pane.detail.explain();
    expect(detail().explained!.criteria[0]!.value).toBe(1);
    book.type("Partners", address, String(held));
  });
});

describe("a trial", () => {
  it("is shown, writes nothing, and is there again after other rows were looked at", async () => {
    await pane.detail.open("Partners", 0);
    const before = await everything();
    await pane.detail.rate(0, 5);
    await pane.detail.rate(1, 95);
    const { explained, tried } = detail();
    expect(tried!.kind === "scored" && tried!.parts.map(({ value }) => value).slice(0, 2)).toEqual([5, 95]);
    expect(explained!.criteria[0]!.value).not.toBe(5);
    await pane.detail.step(1);
    expect(detail().tried).toBeNull();
    await pane.detail.step(-1);
    expect(detail().tried).toEqual(tried);
    expect(await everything()).toEqual(before);
    expect(JSON.parse(JSON.stringify(detail().trials))).toEqual(detail().trials);
  });

  it("ends where it is reset, or taken back to what is", async () => {
    await pane.detail.open("Partners", 0);
    await pane.detail.rate(0, 5);
    pane.detail.resetTrial();
    expect(detail()).toMatchObject({ tried: null, trials: {} });
    await pane.detail.rate(0, 5);
    await pane.detail.rate(0, detail().explained!.criteria[0]!.value);
    expect(detail()).toMatchObject({ tried: null, trials: {} });
  });

  it("is dropped when its row has changed", async () => {
    await pane.detail.open("Partners", 0);
    await pane.detail.rate(0, 5);
    const name = await book.cell("Partners", "A2");
    book.type("Partners", "A2", "Somebody else");
    await pane.detail.explain();
    expect(detail()).toMatchObject({ tried: null, trials: {}, explained: { name: "Somebody else" } });
    book.type("Partners", "A2", String(name));
  });

  it("is saved as one act, which is undone", async () => {
    await pane.detail.open("Partners", 0);
    const before = await everything();
    await pane.detail.rate(3, 11);
    const { tried } = detail();
    expect(await pane.detail.saveTrial()).toBe(true);
    expect(store.get()).toMatchObject({ screen: "detail", busy: null, status: { tone: "done" } });
    expect(detail()).toMatchObject({ tried: null, trials: {} });
    expect(detail().explained).toMatchObject({ score: (tried as { score: unknown } | null)!.score, name: tried!.name });
    await pane.undo();
    expect(await everything()).toEqual(before);
    expect(detail().explained!.criteria[3]!.value).not.toBe(11);
    expect(await pane.detail.saveTrial()).toBe(false);
  });

  it("stays where it could not be saved", async () => {
    await pane.detail.open("Partners", 0);
    await pane.detail.rate(3, 11);
    const name = await book.cell("Partners", "A2");
    book.type("Partners", "A2", "Somebody else");
    const { trials } = detail();
    expect(await pane.detail.saveTrial()).toBe(false);
    expect(store.get().status).toMatchObject({ tone: "failed", undo: null });
    expect(Object.keys(trials)).toHaveLength(1);
    book.type("Partners", "A2", String(name));
  });
});

describe("the form", () => {
  it("adds a row and shows it, with undo", async () => {
    await pane.form.add("Partners");
    expect(store.get()).toMatchObject({ screen: "form", form: { table: "Partners", texts: {} } });
    pane.form.write("revenue", "a lot");
    await pane.form.check("revenue");
    expect(store.get().form.faults).toEqual({ revenue: "Revenue must be a number, got text." });
    expect(await pane.form.save()).toBe(false);
    expect(store.get().form.faults).toEqual({
      name: "Name must be given.",
      revenue: "Revenue must be a number, got text.",
    });
    expect(store.get()).toMatchObject({ screen: "form", busy: null, status: null });
    pane.form.write("revenue", "1.234");
    expect(store.get().form.faults).toEqual({ name: "Name must be given." });
    await pane.form.check("revenue");
    expect(store.get().form.notes).toEqual({ revenue: "Revenue was read with a decimal point." });
    pane.form.write("name", "Zennor");
    pane.form.write("strategicFitRating", "90");
    expect(await pane.form.save()).toBe(true);
    expect(store.get()).toMatchObject({ screen: "detail", form: { table: null, texts: {} } });
    expect(detail().explained).toMatchObject({ name: "Zennor", own: { table: "Partners" } });
    expect(store.get().status!.message).toMatch(/^Added Zennor: /);
    await pane.undo();
    expect(await columnOf("Partners", "Name")).not.toContain("Zennor");
  });

  it("keeps what was written while another screen is shown, and drops it when it is closed", async () => {
    await pane.form.add("Metrics");
    pane.form.write("category", "revenue");
    store.set({ screen: "list" });
    await pane.form.add("Metrics");
    expect(store.get().form.texts).toEqual({ category: "revenue" });
    await pane.form.add("Partners");
    expect(store.get().form.texts).toEqual({});
    pane.form.close();
    expect(store.get()).toMatchObject({ screen: "list", form: { table: null, sheet: null } });
  });

  it("changes the row that is shown, and goes back to it", async () => {
    await pane.detail.open("Markets", 1);
    await pane.form.edit("Markets", 1);
    pane.form.write("description", "Looked at again");
    expect(await pane.form.save()).toBe(true);
    expect(store.get().screen).toBe("detail");
    expect((await columnOf("Markets", "Description"))[1]).toBe("Looked at again");
    await pane.undo();
    await pane.form.edit("Markets", 1);
    expect(isFormOf(store.get().form, detail().explained!)).toBe(true);
    pane.form.close();
    expect(store.get().screen).toBe("detail");
    expect(isFormOf(store.get().form, detail().explained!)).toBe(false);
  });

  it("stays with the row that is written into, whatever is selected in the sheet", async () => {
    await pane.detail.open("Partners", 0);
    const { name } = detail().explained!;
    await pane.form.edit("Partners", 0);
    pane.form.write("description", "Half written");
    await select("Partners", "B4");
    await pane.detail.follow();
    await pane.detail.explain();
    expect(detail().explained!.name).toBe(name);
    await pane.detail.step(1);
    expect(isFormOf(store.get().form, detail().explained!)).toBe(false);
    await pane.detail.step(-1);
    expect(isFormOf(store.get().form, detail().explained!)).toBe(true);
    expect(store.get().form.texts).toEqual({ description: "Half written" });
    pane.form.close();
    await select("Partners", "B4");
    await pane.detail.follow();
    expect(detail().explained!.name).not.toBe(name);
  });

  it("shows a row without a score where it is opened as others are", async () => {
    await pane.form.add("Metrics");
    pane.form.write("category", "revenue");
    pane.form.write("value", "5");
    expect(await pane.form.save()).toBe(true);
    expect(store.get()).toMatchObject({ screen: "list", status: { message: "Added the metric." } });
    const place = (await columnOf("Metrics", "Category")).length - 1;
    await pane.detail.open("Metrics", place);
    expect(store.get()).toMatchObject({ screen: "form", form: { sheet: { edited: { place, name: "revenue" } } } });
  });

  it("says so where the row is not there", async () => {
    await pane.form.edit("Partners", 999);
    expect(store.get()).toMatchObject({ screen: "list", status: { tone: "failed" } });
  });
});
