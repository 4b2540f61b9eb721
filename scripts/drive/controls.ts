import type { Frame, Page } from "playwright-core";

/** What stands for a control in a message: its role and name, or its identifier. */
export const described = `(control) => control.id || (control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 40))`;

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

/** Controls of the screen that the Tab key does not come to. */
export async function unreached(page: Page, pane: Frame): Promise<readonly string[]> {
  const all = await controls(pane);
  const tabbed = await reached(page, pane, all.length + 5);
  return all.filter((control) => !tabbed.has(control));
}
