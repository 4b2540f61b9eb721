import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "playwright-core";
import { describeInBrowser, paneOf, useLocalWorkbook } from "./localWorkbook";
import { blankWorkbook, scrollsSideways, setWidth } from "./panes";
import { blankScreens, screens, type ShownScreen } from "./screens";

const open = useLocalWorkbook();

const widths = [270, 320, 350, 500];

const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).include("#addin").analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" ")}`,
  );
};

/** Every fault of a screen, with the screen and the width at which it shows. */
async function look(page: Page, pane: Frame, { name, show }: ShownScreen): Promise<readonly string[]> {
  await show(page, pane);
  // What is folded must be in order too.
  await pane.locator("main details:not([open]) > summary").evaluateAll((all) => {
    for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
  });
  const found = (await faults(page)).map((fault) => `${name}: ${fault}`);
  for (const width of widths) {
    await setWidth(page, width);
    if (await scrollsSideways(pane)) found.push(`${name} scrolls sideways at ${width}`);
  }
  await setWidth(page, 350);
  return found;
}

describeInBrowser("every screen", () => {
  it.each(["light", "dark"] as const)("keeps nobody out, and never scrolls sideways: %s", async (colorScheme) => {
    const { page, errors, outside } = await open({ colorScheme });
    const pane = await paneOf(page);
    await setWidth(page, 350);
    const found: string[] = [];
    for (const screen of screens) found.push(...(await look(page, pane, screen)));
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
  });

  it.each(["light", "dark"] as const)("keeps nobody out of a blank workbook: %s", async (colorScheme) => {
    const { page, errors } = await open({ colorScheme });
    const pane = await blankWorkbook(page);
    const found: string[] = [];
    for (const screen of blankScreens) found.push(...(await look(page, pane, screen)));
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
  });
});
