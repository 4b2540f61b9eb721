// npm run pictures: draws docs/pictures from the local workbook as it was built, every screen of the pane in light and dark.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { browserProgram } from "./browser.mjs";
import { calculated, paneOf } from "./drive/page";
import { list, openRow, press, setWidth, told } from "./drive/panes";
import { screens } from "./drive/screens";
import { serveLocalWorkbook } from "./localWorkbook.mjs";

const folder = path.join("docs", "pictures");

/** Screens that are worth a picture; the others are states of these that look much the same. */
const wanted: ReadonlySet<string> = new Set([
  "welcome",
  "list",
  "partner",
  "partner-trial",
  "partner-edit",
  "partner-chain",
  "list-funnel",
  "market",
  "competitor",
  "company",
  "form",
  "weights",
  "import",
  "import-file",
  "import-match",
  "import-check",
  "import-done",
  "report",
]);

const schemes = ["light", "dark"] as const;

async function openWorkbook(browser: Browser, url: string, colorScheme: (typeof schemes)[number]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1.5,
    colorScheme,
    locale: "en-US",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(url);
  await calculated(page);
  await setWidth(page, 350);
  return page;
}

/** What is drawn later than it is there: fonts, charts, the spreadsheet's canvas. */
const drawn = (page: Page): Promise<void> => page.waitForTimeout(600);

async function drawPane(page: Page, scheme: string): Promise<void> {
  const pane = await paneOf(page);
  for (const { name, show } of screens) {
    await show(page, pane);
    if (!wanted.has(name)) continue;
    await drawn(page);
    await page.locator("#addin").screenshot({ path: path.join(folder, `${name}-${scheme}.png`) });
  }
}

/** The whole page: a partner beside its row, then a sheet of the report. */
async function drawWorkbook(page: Page, scheme: string): Promise<void> {
  const pane = await paneOf(page);
  await openRow(pane, "Partners", "Quillon Software");
  await drawn(page);
  await page.screenshot({ path: path.join(folder, `workbook-${scheme}.png`) });
  await pane.click("#tab-report");
  await press(pane, "Add report sheets");
  await told(pane, "report sheets");
  await list(pane, "Partners");
  await page.getByText("Football field", { exact: true }).first().click();
  await drawn(page);
  await page.screenshot({ path: path.join(folder, `report-sheet-${scheme}.png`) });
}

await mkdir(folder, { recursive: true });
const server = await serveLocalWorkbook();
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: browserProgram(), args: isRoot ? ["--no-sandbox"] : [] });
try {
  for (const scheme of schemes) {
    await drawPane(await openWorkbook(browser, server.url, scheme), scheme);
    await drawWorkbook(await openWorkbook(browser, server.url, scheme), scheme);
    console.log(`drew ${folder} in ${scheme}`);
  }
} finally {
  await browser.close();
  await server.close();
}
