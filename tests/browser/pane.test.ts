import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describeInBrowser, paneOf, type TestWindow, useLocalWorkbook } from "./localWorkbook";
import { selectAt } from "./sheet";

const open = useLocalWorkbook();

const account = "samples/brightmoor-accounts.csv";

/** Brings each tab to where it has something to show. */
const tabs: Readonly<Record<string, (page: Page, pane: Frame) => Promise<void>>> = {
  Analyze: async (page, pane) => {
    await selectAt(page, "Partners", { row: 4, column: 1 });
    await pane.waitForSelector("#panel-analyze h2:has-text('Dunmore')");
  },
  Import: async (_page, pane) => {
    await pane.click("#tab-import");
    await pane.setInputFiles("#file", account);
    await pane.waitForSelector("#panel-import h2:has-text('brightmoor-accounts')");
  },
  Report: async (_page, pane) => {
    await pane.click("#tab-report");
    await pane.waitForSelector("#report-Partners");
  },
};

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).include("#addin").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
};

const scrollsSideways = (pane: Frame): Promise<boolean> =>
  pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const sheets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { getters } = (window as unknown as TestWindow).tandem.host().model;
    return getters.getSheetIds().map((id) => getters.getSheetName(id));
  });

/** The pane as wide as a task pane can be made. */
async function setWidth(page: Page, width: number): Promise<void> {
  await page.addStyleTag({ content: `#addin { width: ${width}px !important; }` });
}

describeInBrowser("the pane", () => {
  it.each(["light", "dark"] as const)("keeps nobody out, and never scrolls sideways: %s", async (colorScheme) => {
    const { page, errors, outside } = await open({ colorScheme });
    const pane = await paneOf(page);
    for (const [name, show] of Object.entries(tabs)) {
      await show(page, pane);
      expect([name, await faults(page)]).toEqual([name, []]);
      for (const width of [270, 320, 350, 500]) {
        await setWidth(page, width);
        expect([name, width, await scrollsSideways(pane)]).toEqual([name, width, false]);
      }
    }
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it("is worked by keyboard alone", async () => {
    const { page } = await open();
    const pane = await paneOf(page);
    const isSelected = (tab: string) => pane.getAttribute(`#tab-${tab}`, "aria-selected");
    await pane.focus("#tab-analyze");
    await page.keyboard.press("ArrowRight");
    expect(await isSelected("import")).toBe("true");
    await page.keyboard.press("ArrowRight");
    expect(await isSelected("report")).toBe("true");
    await pane.waitForSelector("#report-Partners");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    const ticked = await pane
      .locator("input[type=checkbox]")
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
    expect(ticked.filter((isTicked) => !isTicked)).toHaveLength(1);
  });

  it("imports a file after a look at it, and takes that back", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    await page.click("#new");
    await page.waitForFunction(() => document.getElementById("message")?.textContent.includes("blank workbook"));
    const fresh = await paneOf(page);
    expect(fresh).not.toBe(pane);
    await fresh.click("#tab-import");
    await fresh.setInputFiles("#file", account);
    await fresh.locator("#panel-import button.main").click();
    await fresh.locator(".status", { hasText: "Added" }).waitFor();
    expect(await sheets(page)).toContain("Partners");
    await fresh.locator(".status button", { hasText: "Undo" }).click();
    await fresh.locator(".status", { hasText: "Undone." }).waitFor();
    expect(await sheets(page)).not.toContain("Partners");
    expect(errors).toEqual([]);
  });

  it("lets the sheet's own undo take back at once what one click did", async () => {
    const { page, errors } = await open();
    const pane = await paneOf(page);
    const before = await sheets(page);
    await tabs["Report"]!(page, pane);
    await pane.click("#panel-report button.main");
    await pane.locator(".status", { hasText: "report sheets" }).waitFor();
    expect((await sheets(page)).length).toBe(before.length + 4);
    await selectAt(page, "Partners report", { row: 2, column: 0 });
    await page.keyboard.press("Control+z");
    await page.waitForFunction(
      (count) => (window as unknown as TestWindow).tandem.host().model.getters.getSheetIds().length === count,
      before.length,
    );
    expect(await sheets(page)).toEqual(before);
    expect(errors).toEqual([]);
  });
});
