import { tables } from "../../src/tables";

describe("essential columns", () => {
  test.each(tables.map((table) => ({ name: table.name, table })))(
    "of $name are columns of it, each once, with all that are required",
    ({ table: { columns, essential } }) => {
      const keys = Object.keys(columns);
      for (const key of essential) expect(keys).toContain(key);
      expect(new Set(essential).size).toBe(essential.length);
      for (const key of keys) if (columns[key]!.required) expect(essential).toContain(key);
    },
  );

  it("are those that the sales guide's calls ask for, in its order", () => {
    const headers = (name: string, count: number) => {
      const { columns, essential } = tables.find((table) => table.name === name)!;
      return essential.slice(0, count).map((key) => columns[key]!.header);
    };
    expect(headers("Partners", 6)).toEqual([
      "Name",
      "Partner type",
      "Regions",
      "Markets",
      "Capabilities",
      "Certifications",
    ]);
    expect(headers("Markets", 6)).toEqual([
      "Name",
      "Market size",
      "Market growth",
      "Competition level",
      "Entry barriers",
      "Requirements",
    ]);
    expect(headers("Metrics", 6)).toEqual(["Category", "Metric", "Value", "Unit", "Market", "Partner"]);
  });
});

const scored = tables.flatMap((table) => (table.scoring ? [{ name: table.name, table, scoring: table.scoring }] : []));

describe("ratings", () => {
  test.each(scored)("of $name replace its criteria, in their order", ({ table, scoring }) => {
    expect(scoring.ratings).toHaveLength(scoring.criteria.length);
    scoring.ratings.forEach((key, k) => {
      const label = scoring.criteria[k]!.replace(/^By /, "");
      expect(table.columns[key]!.header).toMatch(new RegExp(`^${label} (rating|value)$`));
      expect(["points", "money"]).toContain(table.columns[key]!.type);
    });
  });
});
