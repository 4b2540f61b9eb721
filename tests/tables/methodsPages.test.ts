import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { assumptionGroups, capabilityTemplates, ownProgramme, programmes } from "../../src/engine";
import { analyses } from "../../src/tables";

const folder = "docs/methods";
const pages = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), "utf8")] as const),
);
const all = [...pages.values()].join("\n");

const nouns = [
  ...["scoring", "weights", "stability", "partners", "agreements", "programmes", "performance", "pipeline"],
  "relationships",
];

const functionsOf = (noun: string): readonly string[] =>
  [...readFileSync(`src/functions/${noun}.ts`, "utf8").matchAll(/@customfunction (\w+)/g)].map(([, name]) => name!);

describe("the pages of methods", () => {
  test.each(nouns)("name every function of %s", (noun) => {
    const names = functionsOf(noun);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !all.includes(`\`${name}\``))).toEqual([]);
  });

  test.each(analyses.map(({ id, title }) => [id, title]))("name the analysis %s with its title", (id, title) => {
    const found = [...pages.values()].filter((page) => page.includes(`\`${id}\``) && page.includes(title));
    expect(found).not.toEqual([]);
  });

  test.each([...pages.keys()])("%s has links to files that exist", (page) => {
    const links = [...pages.get(page)!.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const own = links.filter((target) => !/^https:/.test(target));
    expect(own.filter((target) => !existsSync(join(dirname(page), target.replace(/#.*/, ""))))).toEqual([]);
  });

  it("are all listed on the first, and the first in the README", () => {
    const first = pages.get(join(folder, "README.md"))!;
    const others = [...pages.keys()]
      .map((page) => page.slice(folder.length + 1))
      .filter((page) => page !== "README.md");
    expect(others.filter((page) => !first.includes(`](${page})`))).toEqual([]);
    expect(readFileSync("README.md", "utf8")).toContain("](docs/methods/README.md)");
  });

  it("have the needs of our programme as they are shipped", () => {
    const cells = (text: string) => text.split("|").map((cell) => cell.trim().replaceAll(",", ""));
    const rows = pages.get(join(folder, "programmes.md"))!.split("\n").map(cells);
    for (const { name, needs } of ownProgramme.requirements) {
      const row = rows.find(([, first]) => first?.startsWith(name));
      expect(row?.slice(2, 6).map(Number)).toEqual(needs);
    }
  });

  it("have the dates and sources of the vendors' programmes", () => {
    const page = pages.get(join(folder, "programmes.md"))!;
    const dated = [...programmes, ...capabilityTemplates].filter(({ asOf }) => asOf !== null);
    expect(dated.filter(({ asOf }) => !page.includes(asOf!))).toEqual([]);
    const address = (source: string): string => /https:[^\s,]*/.exec(source)?.[0] ?? "";
    expect(programmes.filter(({ source }) => !page.includes(address(source)))).toEqual([]);
  });

  it("name only groups of assumptions that there are", () => {
    const names = new Set(assumptionGroups.map(({ name }) => name));
    for (const page of pages.values()) {
      for (const [, list] of page.matchAll(/groups? ([^|]*?) of Assumptions/g)) {
        const named = list!.split(/, | and /);
        // "Reach and size" would be one name; none of ours has an "and".
        expect(named.filter((name) => !names.has(name))).toEqual([]);
      }
    }
  });
});
