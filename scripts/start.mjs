// npm start: builds what is missing or old, serves the local workbook, and opens it in the browser where there is one.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { serveLocalWorkbook } from "./localWorkbook.mjs";

const root = path.join(import.meta.dirname, "..");

const sources = ["src", "samples", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
const built = [
  "dist/addin/taskpane.html",
  "dist/addin/taskpane.js",
  "dist/addin/functions.js",
  "dist/addin/functions.json",
  "dist/addin/manifest.xml",
  "dist/preview/index.html",
  "dist/preview/preview.js",
  "dist/preview/sample.json",
].map((file) => path.join(root, file));

function newest(file) {
  if (!existsSync(file)) return 0;
  const information = statSync(file);
  if (!information.isDirectory()) return information.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

function isStale() {
  if (!built.every(existsSync)) return true;
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs));
  return oldest < Math.max(...sources.map((name) => newest(path.join(root, name))));
}

function build() {
  console.log("Building Tandem; this takes about a minute.");
  const npm = process.env.npm_execpath;
  const command = npm ? [process.execPath, [npm, "run", "build"]] : ["npm", ["run", "build"]];
  const { status, stdout, stderr, error } = spawnSync(...command, {
    cwd: root,
    encoding: "utf8",
    shell: !npm && process.platform === "win32",
    maxBuffer: 100_000_000,
  });
  if (status !== 0) {
    console.error(stdout ?? "", stderr ?? "", error?.message ?? "");
    console.error("The build failed, so there is nothing to open.");
    process.exit(1);
  }
  // What did not change was not written again, and would look old the next time.
  const now = new Date();
  for (const file of built.filter(existsSync)) utimesSync(file, now, now);
}

/** The first port from 3300 on that is free. */
async function serve() {
  for (let port = 3300; ; port++) {
    try {
      return await serveLocalWorkbook({ port });
    } catch (error) {
      if (error.code !== "EADDRINUSE" || port === 3399) throw error;
    }
  }
}

/** The command that opens an address in the person's browser; none where nobody is there to look. */
function opener(url) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI || process.argv.includes("--no-open")) return null;
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  if (process.platform === "darwin") return ["open", [url]];
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open", [url]] : null;
}

if (isStale()) build();
const { url, close } = await serve();
console.log(`The local workbook is at ${url} on this machine only. Press Ctrl+C to stop.`);
const open = opener(url);
if (open) {
  // Without a browser the address above is enough.
  spawn(...open, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
}
