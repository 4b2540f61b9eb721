import { calculated, paneOf, type TestWindow } from "../../scripts/drive/page";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import { allCells, selectAt, typeAt } from "./sheet";

const open = useLocalWorkbook();

/** Rows as somebody would paste them from a CRM: names and ratings, no table. */
const pasted = [
  ["Name", "Strategic fit", "Market access", "Technical compatibility", "Financial health", "Cultural fit"],
  ["Aster Partners", "80", "70", "60", "50", "90"],
  ["Birch & Co", "40", "30", "", "50", "20"],
] as const;

describeInBrowser("commands of the add-in", () => {
  it("stand in the ribbon and in the cell's menu as the manifest lists them", async () => {
    const { page, errors } = await open();
    expect(await page.locator("#ribbon .ribbon-group > .command").allInnerTexts()).toEqual([
      expect.stringContaining("Analyze"),
      expect.stringContaining("Import"),
      expect.stringContaining("Score selection"),
      expect.stringContaining("Report"),
      expect.stringContaining("Formulas"),
    ]);
    await page.getByRole("button", { name: "Formulas" }).click();
    expect(await page.getByRole("menuitem").allInnerTexts()).toEqual([
      expect.stringContaining("Repair formulas"),
      expect.stringContaining("Replace formulas with values"),
    ]);
    await page.keyboard.press("Escape");
    await page
      .locator(".o-grid-overlay")
      .first()
      .click({ button: "right", position: { x: 200, y: 100 } });
    const entry = page.locator(".o-menu-item", { hasText: "Tandem" });
    await entry.hover();
    await page.locator(".o-menu-item", { hasText: "Explain this score" }).waitFor();
    await page.locator(".o-menu-item", { hasText: "Score these rows" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("score pasted rows beside them, as one step to undo", async () => {
    const { page, errors, outside } = await open();
    await paneOf(page);
    await page.click("#new");
    await page.waitForFunction(() => document.getElementById("message")?.textContent.includes("blank workbook"));
    await paneOf(page);
    await calculated(page);
    for (const [row, cells] of pasted.entries()) {
      for (const [column, text] of cells.entries())
        if (text !== "") await typeAt(page, "Sheet1", { row, column }, text);
    }
    const before = await allCells(page);
    await selectAt(page, "Sheet1", { row: 1, column: 0 });
    await page.keyboard.press("Shift+ArrowDown");
    await page.locator('[data-command="Tandem.ScoreSelection"]').click();
    await page.waitForFunction((count) => {
      const { getters } = (window as unknown as TestWindow).tandem.host().model;
      return Object.keys(getters.getCells(getters.getActiveSheetId())).length > count;
    }, Object.keys(before).length);
    await calculated(page);
    const after = Object.entries(await allCells(page)).filter(([place]) => !(place in before));
    const values = after.map(([, [value]]) => value);
    expect(values).toEqual(expect.arrayContaining(["Score", "Tier"]));
    expect(values.filter((value) => typeof value === "number").length).toBeGreaterThanOrEqual(2);
    await selectAt(page, "Sheet1", { row: 1, column: 0 });
    await page.keyboard.press("Control+z");
    expect(await allCells(page)).toEqual(before);
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });
});
