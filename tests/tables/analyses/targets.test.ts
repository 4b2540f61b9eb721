import { type Analysed, analyses } from "../../../src/tables";
import { madeCompany, sampleCompany, withRows } from "./sampleCompany";

const { find } = analyses.find(({ id }) => id === "targets")!;
const factsOf = (source: Analysed) =>
  Object.fromEntries(find(source, null)!.facts.map(({ label, cell }) => [label, cell]));
const tableOf = (source: Analysed, title: string) =>
  find(source, null)!.tables.find((table) => table.title === title)?.rows ?? [];

const rated = { industryRating: 80, regionRating: 80, sizeRating: 80, capabilityRating: 80, accountRating: 80 };

describe("the targets of the sample company", () => {
  let source: Analysed;
  beforeAll(async () => {
    source = await sampleCompany();
  });

  it("are kept, dropped, knocked out and told from duplicates", () => {
    expect(factsOf(source)).toMatchObject({
      Targets: 17,
      Kept: 3,
      "Below the minimum": 12,
      "Knocked out": 1,
      Duplicates: 1,
    });
    expect(tableOf(source, "Kept, the best first").map(([place, name]) => [place, name])).toEqual([
      [1, "Oderbruch Datenwerk"],
      [2, "Hansa Cloud"],
      [3, "Cinder Analytics"],
    ]);
    const left = new Map(tableOf(source, "Not kept").map(([name, standing, reason]) => [name, [standing, reason]]));
    // its employees are too many and France is no region of ours: the first reason is told
    expect(left.get("Mirabel Services")).toEqual(["knocked out", "no region of ours: france"]);
    expect(left.get("Cinder Analytics GmbH")).toEqual([
      "duplicate",
      "same domain cinderanalytics.example as Cinder Analytics",
    ]);
  });

  it("have the fit of Hansa Cloud by hand", () => {
    // Industry Banking is ours: 100. Germany is DACH: 45. 1,900 employees: 100. Accounts: 1 of 20: 5.
    // Capabilities: of our six needs cloud migration and identity management, as a partner's complementarity.
    const { row, result } = source.tables
      .find(({ table }) => table.name === "Targets")!
      .rows.find(({ name }) => name === "Hansa Cloud")!;
    expect(row["employees"]).toBe(1900);
    const values = (result as { parts: readonly { value: number }[] }).parts.map(({ value }) => value);
    expect(values.filter((_, k) => k !== 3)).toEqual([100, expect.closeTo(45, 9), 100, 5]);
    const fit = 25 + 9 + 15 + 0.25 * values[3]! + 0.75;
    expect(tableOf(source, "Kept, the best first")[1]![2]).toBeCloseTo(fit, 9);
  });

  it("change with their rows", () => {
    const changed = withRows(source, "Targets", (rows) =>
      rows.map((row) => (row["name"] === "Kestner Beratung" ? { ...row, ...rated } : row)),
    );
    expect(tableOf(changed, "Kept, the best first")[0]).toEqual([1, "Kestner Beratung", 80, 1, 0, expect.any(String)]);
  });
});

describe("targets", () => {
  it("are cut at the most, and say so", () => {
    const source = madeCompany({
      Targets: Array.from({ length: 52 }, (_, i) => ({ name: `T${String(i).padStart(2, "0")}`, ...rated })),
    });
    expect(factsOf(source)).toMatchObject({ Kept: 50, "Beyond the most": 2 });
    expect(tableOf(source, "Not kept").map(([name, standing]) => [name, standing])).toEqual([
      ["T50", "beyond the most"],
      ["T51", "beyond the most"],
    ]);
  });

  it("that nothing is known of are told as such", () => {
    const source = madeCompany({ Targets: [{ name: "A" }, { name: "B", ...rated }] });
    expect(factsOf(source)).toMatchObject({ Targets: 2, Kept: 1, "Too little known": 1 });
    expect(find(source, null)!.notes[0]).toBe("1 of those kept could not be checked for every knock-out.");
  });

  it("are nothing where there are none", () => {
    expect(find(madeCompany({ Targets: [] }), null)).toBeNull();
    expect(find(madeCompany({}), null)).toBeNull();
  });
});
