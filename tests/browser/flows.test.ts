import type { Frame } from "playwright-core";
import { calculated, paneOf, type TestWindow } from "../../scripts/drive/page";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import {
  blankWorkbook,
  chartsOn,
  list,
  openRow,
  press,
  setWidth,
  sheets,
  showsTitle,
  title,
  told,
  undo,
  unfoldAnalysis,
} from "../../scripts/drive/panes";
import { allCells, cellOf, selectAt } from "./sheet";

const open = useLocalWorkbook();

/** The large number of the row that is shown. */
async function shownScore(pane: Frame): Promise<number> {
  const text = await pane.locator(".score-line").first().textContent();
  const numbers = (text ?? "").match(/\d+\.\d/g) ?? [];
  return Number(numbers[(text ?? "").includes("→") ? 1 : 0]);
}

describeInBrowser("a person at the pane", () => {
  it("begins with sample data, and takes it away again", async () => {
    const { page, errors } = await open();
    const pane = await blankWorkbook(page);
    await showsTitle(pane, "Scores you can defend");
    await pane.getByText("Your data stays on this computer.").waitFor();
    const before = await sheets(page);
    await press(pane, "Try sample data");
    await told(pane, "Added 12 sample partners");
    expect(await sheets(page)).toEqual([...before, "Partners"]);
    await pane.locator(".score-line").waitFor();
    const name = await title(pane);
    const { value, formula } = await cellOf(page, { sheet: "Partners", row: name, column: "Score" });
    expect(formula).toMatch(/^=TANDEM\.PARTNER_SCORE\(/);
    expect(await shownScore(pane)).toBeCloseTo(Number(value), 1);
    await undo(pane);
    expect(await sheets(page)).toEqual(before);

    // Who has been past the first screen is at the list, and finds the screen again under Help.
    await pane.getByText("This workbook has no table").waitFor();
    await press(pane, "Help");
    await press(pane, "Skip");
    await pane.getByText("This workbook has no table").waitFor();
    expect(errors).toEqual([]);
  });

  it("adds a partner, and takes it back", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    await list(pane, "Partners");
    const before = await allCells(page);
    await press(pane, "Add partner");
    await showsTitle(pane, "Add a partner");
    await press(pane, "Save");
    await pane.getByText("Name must be given.").waitFor();
    expect(await pane.evaluate(() => document.activeElement?.id)).toBe("field-name");
    await pane.getByLabel("Name *").fill("Aldgate Systems");
    await pane.getByLabel("Partner type").selectOption("Consultant");
    await pane.getByLabel("Capabilities").fill("Cloud migration");
    await pane.getByLabel("Capabilities").press("Enter");
    await pane.getByRole("button", { name: "Remove Cloud migration" }).waitFor();
    await pane.getByText("Your own ratings").click();
    const ratings = { "Strategic fit": 80, "Market access": 70, "Technical compatibility": 60, "Financial health": 90 };
    for (const [criterion, rating] of Object.entries(ratings))
      await pane.getByLabel(`${criterion} rating`).fill(String(rating));
    await pane.getByLabel("Cultural fit rating").fill("50");
    await press(pane, "Save");
    await told(pane, "Added Aldgate Systems: 72.0, Pursue.");
    expect(await title(pane)).toBe("Aldgate Systems");
    expect((await cellOf(page, { sheet: "Partners", row: "Aldgate Systems", column: "Score" })).value).toBeCloseTo(72);
    await undo(pane);
    expect(await allCells(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it("tries other ratings, saves them, and takes them back", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    await openRow(pane, "Partners", "Quillon Software");
    const row = { sheet: "Partners", row: "Quillon Software", column: "Score" };
    const before = await allCells(page);
    const score = await shownScore(pane);
    const slider = pane.getByRole("slider", { name: "Market access" });
    await slider.focus();
    await page.keyboard.press("End");
    await pane.getByText("Tried, not saved").first().waitFor();
    await pane.locator(".score-line", { hasText: "→" }).waitFor();
    expect(await allCells(page)).toEqual(before);
    const tried = await shownScore(pane);
    expect(tried).toBeGreaterThan(score);
    await press(pane, "Save to the row");
    await told(pane, "Saved Quillon Software");
    expect(Number((await cellOf(page, row)).value)).toBeCloseTo(tried, 1);
    await undo(pane);
    expect(await allCells(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it.each([
    { crm: "salesforce", first: "Halden Robotics" },
    { crm: "hubspot", first: "Norden Robotics" },
    { crm: "dynamics", first: "Dyrham Robotics Ltd." },
  ])("imports an export of $crm with a bad row, once, and takes it back", async ({ crm, first }) => {
    const { page, errors } = await open();
    const pane = await blankWorkbook(page);
    const blank = await allCells(page);
    const importFile = async () => {
      await pane.click("#tab-import");
      await pane.setInputFiles("#file", `tests/browser/exports/${crm}-accounts.csv`);
      await press(pane, "Next: match columns");
      await pane.locator(".card", { hasText: "Exact" }).first().waitFor();
      await press(pane, "Next: check rows");
      await pane.locator(".summary").waitFor();
    };
    const addImported = async () => {
      await pane.locator("#panel-import button.main").click();
      await told(pane, "Added");
    };
    await importFile();
    await pane.locator(".problem").first().waitFor();
    expect(await allCells(page)).toEqual(blank);
    await addImported();
    expect(await sheets(page)).toContain("Partners");
    await undo(pane);
    expect(await sheets(page)).not.toContain("Partners");
    expect(await allCells(page)).toEqual(blank);
    await importFile();
    await addImported();
    const added = await allCells(page);
    const { value } = await cellOf(page, { sheet: "Partners", row: first, column: "Revenue" });
    expect(value).toBe(85_000_000);

    // Read again, nothing is new, and nothing is overwritten.
    await importFile();
    expect(await pane.locator(".summary").textContent()).toContain("0 new");
    expect(await pane.locator("#panel-import button.main").isDisabled()).toBe(true);
    expect(await allCells(page)).toEqual(added);
    expect(errors).toEqual([]);
  });

  it("edits weights after a look at what changes, and takes them back", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    await list(pane, "Partners");
    const before = await allCells(page);
    const verdicts = async () =>
      Object.entries(await allCells(page))
        .filter(([place]) => place.startsWith("Partners!"))
        .map(([, [value]]) => value);
    const valuesBefore = await verdicts();
    await press(pane, "Edit weights");
    await showsTitle(pane, "Weights of Partners");
    await pane.getByLabel("Cultural fit").first().fill("90");
    const said = await pane.locator("#weights-summary", { hasText: "verdicts" }).textContent();
    expect(await allCells(page)).toEqual(before);
    await press(pane, "Apply");
    await told(pane, "Weights applied");
    expect(said).toMatch(/\d+ of 4\d verdicts/);
    expect(await verdicts()).not.toEqual(valuesBefore);
    await undo(pane);
    expect(await allCells(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it("adds a report with charts, saves it as a workbook, and takes the sheets back", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    const before = await sheets(page);
    await pane.click("#tab-report");
    await press(pane, "Add report sheets");
    await told(pane, /Added \d+ report sheets/);
    const added = (await sheets(page)).filter((name) => !before.includes(name));
    const charts = await Promise.all(added.map((name) => chartsOn(page, name)));
    expect(charts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(10);
    await undo(pane);
    expect(await sheets(page)).toEqual(before);
    const download = page.waitForEvent("download");
    await press(pane, "Save as workbook");
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(errors).toEqual([]);
  });

  it("answers questions about a partner, leads to where the numbers come from, and makes a sheet and a document of them", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    const before = await sheets(page);
    await openRow(pane, "Partners", "Alderan Consulting Group");
    await unfoldAnalysis(pane, "Partner chain");
    const chain = pane.locator("#analysis-chain");
    await chain.getByRole("button", { name: "Clients", exact: true }).click();
    const row = { sheet: "Partners", row: "Alderan Consulting Group", column: "Clients" };
    await page.waitForFunction(
      (clients) => {
        const { getters } = (window as unknown as TestWindow).tandem.host().model;
        return getters.getEvaluatedCell(getters.getActivePosition()).value === clients;
      },
      (await cellOf(page, row)).value,
    );
    await chain.getByRole("button", { name: "Add as a sheet", exact: true }).click();
    await told(pane, "Added the sheet Partner chain.");
    expect(await sheets(page)).toEqual([...before, "Partner chain"]);
    await undo(pane);
    expect(await sheets(page)).toEqual(before);
    await unfoldAnalysis(pane, "Agreement");
    const download = page.waitForEvent("download");
    await press(pane, "Save as Word document");
    expect((await download).suggestedFilename()).toBe("Alderan alliance.docx");
    await told(pane, "Saved Alderan alliance.docx");
    expect(errors).toEqual([]);
  });

  it("lets the sheet's own undo take back at once what one click did", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    const before = await sheets(page);
    await pane.click("#tab-report");
    await press(pane, "Add report sheets");
    await told(pane, /Added \d+ report sheets/);
    await selectAt(page, "Partner ranking", { row: 2, column: 0 });
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      (count) => (window as unknown as TestWindow).tandem.host().model.getters.getSheetIds().length === count,
      before.length,
    );
    expect(await sheets(page)).toEqual(before);
    expect(errors).toEqual([]);
  });

  it("opens the row that is selected in the sheet", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    await list(pane, "Partners");
    await selectAt(page, "Companies", { row: 1, column: 1 });
    await showsTitle(pane, "Brightmoor Data");
    await pane.getByText("Football field").waitFor();
    await selectAt(page, "Partners", { row: 4, column: 1 });
    await showsTitle(pane, "Dunmore");
  });

  it("steps through rows with the arrow keys, and the sheet follows", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    await setWidth(page, 350);
    await openRow(pane, "Markets", "Hospitals Germany");
    const following = pane.getByRole("button", { name: "Next row" });
    await following.focus();
    const selected = () =>
      page.evaluate(() => {
        const { getters } = (window as unknown as TestWindow).tandem.host().model;
        return `${getters.getSheetName(getters.getActiveSheetId())} ${getters.getActivePosition().row + 1}`;
      });
    expect(await selected()).toBe("Markets 2");
    await page.keyboard.press("ArrowDown");
    await showsTitle(pane, "Banks Nordics");
    expect(await selected()).toBe("Markets 3");
    await page.keyboard.press("ArrowUp");
    await showsTitle(pane, "Hospitals Germany");
    expect(await selected()).toBe("Markets 2");
  });

  it("finds choices and drafts again after the page was closed", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    await list(pane, "Markets");
    await pane.getByLabel("Search by name").fill("bank");
    await press(pane, "Add market");
    await pane.getByLabel("Name *").fill("Insurers Benelux");
    await page.reload();
    await calculated(page);
    const again = await paneOf(page);
    await showsTitle(again, "Add a market");
    expect(await again.getByLabel("Name *").inputValue()).toBe("Insurers Benelux");
    await press(again, "Cancel");
    await again.getByLabel("Search by name").waitFor();
    expect(await again.getByLabel("Search by name").inputValue()).toBe("bank");
    expect(await again.getByLabel("Table to list").inputValue()).toBe("Markets");
  });
});
