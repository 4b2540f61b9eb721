import { described } from "../../scripts/drive/controls";
import { paneOf } from "../../scripts/drive/page";
import { showsTitle, told } from "../../scripts/drive/panes";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import { cellOf } from "./sheet";

const open = useLocalWorkbook();

describeInBrowser("the keyboard", () => {
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
