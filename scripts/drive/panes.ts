import type { Frame, Page } from "playwright-core";
import { paneOf, type TestWindow } from "./page";

/** Presses a button by its whole name. */
export const press = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).click();

/** Waits until the status line says something. */
export const told = (pane: Frame, text: string | RegExp): Promise<void> =>
  pane.locator(".status", { hasText: text }).waitFor();

/** Takes the last action back by the button beside what it came to. */
export async function undo(pane: Frame): Promise<void> {
  await pane.locator(".status").getByRole("button", { name: "Undo", exact: true }).click();
  await told(pane, "Undone.");
}

/** The heading of the screen that is shown. */
export const title = (pane: Frame): Promise<string> =>
  pane.locator("#screen-title").evaluate((heading) => heading.textContent.trim());

/** Waits for a screen by its heading. */
export const showsTitle = (pane: Frame, text: string | RegExp): Promise<void> =>
  pane.locator("#screen-title", { hasText: text }).waitFor();

/** Lists a table in Analyze. */
export async function list(pane: Frame, table: string): Promise<void> {
  await pane.click("#tab-analyze");
  const back = pane.getByRole("button", { name: /^Back to/ });
  await pane.locator("#screen-title").waitFor({ state: "attached" });
  if (await back.isVisible()) await back.click();
  await pane.getByLabel("Table to list").selectOption(table);
  await pane.locator(`[aria-label="Rows of ${table}"]`).waitFor();
}

/** Opens a row of a table from its list. */
export async function openRow(pane: Frame, table: string, name: string): Promise<void> {
  await list(pane, table);
  await pane.locator(".rows button", { hasText: name }).first().click();
  await showsTitle(pane, name);
}

/** Unfolds an analysis of the table or partner that is shown, and no other, and waits for its answer. */
export async function unfoldAnalysis(pane: Frame, title: string): Promise<void> {
  const summary = new RegExp(`^\\s*${title}\\s*$`);
  const analysis = pane.locator("details.analysis", { has: pane.locator("summary", { hasText: summary }) });
  await analysis.waitFor();
  await pane.locator("details.analysis[open] > summary").evaluateAll((all) => {
    for (const open of all) (open as HTMLElement).click();
  });
  await analysis.locator("summary").click();
  await analysis.locator(".facts, table").first().waitFor();
}

/** Makes the local workbook blank; the pane of it. */
export async function blankWorkbook(page: Page): Promise<Frame> {
  await paneOf(page);
  await page.click("#new");
  await page.waitForFunction(() => document.getElementById("message")?.textContent.includes("blank workbook"));
  return await paneOf(page);
}

/** Names of the sheets, in their order. */
export const sheets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { getters } = (window as unknown as TestWindow).tandem.host().model;
    return getters.getSheetIds().map((id) => getters.getSheetName(id));
  });

/** How many charts a sheet has. */
export const chartsOn = (page: Page, sheet: string): Promise<number> =>
  page.evaluate((name) => {
    const { getters } = (window as unknown as TestWindow).tandem.host().model;
    const id = getters.getSheetIds().find((other) => getters.getSheetName(other) === name);
    return id === undefined ? 0 : getters.getChartIds(id).length;
  }, sheet);

/** The pane as wide as a task pane can be made. */
export const setWidth = (page: Page, width: number): Promise<void> =>
  page.evaluate((pixels) => {
    document.getElementById("addin")!.style.setProperty("width", `${pixels}px`, "important");
  }, width);

export const scrollsSideways = (pane: Frame): Promise<boolean> =>
  pane.evaluate(() =>
    [document.documentElement, document.querySelector("main")].some(
      (box) => box !== null && box.scrollWidth > box.clientWidth,
    ),
  );
