import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

export type ColorScheme = "light" | "dark";

/** What a page has of axe once its source has run there. */
interface AxeWindow extends Window {
  readonly axe?: typeof axe;
}

/**
 * What axe finds in a document by itself, whatever frames are in it or around it.
 *
 * @param parts Selectors of what is looked at; the whole document where there are none.
 * @param rules Rules that are looked at; all where there are none.
 */
export async function faultsIn(
  document: Frame | Page,
  parts: readonly string[] = [],
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await document.evaluate(() => (window as AxeWindow).axe !== undefined))) await document.evaluate(axe.source);
  return await document.evaluate(
    async ([include, only]) => {
      const { violations } = await (window as AxeWindow).axe!.run(
        include.length > 0 ? { include: include.map((selector) => [selector]) } : window.document,
        {
          iframes: false,
          resultTypes: ["violations"],
          ...(only.length > 0 ? { runOnly: { type: "rule", values: [...only] } } : {}),
        },
      );
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" ")}`,
      );
    },
    [parts, rules] as const,
  );
}

/** What axe finds in the pane, which is a page of its own; in the dark only what colours can change. */
export const faults = (pane: Frame, colorScheme: ColorScheme): Promise<readonly string[]> =>
  faultsIn(pane, [], colorScheme === "dark" ? ["color-contrast"] : []);
