// Finds the browser that tests drive, or installs one where that is allowed: npm test runs this once before its tests.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "playwright-core";

/** Where Chromium, Chrome and Edge are when their own installers put them there. */
function usualPlaces() {
  const { LOCALAPPDATA, PROGRAMFILES, "PROGRAMFILES(X86)": programFiles32 } = process.env;
  switch (process.platform) {
    case "win32":
      return [PROGRAMFILES, programFiles32, LOCALAPPDATA].flatMap((folder) =>
        folder === undefined
          ? []
          : [
              path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
              path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
              path.join(folder, "Chromium", "Application", "chrome.exe"),
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

/** The program of an installed browser; undefined where there is none. */
export function findBrowser() {
  const said = process.env.CHROME_PATH;
  if (said !== undefined && said !== "") {
    if (!existsSync(said)) throw new Error(`CHROME_PATH must be a browser's program, but there is no ${said}`);
    return said;
  }
  return [...usualPlaces(), chromium.executablePath()].find((program) => existsSync(program));
}

/** Ways to install a browser on this machine, the system's own first. */
function installers() {
  const debian = process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const command = path.join(createRequire(import.meta.url).resolve("playwright-core/package.json"), "..", "cli.js");
  return [
    ...(debian
      ? [["sh", ["-c", "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium"]]]
      : []),
    [process.execPath, [command, "install", "chromium"]],
  ];
}

/** The program of a browser, installed if need be. */
export function browserProgram() {
  const program = findBrowser();
  if (program !== undefined) return program;
  for (const [name, parameters] of installers()) {
    console.log("No Chrome, Edge or Chromium was found; installing Chromium for the tests.");
    spawnSync(name, parameters, { stdio: "ignore", timeout: 300_000 });
    const installed = findBrowser();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    "The browser tests need Chrome, Edge or Chromium, and none was found or could be installed. Install one (Debian and Ubuntu: " +
      "`apt-get install chromium`; any system: `npx playwright-core install --with-deps chromium`), or set CHROME_PATH to its " +
      "program. TANDEM_NO_BROWSER=1 skips these tests.",
  );
}

if (process.argv[1] === import.meta.filename && process.env.TANDEM_NO_BROWSER !== "1") {
  try {
    console.log(`The browser tests use ${browserProgram()}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
