import { tables } from "../../src/tables";
import type { Page } from "playwright-core";
import { calculated, paneOf, type TestWindow } from "../../scripts/drive/page";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import { allCells, cellAt, cellOf, placeOf, selectAt, typeAt, typeInto } from "./sheet";

const open = useLocalWorkbook();

const partner = "Alderan Consulting Group";
const at = (column: string, row = partner) => ({ sheet: "Partners", row, column });

/** The cells of a name of the workbook. */
const firstCellOf = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const { getters } = (window as unknown as TestWindow).tandem.host().model;
    const range = getters.getNamedRanges().find((candidate) => candidate.name === wanted)!.range;
    return { sheet: getters.getSheetName(range.sheetId), row: range.zone.top, column: range.zone.left };
  }, name);

/** The middle of a cell on the screen. */
async function pointOf(page: Page, { row, column }: { row: number; column: number }) {
  const rect = await page.evaluate(
    (cell) => {
      const { getters } = (window as unknown as TestWindow).tandem.host().model;
      const { row: top, column: left } = cell;
      return getters.getVisibleRect({ top, bottom: top, left, right: left });
    },
    { row, column },
  );
  const grid = (await page.locator(".o-grid").boundingBox())!;
  return { x: grid.x + rect.x + rect.width / 2, y: grid.y + rect.y + rect.height / 2 };
}

describeInBrowser("the local workbook", () => {
  it("opens with the sample company scored in live cells, and asks nobody but this machine", async () => {
    const { page, errors, outside, loadMilliseconds } = await open();
    await paneOf(page);
    console.log(`emulated host: scored cells after ${loadMilliseconds} ms`);
    const sheets = await page.evaluate(() => {
      const { getters } = (window as unknown as TestWindow).tandem.host().model;
      return getters.getSheetIds().map((id) => getters.getSheetName(id));
    });
    expect(sheets).toEqual([...tables.map(({ name }) => name)]);
    const score = await cellOf(page, at("Score"));
    expect(score.formula).toMatch(/^=.*TANDEM\./);
    expect(score.value).toEqual(expect.any(Number));
    const cells = Object.values(await allCells(page));
    expect(cells.filter(([, , formula]) => String(formula).includes("TANDEM.")).length).toBeGreaterThan(200);
    expect({ errors, outside }).toEqual({ errors: [], outside: [] });
  });

  it("scores anew when a weight in Assumptions changes, and takes that back", async () => {
    const { page, errors } = await open();
    const before = await cellOf(page, at("Score"));
    const { sheet, ...place } = await firstCellOf(page, "PartnerWeights");
    await typeAt(page, sheet, place, "0.9");
    const after = await cellOf(page, at("Score"));
    expect(after.value).not.toBe(before.value);
    await page.keyboard.press("Control+z");
    expect(await cellOf(page, at("Score"))).toEqual(before);
    await page.keyboard.press("Control+y");
    expect(await cellOf(page, at("Score"))).toEqual(after);
    expect(errors).toEqual([]);
  });

  it("scores anew when a number is typed", async () => {
    const { page } = await open();
    const before = await cellOf(page, at("Score"));
    await typeInto(page, at("Strategic fit"), "1");
    const low = await cellOf(page, at("Score"));
    await typeInto(page, at("Strategic fit"), "99");
    const high = await cellOf(page, at("Score"));
    expect(low.value).not.toBe(before.value);
    expect(Number(high.value)).toBeGreaterThan(Number(low.value));
  });

  it("shows an error that names the place where text stands for a number", async () => {
    const { page } = await open();
    await typeInto(page, at("Market access"), "high");
    const { value, message } = await cellOf(page, at("Score"));
    expect({ value, message }).toEqual({
      value: "#VALUE!",
      message: expect.stringMatching(/row 1, column 2 must be a number.*got the text "high"/),
    });
    const place = await placeOf(page, at("Score"));
    await selectAt(page, "Partners", { row: place.row, column: place.column });
    const point = await pointOf(page, place);
    await page.mouse.move(point.x - 3, point.y);
    await page.mouse.move(point.x, point.y);
    await page.waitForSelector(".o-error-tooltip-message");
    expect(await page.textContent(".o-error-tooltip-message")).toContain("must be a number");
    expect(await page.textContent(".o-error-tooltip-message")).toContain('got the text "high"');
  });

  it("shows score, range and coverage where a criterion is blank", async () => {
    const { page } = await open();
    for (const column of ["Strategic fit", "Market access"]) await typeInto(page, at(column), "50");
    await typeInto(page, at("Strategic fit"), "");
    const [score, low, high, coverage] = await Promise.all(
      ["Score", "Low", "High", "Coverage"].map((column) => cellOf(page, at(column))),
    );
    expect(score!.value).toEqual(expect.any(Number));
    expect(Number(low!.value)).toBeLessThan(Number(score!.value));
    expect(Number(high!.value)).toBeGreaterThan(Number(score!.value));
    expect(Number(coverage!.value)).toBeLessThan(1);
    expect(coverage!.text).toMatch(/%$/);
  });

  it("helps to type a formula by hand", async () => {
    const { page, errors } = await open();
    await paneOf(page);
    const place = { row: 60, column: 1 };
    await selectAt(page, "Markets", place);
    await page.keyboard.type("=TANDEM.PARTNER_SC", { delay: 20 });
    const offered = page.locator(".o-autocomplete-dropdown, .o-autocomplete-value").first();
    await offered.waitFor();
    expect(await page.textContent("body")).toContain("Qualification score of each partner");
    await page.keyboard.type("ORE({80,70,60,50,40}", { delay: 20 });
    const help = page.locator(".o-formula-assistant");
    // On a slow machine the spreadsheet shows its help a keystroke late.
    for (let i = 0; i < 40 && !(await help.isVisible()); i++) {
      await page.keyboard.type(" ");
      await page.keyboard.press("Backspace");
      await page.waitForTimeout(250);
    }
    expect(await page.textContent(".o-formula-assistant")).toContain("criteria");
    await page.keyboard.press("Enter");
    await calculated(page);
    const { value, formula } = await cellAt(page, "Markets", place);
    expect(formula).toMatch(/^=TANDEM\.PARTNER_SCORE\(\{80,70,60,50,40\}\)?/);
    expect(value).toEqual(expect.any(Number));
    expect(errors).toEqual([]);
  });

  it("selects cells with the mouse", async () => {
    const { page } = await open();
    const [from, to] = [await pointOf(page, { row: 2, column: 1 }), await pointOf(page, { row: 4, column: 2 })];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const zone = await page.evaluate(() =>
      (window as unknown as TestWindow).tandem.host().model.getters.getSelectedZone(),
    );
    expect(zone).toEqual({ top: 2, left: 1, bottom: 4, right: 2 });
  });
});
