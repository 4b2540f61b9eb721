import type { Frame, Page } from "playwright-core";
import { list, openRow, press, showsTitle, told, unfoldAnalysis } from "./panes";

/** A screen of the pane in one of its states, and how a person comes there from the one before. */
export interface ShownScreen {
  readonly name: string;
  readonly show: (page: Page, pane: Frame) => Promise<unknown>;
}

/** Every screen and state of a workbook that has rows, in an order in which each can be reached from the one before. */
export const screens: readonly ShownScreen[] = [
  { name: "welcome", show: (_, pane) => press(pane, "Help") },
  { name: "list", show: (_, pane) => list(pane, "Partners") },
  { name: "list-nothing-found", show: (_, pane) => pane.getByLabel("Search by name").fill("no such name") },
  {
    name: "list-metrics",
    show: async (_, pane) => {
      await press(pane, "Show all");
      await list(pane, "Metrics");
    },
  },
  { name: "partner", show: (_, pane) => openRow(pane, "Partners", "Quillon Software") },
  {
    name: "partner-trial",
    show: async (page, pane) => {
      await pane.getByRole("slider", { name: "Market access" }).focus();
      await page.keyboard.press("End");
      await pane.locator(".score-line", { hasText: "→" }).waitFor();
    },
  },
  {
    name: "partner-edit",
    show: async (_, pane) => {
      await press(pane, "Edit");
      await pane.locator("#form-title", { hasText: "Edit Quillon Software" }).waitFor();
    },
  },
  {
    name: "partner-chain",
    show: async (_, pane) => {
      await cancelForm(pane);
      await openRow(pane, "Partners", "Alderan Consulting Group");
      await unfoldAnalysis(pane, "Partner chain");
    },
  },
  { name: "partner-agreement", show: (_, pane) => unfoldAnalysis(pane, "Agreement") },
  {
    name: "list-funnel",
    show: async (_, pane) => {
      await list(pane, "Opportunities");
      await unfoldAnalysis(pane, "Funnel");
    },
  },
  { name: "market", show: (_, pane) => openRow(pane, "Markets", "Hospitals Germany") },
  { name: "competitor", show: (_, pane) => openRow(pane, "Competitors", "Tessera Flow") },
  { name: "company", show: (_, pane) => openRow(pane, "Companies", "Brightmoor Data") },
  {
    name: "form",
    show: async (_, pane) => {
      await list(pane, "Partners");
      await press(pane, "Add partner");
      await showsTitle(pane, "Add a partner");
    },
  },
  {
    name: "form-faults",
    show: async (_, pane) => {
      await press(pane, "Save");
      await pane.getByText("Name must be given.").waitFor();
    },
  },
  {
    name: "weights",
    show: async (_, pane) => {
      await cancelForm(pane);
      await list(pane, "Partners");
      await press(pane, "Edit weights");
      await pane.getByLabel("Cultural fit").first().fill("0.35");
      await pane.locator("#weights-summary", { hasText: "verdicts" }).waitFor();
    },
  },
  {
    name: "weights-fault",
    show: async (_, pane) => {
      await pane.getByLabel("Cultural fit").first().fill("none");
      await pane.locator("#weights-summary.problem").waitFor();
    },
  },
  {
    name: "import",
    show: async (_, pane) => {
      await press(pane, "Cancel");
      await pane.click("#tab-import");
    },
  },
  {
    name: "import-file",
    show: async (_, pane) => {
      await pane.setInputFiles("#file", "tests/browser/exports/salesforce-accounts.csv");
      await pane.getByRole("button", { name: "Next: match columns" }).waitFor();
    },
  },
  {
    name: "import-match",
    show: async (_, pane) => {
      await press(pane, "Next: match columns");
      await pane.locator(".card").first().waitFor();
    },
  },
  {
    name: "import-check",
    show: async (_, pane) => {
      await press(pane, "Next: check rows");
      await pane.locator(".summary").waitFor();
    },
  },
  {
    name: "import-done",
    show: async (_, pane) => {
      await pane.locator("#panel-import button.main").click();
      await told(pane, "Added");
    },
  },
  {
    name: "import-refused",
    show: async (_, pane) => {
      await pane.setInputFiles("#file", { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") });
      await pane.locator(".status.failed").waitFor();
    },
  },
  {
    name: "report",
    show: async (_, pane) => {
      await pane.click("#tab-report");
      await pane.getByRole("button", { name: "Add report sheets" }).waitFor();
    },
  },
  {
    name: "report-added",
    show: async (_, pane) => {
      await press(pane, "Add report sheets");
      await told(pane, "report sheets");
    },
  },
];

/** The screens of a workbook that has nothing yet. */
export const blankScreens: readonly ShownScreen[] = [
  { name: "welcome", show: (_, pane) => showsTitle(pane, "Scores you can defend") },
  {
    name: "list-blank",
    show: async (_, pane) => {
      await press(pane, "Skip");
      await pane.getByText("This workbook has no table").waitFor();
    },
  },
  {
    name: "report-blank",
    show: async (_, pane) => {
      await pane.click("#tab-report");
      await pane.getByText("The workbook has no table to report yet.").waitFor();
    },
  },
];

async function cancelForm(pane: Frame): Promise<void> {
  await pane.locator("form").getByRole("button", { name: "Cancel", exact: true }).click();
}
