import type { Frame, Page } from "playwright-core";
import { paneOf } from "../../scripts/drive/page";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import { blankWorkbook, setWidth, showsTitle, told } from "../../scripts/drive/panes";
import { blankScreens, screens, type ShownScreen } from "../../scripts/drive/screens";
import { cellOf } from "./sheet";

const open = useLocalWorkbook();

/** What stands for a control in a message: its role and name, or its identifier. */
const described = `(control) => control.id || (control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 40))`;

/** Controls that a person must be able to come to: those that are shown and can be worked. */
const controls = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(`
    [...document.querySelectorAll("button, input, select, summary, [tabindex='0']")]
      .filter((control) => !control.disabled && control.tabIndex >= 0 && control.checkVisibility({ visibilityProperty: true }))
      .map(${described})
  `);

/** Controls that the Tab key comes to, from the tabs on. */
async function reached(page: Page, pane: Frame, most: number): Promise<ReadonlySet<string>> {
  await pane.locator('[role="tab"][aria-selected="true"]').focus();
  const names = new Set<string>();
  for (let i = 0; i <= most; i++) {
    const name: unknown = await pane.evaluate(
      `document.hasFocus() && document.activeElement !== document.body ? (${described})(document.activeElement) : null`,
    );
    if (typeof name !== "string") break;
    names.add(name);
    await page.keyboard.press("Tab");
  }
  return names;
}

/** Controls of a screen that the Tab key does not come to. */
async function unreached(page: Page, pane: Frame, { name, show }: ShownScreen): Promise<readonly string[]> {
  await show(page, pane);
  const all = await controls(pane);
  const tabbed = await reached(page, pane, all.length + 5);
  return all.filter((control) => !tabbed.has(control)).map((control) => `${name}: ${control}`);
}

describeInBrowser("the keyboard", () => {
  it("comes to every control of every screen", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    await setWidth(page, 350);
    const left: string[] = [];
    for (const screen of screens) left.push(...(await unreached(page, pane, screen)));
    expect(left).toEqual([]);
  });

  it("comes to every control in a blank workbook", async () => {
    const { page } = await open();
    const pane = await blankWorkbook(page);
    const left: string[] = [];
    for (const screen of blankScreens) left.push(...(await unreached(page, pane, screen)));
    expect(left).toEqual([]);
  });

  it("moves among the tabs by arrows, Home and End", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    const selected = () => pane.locator('[role="tab"][aria-selected="true"]').textContent();
    await pane.focus("#tab-analyze");
    for (const [key, tab] of [
      ["ArrowRight", "Import"],
      ["End", "Report"],
      ["ArrowRight", "Analyze"],
      ["ArrowLeft", "Report"],
      ["Home", "Analyze"],
    ] as const) {
      await page.keyboard.press(key);
      expect([key, (await selected())?.trim()]).toEqual([key, tab]);
    }
  });

  it("adds a metric from nothing, without a mouse", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    const tabTo = async (label: string) => {
      for (let i = 0; i < 60; i++) {
        const name: unknown = await pane.evaluate(`(${described})(document.activeElement ?? document.body)`);
        if (name === label) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`the Tab key must come to ${label}`);
    };
    await pane.focus("#tab-analyze");
    await pane.getByLabel("Table to list").waitFor();
    await tabTo("Table to list");
    await page.keyboard.type("Metrics");
    await pane.locator('[aria-label="Rows of Metrics"]').waitFor();
    await tabTo("Add metric");
    await page.keyboard.press("Enter");
    await showsTitle(pane, "Add a metric");
    const fields = { category: "growth", metric: "keyboard test", value: "41", unit: "points" };
    for (const [field, text] of Object.entries(fields)) {
      await tabTo(`field-${field}`);
      await page.keyboard.type(text);
    }
    await tabTo("Save");
    await page.keyboard.press("Space");
    await told(pane, "Added the metric.");
    const { value } = await cellOf(page, { sheet: "Metrics", row: "keyboard test", column: "Value" });
    expect(value).toBe(41);
  });

  it("stays with the person when a screen takes the place of another", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    await pane.locator(".rows button").first().focus();
    await page.keyboard.press("Enter");
    await pane.locator(".score-line").waitFor();
    expect(await pane.evaluate(() => document.activeElement?.id)).toBe("screen-title");
  });
});
