// Runs npm scripts side by side, as `node scripts/together.mjs lint build`, and shows what each said when it ends. Fails if one does.
import { spawn } from "node:child_process";

const npm = process.env.npm_execpath;
const command = npm ? [process.execPath, npm] : ["npm"];

/** Runs a script to its end; whether it did what it should. */
function run(script) {
  const [program, ...parameters] = [...command, "run", script];
  const child = spawn(program, parameters, { shell: !npm && process.platform === "win32" });
  const said = [];
  child.stdout.on("data", (part) => said.push(part));
  child.stderr.on("data", (part) => said.push(part));
  return new Promise((resolve) => {
    child.on("error", (error) => {
      console.error(`${script}: ${error.message}`);
      resolve(false);
    });
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const scripts = process.argv.slice(2);
const done = await Promise.all(scripts.map(run));
const failed = scripts.filter((_, i) => !done[i]);
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(", ")}`);
  process.exitCode = 1;
}
