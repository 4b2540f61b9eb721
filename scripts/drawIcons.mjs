// Draws assets/icon-*.png from the SVG files beside them; to be run after a change of these.
// CHROME_PATH names the browser to draw with, as for the browser tests.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright-core";
import { browserProgram } from "./browser.mjs";

const folder = path.join(import.meta.dirname, "..", "assets");

/** At 16 pixels the mark needs thicker lines, so it has a drawing of its own. */
const drawings = { 16: "icon-16.svg", 32: "icon.svg", 64: "icon.svg", 80: "icon.svg" };

const executablePath = browserProgram();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const [size, drawing] of Object.entries(drawings)) {
    const side = Number(size);
    const source = (await readFile(path.join(folder, drawing))).toString("base64");
    await page.setViewportSize({ width: side, height: side });
    await page.setContent(
      `<style>body{margin:0}img{display:block;width:${side}px;height:${side}px}</style><img src="data:image/svg+xml;base64,${source}">`,
      { waitUntil: "load" },
    );
    await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
    console.log(`drew assets/icon-${size}.png`);
  }
} finally {
  await browser.close();
}
