import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type webpackModule from "webpack";
import { addinUrl, developmentUrl } from "../../build/addinUrl.mjs";
import { BundleRules } from "../../build/bundleRules.mjs";

// An import would touch, and so warn of, every deprecated member of webpack.
const webpack = createRequire(import.meta.url)("webpack") as typeof webpackModule;

const folder = mkdtempSync(path.join(os.tmpdir(), "tandem-rules-"));
const files = {
  "src/entry.js":
    'import { part } from "./part.js"; console.log(part); import("../node_modules/large/index.js").then(console.log);',
  "src/part.js": 'export const part = "part";',
  "src/preview/page.js": "export const page = () => document.title;",
  "src/wrong.js": 'import { page } from "./preview/page.js"; console.log(page);',
  "src/early.js": 'import { large } from "../node_modules/large/index.js"; console.log(large);',
  "node_modules/large/index.js": "export const large = () => document.body;",
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const rules = { forbidden: [/\/src\/preview\//], onlyLazy: [/\/node_modules\/large\//] };

/** What a build says is wrong. */
function build(entry: string, plugin: BundleRules): Promise<string[]> {
  const output = { path: path.join(folder, "out") };
  const compiler = webpack({ context: folder, mode: "production", entry, output, plugins: [plugin] });
  return new Promise((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close((error) => {
        if (failure ?? error) reject((failure ?? error)!);
        else resolve(stats!.compilation.errors.map(({ message }) => message));
      });
    });
  });
}

describe("the rules of a bundle", () => {
  it("pass what is in its place and in its budget", async () => {
    const budgets = [{ files: ["main.js"], gzipKilobytes: 5 }];
    expect(await build("./src/entry.js", new BundleRules({ ...rules, budgets }))).toEqual([]);
  });

  test.each([
    { entry: "./src/wrong.js", says: "page.js must not be in the bundle; it is in chunk main" },
    {
      entry: "./src/early.js",
      says: "large/index.js must be loaded on first use, by import(); it is in chunk main, which loads at the start",
    },
  ])("fail the build of $entry, though the module is folded into another", async ({ entry, says }) => {
    expect(await build(entry, new BundleRules(rules))).toEqual([expect.stringContaining(says)]);
  });

  test.each([
    { files: ["main.js"], gzipKilobytes: 0.1, says: /main\.js must be at most 0\.1 KB compressed, got \d\.\d KB$/ },
    { files: ["main.css"], gzipKilobytes: 5, says: /main\.css must be built, for there is a budget for it$/ },
  ])("fail a build whose $files is not within $gzipKilobytes KB", async ({ says, ...budget }) => {
    expect(await build("./src/entry.js", new BundleRules({ ...rules, budgets: [budget] }))).toEqual([
      expect.stringMatching(says),
    ]);
  });
});

describe("ADDIN_URL", () => {
  it("is the development server where it is not set", () => {
    expect(addinUrl("")).toBe(developmentUrl);
  });

  test.each(["https://example.com/", "https://example.com/tandem/"])("may be %s", (given) => {
    expect(addinUrl(given)).toBe(given);
  });

  test.each([
    "http://example.com/",
    "https://example.com",
    "https://example.com/tandem",
    "https://example.com/?tandem/",
    "example.com/",
    "https:///",
  ])("must not be %s", (given) => {
    expect(() => addinUrl(given)).toThrow(
      `ADDIN_URL must be an https address of a folder that ends with a slash, as https://example.com/tandem/, got "${given}"`,
    );
  });
});
