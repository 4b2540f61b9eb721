import type { Frame, Page } from "playwright-core";
import type { Host } from "../../src/preview/host";

/** What the local workbook's page lends to who drives it. */
export interface TestWindow {
  readonly tandem: { readonly host: () => Host };
}

/** Waits until the spreadsheet is there and no cell waits for a function. */
export async function calculated(page: Page): Promise<void> {
  await page.waitForSelector(".o-grid");
  await page.waitForFunction(() => {
    const { tandem } = window as unknown as Partial<TestWindow>;
    if (!tandem) return false;
    const { getters } = tandem.host().model;
    return getters
      .getSheetIds()
      .every((id) =>
        Object.values(getters.getCells(id)).every(
          (cell) => getters.getEvaluatedCell(getters.getCellPosition(cell.id)).value !== "#BUSY!",
        ),
      );
  });
}

/** The add-in's page, when it is ready for commands. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#addin")).contentFrame();
  if (!frame) throw new Error("the pane must be a frame");
  await frame.waitForSelector('[role="tab"]');
  return frame;
}
