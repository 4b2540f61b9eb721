import { existsSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { calculated } from "../../scripts/drive/page";
import { type LocalWorkbook, serveLocalWorkbook } from "../../scripts/localWorkbook.mjs";
import { isSkipped, startBrowser } from "./browser";

/** The local workbook in a browser, and what it must not do. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page and of the add-in's page in it. */
  readonly errors: string[];
  /** Addresses off this machine that were asked for. */
  readonly outside: string[];
  readonly url: string;
  /** From the first request to scored cells. */
  readonly loadMilliseconds: number;
}

const newPage = async (browser: Browser, url: string, options: BrowserContextOptions): Promise<OpenPage> => {
  const context = await browser.newContext({
    viewport: { width: 1480, height: 860 },
    acceptDownloads: true,
    ...options,
  });
  const errors: string[] = [];
  const outside: string[] = [];
  await context.route(
    (address) => !address.href.startsWith(url) && !/^(data|blob):/.test(address.href),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const start = performance.now();
  await page.goto(url);
  await calculated(page).catch(async (error: unknown) => {
    const said = await page.textContent("#message").catch(() => null);
    throw new Error(`the workbook must open, but the page says "${said ?? ""}", and: ${errors.join("; ")}`, {
      cause: error,
    });
  });
  return { page, errors, outside, url, loadMilliseconds: Math.round(performance.now() - start) };
};

/**
 * Serves the local workbook and drives it in one browser for all tests of a file.
 *
 * @returns Opens the page afresh, with nothing kept from before.
 */
export function useLocalWorkbook(): (options?: BrowserContextOptions) => Promise<OpenPage> {
  let server: LocalWorkbook;
  let browser: Browser;
  // On a busy machine a browser now and then loses a key or is late; what is broken fails twice.
  const { jest: runner } = import.meta as unknown as { readonly jest: typeof jest };
  runner.retryTimes(1, { logErrorsBeforeRetry: true });
  beforeAll(async () => {
    if (isSkipped) return;
    if (!existsSync("dist/preview/sample.json") || !existsSync("dist/addin/taskpane.html")) {
      throw new Error("the browser tests drive what was built, and it is not there; run npm run build first");
    }
    server = await serveLocalWorkbook();
    browser = await startBrowser();
  });
  afterAll(async () => {
    if (isSkipped) return;
    await browser.close();
    await server.close();
  });
  return async (options = {}) => newPage(browser, server.url, options);
}

/** Tests that need a browser; says so where they are skipped. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (isSkipped) console.log(`Skipped without a browser (TANDEM_NO_BROWSER=1): ${name}`);
  (isSkipped ? describe.skip : describe)(name, tests);
}
