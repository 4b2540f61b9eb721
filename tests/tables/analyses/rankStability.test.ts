import { type Analysed, type Cell, type Findings } from "../../../src/tables";
import { rankStabilityAnalysis } from "../../../src/tables/analyses/stability/rankStability";
import { madeCompany, sampleCompany } from "./sampleCompany";

/** A partner whose criteria a person rated. */
const rated = (name: string, ...[fit, access, technical, financial, cultural]: readonly (number | null)[]) => ({
  name,
  strategicFitRating: fit ?? null,
  marketAccessRating: access ?? null,
  technicalRating: technical ?? null,
  financialRating: financial ?? null,
  culturalRating: cultural ?? null,
});

const found = (source: Analysed): Findings => {
  const findings = rankStabilityAnalysis.find(source, null);
  if (!findings) throw new Error("nothing was found");
  return findings;
};

const fact = ({ facts }: Findings, label: string): Cell => {
  const wanted = facts.find((other) => other.label === label);
  if (!wanted) throw new Error(`there is no fact ${label}`);
  return wanted.cell;
};

const changed = (name: string, value: number): Analysed["setting"] => ({
  ...madeCompany({}).setting,
  overrides: new Map([["Robustness of ranks", new Map([[name, value]])]]),
});

describe("rank stability", () => {
  // By the framework's weights A scores 24 + 17.5 + 12 + 13.5 + 5 = 72 and B 21 + 21.25 + 13 + 9 + 8 = 72.25.
  const close = [rated("A", 80, 70, 60, 90, 50), rated("B", 70, 85, 65, 60, 80)];

  it("has the exact probability that the leader beats the second", () => {
    const findings = found(madeCompany({ Partners: close }));
    expect(fact(findings, "Leader")).toBe("B");
    expect(fact(findings, "Second")).toBe("A");
    // P(Σ w·d > 0), d = (10, −15, −5, 30, −30): Σ_{d>0} d⁴ / Π(d − other d's) = 10⁴ / (25·15·−20·40) + 30⁴ / (20·45·35·60).
    const ahead = 10 ** 4 / (25 * 15 * -20 * 40) + 30 ** 4 / (20 * 45 * 35 * 60);
    expect(fact(findings, "Leader beats the second, any weights")).toBeCloseTo(1 - ahead, 12);
    const drawn = Number(fact(findings, "Leader first, any weights"));
    expect(Math.abs(drawn - (1 - ahead))).toBeLessThan(5 * 0.005);
  });

  it("is certain of a leader that is better in everything", () => {
    const source = madeCompany({ Partners: [rated("Low", 10, 20, 30, 40, 50), rated("High", 20, 30, 40, 50, 60)] });
    const findings = found(source);
    expect(findings.tables[0]!.rows).toEqual([
      ["High", expect.closeTo(35, 9), 1, 1, 1, 1, 0, 1, 1, 1, 0],
      ["Low", expect.closeTo(25, 9), 2, 0, 1, 2, 0, 0, 1, 2, 0],
    ]);
    expect(fact(findings, "Leader beats the second, any weights")).toBe(1);
  });

  it("names seed, draws and generator, and gives the same for the same seed", () => {
    const findings = found(madeCompany({ Partners: close }));
    expect(fact(findings, "Draws")).toBe(10_000);
    expect(fact(findings, "Seed")).toBe(1);
    expect(fact(findings, "Generator")).toBe("sfc32 seeded by splitmix32");
    expect(found(madeCompany({ Partners: close }))).toEqual(findings);
    expect(found(madeCompany({ Partners: close }, changed("Seed", 2)))).not.toEqual(findings);
  });

  it("strays less from the stated weights the higher the concentration", () => {
    const firstAt = (concentration: number) =>
      Number(
        fact(
          found(madeCompany({ Partners: close }, changed("Concentration around the weights", concentration))),
          "Leader first, weights around the stated ones",
        ),
      );
    expect(firstAt(100_000)).toBeGreaterThan(firstAt(50));
    expect(firstAt(50)).toBeLessThan(0.65);
  });

  it("leaves out who lacks a criterion, and says who could still lead", () => {
    const findings = found(
      madeCompany({ Partners: [...close, rated("C", 90, 90, 90, 90, null), rated("D", 10, null, 10, 10, 10)] }),
    );
    expect(fact(findings, "Partners compared")).toBe(2);
    expect(fact(findings, "Partners left out")).toBe(2);
    expect(findings.notes).toContain(
      "2 partners are left out, because a criterion is not known: C (cultural fit), D (market access).",
    );
    expect(findings.notes).toContain("Of those left out 1 could still score above the leader: C.");
  });

  it("says that two are level, and leads with the first", () => {
    const findings = found(madeCompany({ Partners: [rated("A", 50, 50, 50, 50, 50), rated("B", 50, 50, 50, 50, 50)] }));
    expect(fact(findings, "Leader")).toBe("A");
    expect(findings.notes).toContain("1 more partner is level with A.");
    expect(fact(findings, "Leader first, any weights")).toBe(0.5);
  });

  it("has no second where there is one partner", () => {
    const findings = found(madeCompany({ Partners: [rated("A", 1, 2, 3, 4, 5)] }));
    expect(fact(findings, "Second")).toBeNull();
    expect(fact(findings, "Leader beats the second, any weights")).toBeNull();
    expect(fact(findings, "Leader first, any weights")).toBe(1);
  });

  it("has no ranks where nobody has every criterion, and nothing to say of an empty sheet", () => {
    const findings = found(madeCompany({ Partners: [rated("A", 1, 2, 3, 4, null)] }));
    expect(findings.facts).toEqual([]);
    expect(findings.notes[0]).toBe("No partner has every criterion, so there are no ranks.");
    expect(rankStabilityAnalysis.find(madeCompany({ Partners: [] }), null)).toBeNull();
    expect(rankStabilityAnalysis.find(madeCompany({}), null)).toBeNull();
  });

  test.each([
    ["Draws", 0.5, "draws must be a whole number"],
    ["Concentration around the weights", 0, "concentration must be above 0"],
    ["Seed", 1.5, "seed must be a whole number"],
    ["Top places", 0, "top places must be a whole number"],
  ])("says what is wrong where %s is %p in Assumptions", (name, value, message) => {
    const findings = found(madeCompany({ Partners: close }, changed(name, value)));
    expect(findings.tables).toEqual([]);
    expect(findings.notes[0]).toContain(`The Assumptions do not allow it: ${message}`);
  });

  it("draws less often where partners are many, and says so", () => {
    const rating = (i: number, k: number) => (i * 37 + k * 53 + ((i * i * (k + 3)) % 29)) % 101;
    const many = Array.from({ length: 200 }, (_, i) =>
      rated(`Partner ${i}`, ...[0, 1, 2, 3, 4].map((k) => rating(i, k))),
    );
    const source = madeCompany({ Partners: many });
    const findings = found(source);
    expect(fact(findings, "Draws")).toBe(3_000);
    expect(findings.notes).toContain("3000 draws instead of 10000, so that the answer comes at once.");
  });

  it("ranks the sample company's partners with every criterion", async () => {
    const source = await sampleCompany();
    const findings = found(source);
    expect(fact(findings, "Partners compared")).toBe(22);
    expect(fact(findings, "Partners left out")).toBe(20);
    const [table] = findings.tables;
    const column = (c: number) => table!.rows.map((row) => Number(row[c]));
    // Somebody is first in each draw, three are among the first three, and the places add up to 1 + 2 + … + 22.
    for (const first of [3, 7]) {
      expect(column(first).reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      expect(column(first + 1).reduce((a, b) => a + b)).toBeCloseTo(3, 9);
      expect(column(first + 2).reduce((a, b) => a + b)).toBeCloseTo((22 * 23) / 2, 6);
    }
    expect(column(2)).toEqual(column(2).toSorted((a, b) => a - b));
    expect(table!.rows[0]!.slice(0, 3)).toEqual(["Pallas Verwaltungs-IT", expect.closeTo(79.523, 3), 1]);
  });
});
