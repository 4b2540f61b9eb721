import { assumptionGroups, nameKey, nameSet, readKnots, valuesOf } from "../../src/engine";

const items = assumptionGroups.flatMap(({ name: group, items: own }) =>
  Object.values(own).map((item) => ({ ...item, group })),
);

describe("assumptions", () => {
  it("are told apart by group and name", () => {
    const names = items.map(({ group, name }) => nameKey(`${group}/${name}`));
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(items)("$group: $name says where it comes from", ({ tag, source, unit, value }) => {
    expect(["framework", "published", "default"]).toContain(tag);
    expect(source.length).toBeGreaterThan(5);
    expect(unit).not.toBe("");
    if (tag === "default") expect(source).toMatch(/^Our own rule/);
    if (typeof value === "string") expect(readKnots(value).length).toBeGreaterThan(1);
  });

  it("can be changed one by one", () => {
    const [group] = assumptionGroups;
    const [key, first] = Object.entries(group!.items)[0]!;
    const changed = valuesOf(group!, new Map([[group!.name, new Map([[first.name, 0.5]])]]));
    expect(changed[key]).toBe(0.5);
    expect({ ...changed, [key]: first.value }).toEqual(valuesOf(group!));
  });
});

describe("names", () => {
  it("are compared without case, spaces around and doubled, and by the same Unicode form", () => {
    expect(nameKey("  Café   Zürich ")).toBe(nameKey("cafe\u0301 zu\u0308rich"));
    expect([...nameSet(["A", "a ", "", "  "])]).toEqual(["a"]);
  });
});
