// Registers the built manifest with Excel and starts Excel; where there is none, says how to sideload: `npm run sideload`.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import officeCli from "office-addin-cli";
import certificates from "office-addin-dev-certs";
import { developmentUrl } from "../build/addinUrl.mjs";
import { readManifest } from "./manifest/manifestFile.mjs";
import { planSideload, whyNot } from "./sideload/plan.mjs";

const file = path.join(import.meta.dirname, "..", "dist", "addin", "manifest.xml");

/** Looks where each system keeps track of its programs. */
function hasExcel() {
  if (process.platform === "darwin") return existsSync("/Applications/Microsoft Excel.app");
  if (process.platform !== "win32") return false;
  const key = String.raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\excel.exe`;
  return spawnSync("reg", ["query", key]).status === 0;
}

function isListening({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = net.connect(officeCli.parseNumber(port, `${port} must be a port`), hostname);
    const answer = (yes) => {
      socket.destroy();
      resolve(yes);
    };
    socket.once("connect", () => answer(true));
    socket.once("error", () => answer(false));
  });
}

/** What is known of the development server. */
async function development() {
  const script = await officeCli.getPackageJsonScript("dev");
  return {
    command: script === undefined ? "npm run dev" : `npm run dev (${script})`,
    hasCertificate: certificates.verifyCertificates(),
    isListening: await isListening(new URL(developmentUrl)),
  };
}

function run(step) {
  if (step.copy !== undefined) {
    mkdirSync(path.dirname(step.to), { recursive: true });
    copyFileSync(step.copy, step.to);
    return;
  }
  const { error, status, stderr } = spawnSync(step.run, step.with, { encoding: "utf8" });
  if (error || status !== 0) throw error ?? new Error(`${step.run} ${step.with.join(" ")}: ${stderr.trim()}`);
}

async function sideload() {
  const machine = { platform: process.platform, home: os.homedir(), hasExcel: hasExcel() };
  const isBuilt = existsSync(file);
  const unbuilt = whyNot({ isBuilt });
  if (unbuilt !== null) throw new Error(unbuilt);

  const { all, valueOf } = readManifest(readFileSync(file, "utf8"));
  const id = all("Id")[0].textContent.trim();
  const address = new URL(".", valueOf(all("Runtime")[0].getAttribute("resid"))).href;
  const plan = planSideload(machine, { file, id, address });
  if (plan.steps.length > 0 && address === developmentUrl) {
    const reason = whyNot({ isBuilt, served: await development() });
    if (reason !== null) throw new Error(reason);
  }
  for (const step of plan.steps) run(step);
  console.log(plan.then.join("\n"));
}

try {
  await sideload();
} catch (error) {
  officeCli.logErrorMessage(error);
  process.exitCode = 1;
}
