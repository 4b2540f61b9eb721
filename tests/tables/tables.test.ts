import { functions } from "../../src/functions";
import { assumptions, namedRanges, profileGroups, shippedAssumptions, tables } from "../../src/tables";

const columns = tables.flatMap((table) =>
  Object.values(table.columns).map((column) => ({ table: table.name, ...column })),
);
const computed = tables.flatMap((table) => table.computed.map((column) => ({ table: table.name, ...column })));

describe("tables", () => {
  it("are the product's sheets", () => {
    expect(tables.map(({ name }) => name)).toEqual([
      "Partners",
      "Contracts",
      "Certifications",
      "Programme",
      "Onboarding",
      "Interactions",
      "Relationships",
      "Engagements",
      "Targets",
      "Templates",
      "Outreach",
      "Opportunities",
      "Markets",
      "Competitors",
      "Companies",
      "Metrics",
      "Assumptions",
    ]);
  });

  test.each(tables.map((table) => ({ name: table.name, table })))(
    "$name has columns that Excel can tell apart",
    ({ table }) => {
      const headers = [...Object.values(table.columns), ...table.computed].map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      expect(Object.values(table.columns).some(({ required }) => required)).toBe(true);
      if (table.key !== null) expect(table.columns[table.key]).toMatchObject({ required: true, type: "text" });
    },
  );

  test.each(columns)("$table: $header says what it is", ({ type, description, choices, words, range }) => {
    expect(description.length).toBeGreaterThan(5);
    if (type === "choice") expect(choices!.length).toBeGreaterThan(1);
    if (type === "pairs") expect(words!.length).toBeGreaterThan(1);
    if (type === "points") expect(range).toEqual([0, 100]);
    // Excel takes a validation list of at most 255 characters.
    if (choices) expect(choices.join(",").length).toBeLessThan(255);
  });

  test.each(tables.filter(({ name }) => name !== "Assumptions").map((table) => ({ name: table.name, table })))(
    "$name has two examples",
    ({ table }) => {
      expect(table.examples).toHaveLength(2);
      for (const example of table.examples) {
        for (const [key, { required }] of Object.entries(table.columns)) {
          if (required) expect(example[key]).not.toBeUndefined();
        }
      }
    },
  );

  test.each(computed.filter(({ formula }) => formula !== null))(
    "$table: $header is filled by functions that exist, from columns that exist",
    ({ table, formula }) => {
      for (const [, name] of formula!.matchAll(/TANDEM\.([A-Z_]+)\(/g)) expect(functions.has(name!)).toBe(true);
      const own = tables.find(({ name }) => name === table)!;
      const headers = new Set([...Object.values(own.columns), ...own.computed].map(({ header }) => header));
      const named = [...formula!.matchAll(/\[@?\[?([^[\]@]+)\]/g)].map(([, header]) => header!);
      expect(named.length).toBeGreaterThan(0);
      for (const header of named) expect(headers.has(header)).toBe(true);
    },
  );
});

describe("named ranges", () => {
  it("are rows of Assumptions that stand one below the other", () => {
    const rows = shippedAssumptions();
    for (const { group, items } of namedRanges) {
      expect(items.length).toBeGreaterThan(0);
      if (Object.keys(profileGroups).includes(group)) continue;
      const first = rows.findIndex((row) => row.group === group && row.name === items[0]);
      expect(rows.slice(first, first + items.length).map(({ name }) => name)).toEqual(items);
    }
  });

  it("are all that formulas call by name", () => {
    const names = new Set(namedRanges.map(({ name }) => name));
    for (const { formula } of computed) {
      const text = (formula ?? "").replace(/"[^"]*"/g, "").replace(/\w*\[[^\]]*\](:\[[^\]]*\])?\]?/g, "");
      for (const [word] of text.matchAll(/(?<![\w.])[A-Z][a-z]\w+/g)) expect(names).toContain(word);
    }
  });
});

describe("assumptions", () => {
  it("are all in the sheet, and none is named as a part of our company", () => {
    const rows = shippedAssumptions();
    expect(rows.length).toBeGreaterThan(60);
    for (const { group } of rows) expect(Object.keys(profileGroups)).not.toContain(group);
    for (const { tag } of rows) expect(assumptions.columns.tag.choices).toContain(tag);
  });
});
