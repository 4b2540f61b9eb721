import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where Chromium, Chrome and Edge are when their own installers put them there. */
function usualPlaces(): readonly string[] {
  const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": programFiles32 } = process.env;
  switch (process.platform) {
    case "win32":
      return [PROGRAMFILES, programFiles32, LOCALAPPDATA].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              join(folder, "Google", "Chrome", "Application", "chrome.exe"),
              join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
              join(folder, "Chromium", "Application", "chrome.exe"),
            ],
      );
    case "darwin":
      return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    default:
      return [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/usr/bin/microsoft-edge",
        "/usr/bin/microsoft-edge-stable",
        "/snap/bin/chromium",
      ];
  }
}

function found(): string | undefined {
  const said = process.env["CHROME_PATH"];
  if (said !== undefined && said !== "") {
    if (!existsSync(said)) throw new Error(`CHROME_PATH must be a browser's program, but there is no ${said}`);
    return said;
  }
  return [...usualPlaces(), chromium.executablePath()].find((path) => existsSync(path));
}

/** Lets playwright fetch its Chromium, where this machine may reach its server. */
function install(): void {
  console.log("No Chrome, Edge or Chromium was found; fetching a Chromium for the tests.");
  const program = join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "..", "cli.js");
  spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "ignore", timeout: 100_000 });
}

/** The program of a browser that the tests can drive. */
function browserProgram(): string {
  const program = found() ?? (install(), found());
  if (program !== undefined) return program;
  throw new Error(
    "The browser tests need Chrome, Edge or Chromium, and none was found or could be fetched. Install one (Debian and Ubuntu: " +
      "`apt-get install chromium`; any system: `npx playwright-core install --with-deps chromium`), or set CHROME_PATH to its " +
      "program. TANDEM_NO_BROWSER=1 skips these tests.",
  );
}

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
