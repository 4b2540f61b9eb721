import { unreached } from "../../scripts/drive/controls";
import type { Frame, Page } from "playwright-core";
import { paneOf } from "../../scripts/drive/page";
import { type ColorScheme, faults } from "./axe";
import { describeInBrowser, useLocalWorkbook } from "./localWorkbook";
import { blankWorkbook, scrollsSideways, setWidth } from "../../scripts/drive/panes";
import { blankScreens, screens, type ShownScreen } from "../../scripts/drive/screens";

const open = useLocalWorkbook();

const widths = [270, 320, 350, 500];

/** Unfolds what must be in order too, the first cards of the long list of columns aside, and the analyses, which have screens of their own. */
const unfold = (pane: Frame): Promise<void> =>
  pane.locator("main details:not([open]):not(:has(.cards)):not(.analysis) > summary").evaluateAll((all) => {
    for (const { parentElement: details } of all) details?.setAttribute("open", "");
  });

async function widthsThatScroll(page: Page, pane: Frame): Promise<readonly number[]> {
  const found: number[] = [];
  for (const width of widths) {
    await setWidth(page, width);
    if (await scrollsSideways(pane)) found.push(width);
  }
  await setWidth(page, 350);
  return found;
}

/** Every fault of some screens, with the screen and the width at which it shows. */
async function look(
  page: Page,
  pane: Frame,
  shown: readonly ShownScreen[],
  colorScheme: ColorScheme,
): Promise<readonly string[]> {
  const found: string[] = [];
  await setWidth(page, 350);
  for (const { name, show } of shown) {
    await show(page, pane);
    await unfold(pane);
    found.push(...(await faults(pane, colorScheme)).map((fault) => `${name}: ${fault}`));
    found.push(...(await widthsThatScroll(page, pane)).map((width) => `${name} scrolls sideways at ${width}`));
    const left = colorScheme === "light" ? await unreached(page, pane) : [];
    found.push(...left.map((control) => `${name}: the Tab key does not come to ${control}`));
  }
  return found;
}

describeInBrowser("every screen", () => {
  it.each(["light", "dark"] as const)(
    "keeps nobody out, is worked by keyboard, and never scrolls sideways: %s",
    async (colorScheme) => {
      const { page, errors, outside } = await open({ colorScheme });
      expect(await look(page, await paneOf(page), screens, colorScheme)).toEqual([]);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    },
  );

  it("keeps nobody out of a blank workbook", async () => {
    const { page, errors } = await open();
    expect(await look(page, await blankWorkbook(page), blankScreens, "light")).toEqual([]);
    expect(errors).toEqual([]);
  });
});
