import { type Analysed, type Cell, type Findings } from "../../../src/tables";
import { weightsAnalysis } from "../../../src/tables/analyses/weights/weights";
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
  const findings = weightsAnalysis.find(source, null);
  if (!findings) throw new Error("nothing was found");
  return findings;
};

const fact = ({ facts }: Findings, label: string): Cell => {
  const wanted = facts.find((other) => other.label === label);
  if (!wanted) throw new Error(`there is no fact ${label}`);
  return wanted.cell;
};

const close = [rated("A", 80, 70, 60, 90, 50), rated("B", 70, 85, 65, 60, 80)];

describe("weights", () => {
  it("finds the smallest change at which a rival is level", () => {
    const findings = found(madeCompany({ Partners: close }));
    // By financial health: Q_B = (72.25 − 9) / .85, Q_A = (72 − 13.5) / .85, d = Q_A − Q_B = −5.588235,
    // w* = d / (60 − 90 + d) = 0.157025; every other criterion needs more.
    const d = (72 - 13.5 - (72.25 - 9)) / 0.85;
    const level = d / (60 - 90 + d);
    expect(fact(findings, "Leader")).toBe("B");
    expect(fact(findings, "Rival")).toBe("A");
    expect(fact(findings, "Of the weight of")).toBe("Financial health");
    expect(fact(findings, "Smallest change of a weight that makes a rival level")).toBeCloseTo(level - 0.15, 12);
    expect(findings.notes[0]).toBe(
      "A is level with B where financial health weighs 15.7 % instead of 15 %, the other weights rescaled.",
    );
  });

  it("shows the stated weights beside what their order and the data suggest", () => {
    const [weights] = found(madeCompany({ Partners: close })).tables;
    expect(weights!.rows.map(([way]) => way)).toEqual(["Stated", "Order of the stated", "Entropy", "CRITIC", "Deviation"]); // prettier-ignore
    expect(weights!.rows[0]!.slice(1)).toEqual([0.3, 0.25, 0.2, 0.15, 0.1, "B"]);
    // Rank-order centroid of five: 137/300, 77/300, 47/300, 27/300, 12/300.
    [137, 77, 47, 27, 12].forEach((part, k) => {
      expect(weights!.rows[1]![k + 1]).toBeCloseTo(part / 300, 12);
    });
    // Two partners: deviations are in proportion to the differences 10, 15, 5, 30, 30 of 90.
    [10, 15, 5, 30, 30].forEach((part, k) => {
      expect(weights!.rows[4]![k + 1]).toBeCloseTo(part / 90, 12);
    });
    for (const row of weights!.rows) {
      expect(row.slice(1, 6).reduce<number>((total, cell) => total + Number(cell), 0)).toBeCloseTo(1, 12);
    }
  });

  it("says that what the data suggest is a diagnostic only", () => {
    expect(found(madeCompany({ Partners: close })).notes.join(" ")).toContain("never a replacement");
  });

  it("shows where the geometric mean gives another top three", () => {
    // Sum: X .7·100 + 0 of strategic fit = 70; geometric: its floor of 1 leaves exp(.7·ln 100) = 25.1, far below Y's 60.
    const uneven = found(
      madeCompany({ Partners: [rated("X", 0, 100, 100, 100, 100), rated("Y", 60, 60, 60, 60, 60)] }),
    );
    expect(fact(uneven, "Geometric mean gives another top 3")).toBe(true);
    const [, , ranks] = uneven.tables;
    expect(ranks!.rows[0]!.slice(0, 5)).toEqual(["X", 70, 1, expect.closeTo(100 ** 0.7, 9), 2]);
    expect(uneven.notes.join(" ")).toContain("look at X, Y");
    const even = found(madeCompany({ Partners: [rated("X", 70, 70, 70, 70, 70), rated("Y", 60, 60, 60, 60, 60)] }));
    expect(fact(even, "Geometric mean gives another top 3")).toBe(false);
  });

  it("finds no crossing for a leader that is better in everything", () => {
    const findings = found(
      madeCompany({ Partners: [rated("Low", 10, 20, 30, 40, 50), rated("High", 20, 30, 40, 50, 60)] }),
    );
    expect(fact(findings, "Smallest change of a weight that makes a rival level")).toBeNull();
    expect(findings.notes[0]).toBe("No change of a single weight brings a rival level with High.");
  });

  it("leaves a method without weights blank, and says why", () => {
    const findings = found(madeCompany({ Partners: [rated("A", 0, 1, 2, 3, 4), rated("B", 0, 1, 2, 3, 4)] }));
    const [weights] = findings.tables;
    expect(weights!.rows.slice(2).map((row) => row[1])).toEqual([null, null, null]);
    expect(findings.notes.filter((note) => note.includes("gives no weights"))).toHaveLength(3);
  });

  it("answers for one partner, and says who is left out", () => {
    const findings = found(madeCompany({ Partners: [rated("A", 1, 2, 3, 4, 5), rated("B", 1, 2, 3, 4, null)] }));
    expect(findings.notes[0]).toBe("A is the only partner with every criterion, so there is no rival.");
    expect(findings.notes).toContain("1 partner is left out, because a criterion is not known: B (cultural fit).");
    expect(fact(findings, "Partners without whom TOPSIS turns others round")).toBeNull();
  });

  it("has nothing to compare where nobody has every criterion, and nothing to say of an empty sheet", () => {
    expect(found(madeCompany({ Partners: [rated("A", 1, 2, 3, 4, null)] })).facts).toEqual([]);
    expect(weightsAnalysis.find(madeCompany({ Partners: [] }), null)).toBeNull();
    expect(weightsAnalysis.find(madeCompany({}), null)).toBeNull();
  });

  it("says what is wrong with the weights of the Assumptions", async () => {
    const sample = await sampleCompany();
    const names = ["strategic fit", "market access", "technical compatibility", "financial health", "cultural fit"];
    const none = new Map(names.map((name) => [`Weight of ${name}`, 0]));
    const setting = { ...sample.setting, overrides: new Map([["Partner qualification", none]]) };
    expect(found({ ...sample, setting }).notes[0]).toBe(
      "The Assumptions do not allow it: at least one weight must be above 0.",
    );
    const twice = { ...sample.setting, overrides: new Map([["Partner qualification", new Map([["Weight of cultural fit", 0.2]])]]) }; // prettier-ignore
    expect(found({ ...sample, setting: twice }).notes).toContain(
      "Of the Assumptions: weights add up to 1.1, not 1; each was divided by that.",
    );
  });

  it("makes rivals of the sample company level at the weights that it names", async () => {
    const source = await sampleCompany();
    const findings = found(source);
    const [, crossings, ranks] = findings.tables;
    expect(crossings!.rows).toHaveLength(21);
    expect(ranks!.rows).toHaveLength(22);
    const stated = [0.3, 0.25, 0.2, 0.15, 0.1];
    const rows = source.tables.find(({ table }) => table.name === "Partners")!.rows;
    const score = (name: Cell, weights: readonly number[]) => {
      const { result } = rows.find((row) => row.name === name)!;
      const parts = result && "parts" in result ? result.parts : [];
      return parts.reduce((total, { value }, k) => total + weights[k]! * Number(value), 0);
    };
    const leader = fact(findings, "Leader");
    let levels = 0;
    for (const row of crossings!.rows) {
      row.slice(4).forEach((level, k) => {
        if (typeof level !== "number") return;
        const rescaled = stated.map((weight, j) => (j === k ? level : (weight * (1 - level)) / (1 - stated[k]!)));
        expect(score(row[0]!, rescaled)).toBeCloseTo(score(leader, rescaled), 9);
        levels++;
      });
    }
    expect(levels).toBeGreaterThan(15);
  });
});
