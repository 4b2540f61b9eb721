import { createWriteStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import type { Frame, Page } from "playwright-core";
import type { ColumnToWrite } from "../../src/files";
import { writeWorkbook } from "../../src/files/xlsx/writeWorkbook";
import { paneOf, type TestWindow } from "../../scripts/drive/page";
import { faults } from "./axe";
import { describeInBrowser, type OpenPage, useLocalWorkbook } from "./localWorkbook";
import { allCells, typeAt } from "./sheet";

const open = useLocalWorkbook();

const rowCount = 20_000;

/** What no task of the pane's own may take; people notice a tenth of a second, and are annoyed by more than two. */
const longestTask = 200;

const columns: readonly ColumnToWrite[] = [
  { header: "Account ID", type: "text" },
  { header: "Account Name", type: "text" },
  { header: "Website", type: "text" },
  { header: "Industry", type: "text" },
  { header: "Annual Revenue", type: "money" },
  { header: "Number of Employees", type: "count" },
  { header: "Billing City", type: "text" },
  { header: "Billing Country", type: "text" },
  { header: "Type", type: "text" },
  { header: "Account Owner", type: "text" },
  { header: "Last Activity", type: "date" },
  { header: "Description", type: "text" },
];

const industries = ["Healthcare", "Retail", "Manufacturing", "Banking", "Education"];
const countries = ["United States", "Germany", "France", "India", "Japan"];

/** Cells of an account export; every hundredth row has a revenue that is no number. */
const cellsOf = (row: number): readonly (string | number)[] => [
  `001x${row}`,
  row % 7 === 0 ? `Company, ${row} Inc` : `Company ${row}`,
  `https://company${row}.example`,
  industries[row % 5]!,
  row % 100 === 0 ? "a lot" : ((row * 7919) % 1e9) / 100,
  row % 9000,
  "Springfield",
  countries[row % 5]!,
  "Reseller",
  `Owner ${row % 20}`,
  `2026-0${1 + (row % 9)}-1${row % 9}`,
  `A sentence about company number ${row}`,
];

async function writeCsv(path: string): Promise<void> {
  const rows = Array.from({ length: rowCount }, (_, row) =>
    cellsOf(row)
      .map((cell) => (typeof cell === "string" && cell.includes(",") ? `"${cell}"` : cell))
      .join(","),
  );
  await writeFile(path, [columns.map(({ header }) => header).join(","), ...rows].join("\n"));
}

async function writeXlsx(path: string): Promise<void> {
  const stream = createWriteStream(path);
  const sheet = { name: "Accounts", columns, rowCount, cellAt: (r: number, c: number) => cellsOf(r)[c]! };
  await writeWorkbook([sheet], stream, () => undefined);
  stream.end();
  await finished(stream);
}

let folder = "";
beforeAll(async () => {
  // Files that lie there are handed over as a person's are; bytes that a test hands over take the page seconds.
  folder = await mkdtemp(join(tmpdir(), "tandem-"));
  await writeCsv(join(folder, "accounts.csv"));
  await writeXlsx(join(folder, "accounts.xlsx"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Span {
  readonly from: number;
  readonly to: number;
}

interface MeasuredWindow extends TestWindow {
  readonly tasks: Span[];
  readonly gridWork: Span[];
}

/** Notes every long task of the pane, and when the workbook worked on a request of it. */
async function measure(page: Page, pane: Frame): Promise<void> {
  await page.evaluate(() => {
    const gridWork: Span[] = [];
    Object.assign(window, { gridWork });
    const host = (window as unknown as TestWindow).tandem.host();
    const process = host.process.bind(host);
    const now = () => performance.timeOrigin + performance.now();
    host.process = (body) => {
      const from = now();
      try {
        return process(body);
      } finally {
        gridWork.push({ from, to: now() });
      }
    };
  });
  await pane.evaluate(() => {
    const tasks: Span[] = [];
    Object.assign(window, { tasks });
    const observer = new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        // Tasks of the page around the pane are the grid's.
        if (name === "same-origin-ancestor") continue;
        const from = performance.timeOrigin + startTime;
        tasks.push({ from, to: from + duration });
      }
    });
    observer.observe({ type: "longtask" });
  });
}

/** Milliseconds of the longest task so far, without what the grid took of it; the next ones count anew. */
async function longest(page: Page, pane: Frame): Promise<number> {
  const tasks = await pane.evaluate(() => (window as unknown as MeasuredWindow).tasks.splice(0));
  const grid = await page.evaluate(() => (window as unknown as MeasuredWindow).gridWork);
  const own = tasks.map(({ from, to }) =>
    grid.reduce((left, work) => left - Math.max(0, Math.min(to, work.to) - Math.max(from, work.from)), to - from),
  );
  return Math.round(Math.max(0, ...own));
}

/** A blank workbook with something in it, and the pane beside it at Import. */
async function openBlank(): Promise<OpenPage & { readonly pane: Frame }> {
  const opened = await open();
  const { page } = opened;
  await page.click("#new");
  await page.waitForFunction(() => document.getElementById("message")?.textContent.includes("blank workbook"));
  const pane = await paneOf(page);
  await typeAt(page, "Sheet1", { row: 1, column: 1 }, "mine");
  await pane.click("#tab-import");
  await measure(page, pane);
  return { ...opened, pane };
}

describeInBrowser("a file of 20,000 rows", () => {
  it.each(["accounts.csv", "accounts.xlsx"])(
    "is read, matched and checked while the page answers: %s",
    async (name) => {
      const { page, pane, errors } = await openBlank();
      const times: Record<string, number> = {};
      const took = async (what: string) => {
        times[what] = await longest(page, pane);
      };
      await pane.setInputFiles("#file", join(folder, name));
      const next = pane.locator("#panel-import button.main");
      await pane.waitForSelector(".import-scrolls td");
      await took("reading");
      await next.click();
      await pane.waitForSelector("#match-revenue");
      await took("matching");
      await next.click();
      await pane.waitForSelector(".summary");
      await took("checking");
      expect(await pane.textContent(".summary")).toContain("20,000");
      await pane.locator(".problem form button").first().click();
      await pane.waitForSelector(".import-decided li");
      await took("mending");
      console.log(`${name}, longest task of the pane's own in ms: ${JSON.stringify(times)}`);
      for (const [what, milliseconds] of Object.entries(times))
        expect([what, milliseconds, milliseconds <= longestTask]).toEqual([what, milliseconds, true]);
      expect(errors).toEqual([]);
    },
  );

  it("leaves every cell as it was where adding it is stopped", async () => {
    const { page, pane, errors } = await openBlank();
    const before = await allCells(page);
    await pane.setInputFiles("#file", join(folder, "accounts.csv"));
    const next = pane.locator("#panel-import button.main");
    await next.click();
    await pane.waitForSelector("#match-revenue");
    await next.click();
    await pane.waitForSelector(".summary");
    await longest(page, pane);
    await next.click();
    await pane.locator(".progress").waitFor();
    const adding = await longest(page, pane);
    expect(await faults(pane, "light")).toEqual([]);
    await longest(page, pane);
    await pane.locator(".progress button").click();
    await pane.locator(".status", { hasText: "stopped" }).waitFor();
    const milliseconds = Math.max(adding, await longest(page, pane));
    console.log(`adding 20,000 rows, stopped midway: longest task of the pane's own ${milliseconds} ms`);
    expect(milliseconds).toBeLessThanOrEqual(longestTask);
    expect(await allCells(page)).toEqual(before);
    expect(before).toEqual({ "Sheet1!R2C2": ["mine", "mine", null] });
    expect(errors).toEqual([]);
  });
});
