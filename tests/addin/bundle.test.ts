import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { addinFolder } from "./builtFolder";

const read = (name: string) => readFileSync(path.join(addinFolder, name), "utf8");
const all = readdirSync(addinFolder, { recursive: true, encoding: "utf8" });
const scripts = all.filter((name) => name.endsWith(".js"));
const pages = all.filter((name) => name.endsWith(".html"));
const atStart = ["trustedTypes.js", "functions.js", "taskpane.js"];
const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** The modules that a script was made from, as its source map lists them. */
const modulesOf = (script: string): string[] =>
  (JSON.parse(read(`${script}.map`)) as { sources: string[] }).sources.map((source) =>
    source.replace("webpack://tandem/./", ""),
  );

const compressed = (...names: string[]) =>
  names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0);

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!);

describe("the scripts of the folder to host", () => {
  test.each(scripts)("%s holds nothing that belongs to the command line or to the local workbook", (script) => {
    const foreign = /(^|\/)node_modules\/(exceljs|@odoo|@microsoft)\/|^src\/(preview|cli)\/|^\.\.\/|^scripts\//;
    expect(modulesOf(script).length).toBeGreaterThan(0);
    expect(modulesOf(script).filter((module) => foreign.test(module))).toEqual([]);
  });

  test.each(scripts)("%s makes no code from text", (script) => {
    expect(matches(read(script), /(\beval\s*\(|new\s+Function\b|[^.\w]Function\s*\()/g)).toEqual([]);
  });

  test.each(atStart)("%s leaves the file libraries for later", (script) => {
    expect(
      modulesOf(script).filter((module) => /(^|\/)node_modules\/(docx|hucre|ics|papaparse|yup)\//.test(module)),
    ).toEqual([]);
  });

  it("have the file libraries all the same", () => {
    const later = scripts.filter((script) => !atStart.includes(script)).flatMap(modulesOf);
    for (const name of ["docx", "hucre", "ics", "papaparse"]) {
      expect(later.some((module) => module.includes(`node_modules/${name}/`))).toBe(true);
    }
  });

  it("share every module: none is in two scripts, and one script has the loader", () => {
    const modules = atStart.slice(1).flatMap((script) => [...new Set(modulesOf(script))]);
    const twice = modules.filter((module, i) => modules.indexOf(module) !== i);
    expect(twice).toEqual([]);
    expect(modulesOf("functions.js")).toContain("src/functions/register.ts");
    expect(modulesOf("functions.js")).toContain("webpack://tandem/webpack/bootstrap");
    expect(modulesOf("taskpane.js")).not.toContain("webpack://tandem/webpack/bootstrap");
  });

  it("keep to their budgets", () => {
    expect(compressed("functions.js")).toBeLessThanOrEqual(90_000);
    expect(compressed("taskpane.html", "taskpane.css", "trustedTypes.js", "taskpane.js")).toBeLessThanOrEqual(60_000);
  });
});

describe("the page", () => {
  const page = read("taskpane.html");

  it("loads the policy first, then office.js, then the functions, then the pane", () => {
    expect(matches(page, /<script[^>]*\ssrc="([^"]+)"/g)).toEqual([
      "trustedTypes.js",
      officeJs,
      "functions.js",
      "taskpane.js",
    ]);
    expect(matches(page, /<script(?![^>]*\ssrc=)([^>]*)>/g)).toEqual([]);
  });

  it("has a strict policy", () => {
    const [policy] = matches(page, /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/gi);
    const rules = new Map(
      policy!
        .split(";")
        .map((rule) => rule.trim().split(/\s+/))
        .map(([name, ...values]) => [name!, values.join(" ")]),
    );
    expect(Object.fromEntries(rules)).toMatchObject({
      "default-src": "'none'",
      "script-src": "'self' https://appsforoffice.microsoft.com",
      "style-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "default lit-html",
    });
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  it("has the same rules before its first script", () => {
    expect(page.search(/Content-Security-Policy/i)).toBeLessThan(page.indexOf("<script"));
  });

  test.each(pages)("%s asks for nothing from elsewhere but office.js", (name) => {
    const addresses = matches(read(name), /\s(?:src|href|srcset|action|data)="([^"]*)"/g);
    expect(addresses.filter((address) => /^([a-z]+:)?\/\//i.test(address) && address !== officeJs)).toEqual([]);
    expect(matches(read(name), /\s(on\w+|style)="/g)).toEqual([]);
  });

  it("has styles that ask for nothing from elsewhere", () => {
    expect(matches(read("taskpane.css"), /(@import|url\((?!["']?data:)[^)]*\))/g)).toEqual([]);
  });
});
