import { faultsIn } from "./axe";
import type { Page } from "playwright-core";
import { paneOf } from "../../scripts/drive/page";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";

const open = useLocalWorkbook();

const paneWidth = async (page: Page): Promise<number> => (await page.locator("#addin").boundingBox())?.width ?? 0;

describeInBrowser("the page of the local workbook", () => {
  it("lets the pane be resized by keys and by pointer, and remembers the width", async () => {
    const { page, errors } = await open();
    const usual = await paneWidth(page);
    expect(usual).toBeCloseTo(350, -1);
    await page.focus("#splitter");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    expect(await paneWidth(page)).toBe(usual + 60);
    await page.keyboard.press("Home");
    expect(await page.getAttribute("#splitter", "aria-valuenow")).toBe("270");
    await page.keyboard.press("End");
    expect(Number(await page.getAttribute("#splitter", "aria-valuenow"))).toBe(900);
    const splitter = (await page.locator("#splitter").boundingBox())!;
    await page.mouse.move(splitter.x + 3, splitter.y + 300);
    await page.mouse.down();
    await page.mouse.move(1480 - 500, splitter.y + 300, { steps: 5 });
    await page.mouse.up();
    expect(Math.abs((await paneWidth(page)) - 500)).toBeLessThan(8);
    const set = await paneWidth(page);
    await page.reload();
    await page.waitForSelector(".o-grid");
    expect(await paneWidth(page)).toBe(set);
    expect(errors).toEqual([]);
  });

  it("closes the pane and opens it by a command", async () => {
    const { page } = await open();
    await paneOf(page);
    await page.click("#close-pane");
    expect(await page.isVisible("#addin")).toBe(false);
    await page.locator('[data-command="Tandem.Analyze"]').click();
    expect(await page.isVisible("#addin")).toBe(true);
  });

  it.each([
    ["light, wide", { viewport: { width: 1480, height: 860 }, colorScheme: "light" }],
    ["dark, wide", { viewport: { width: 1480, height: 860 }, colorScheme: "dark" }],
    ["light, small", { viewport: { width: 1024, height: 700 }, colorScheme: "light" }],
  ] as const)("has no sideways scroll and nothing that keeps people out: %s", async (_, options) => {
    const { page } = await open(options);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(scrolls).toBe(false);
    expect(await faultsIn(page, [".title", "#ribbon", "#splitter", ".pane-title", ".status"])).toEqual([]);
  });
});
