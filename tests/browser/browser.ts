import { type Browser, chromium } from "playwright-core";
import { browserProgram } from "../../scripts/browser.mjs";

/** Whether somebody has said that there is no browser here. */
export const isSkipped = process.env["TANDEM_NO_BROWSER"] === "1";

/** Starts a browser that calls nobody by itself. */
export async function startBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: browserProgram(),
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
      // The sandbox refuses to start for root.
      ...(isRoot ? ["--no-sandbox"] : []),
    ],
  });
}
