import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

export type ColorScheme = "light" | "dark";

/** What axe finds in the pane; in the dark only what colours can change. */
export const faults = async (page: Page, colorScheme: ColorScheme): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).include("#addin").options({ resultTypes: ["violations"] });
  const { violations } = await (colorScheme === "dark" ? axe.withRules(["color-contrast"]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ""}`).join(" ")}`,
  );
};
