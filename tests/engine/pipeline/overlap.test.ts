import fc from "fast-check";
import { type Account, accountOverlap, overlapMatrix } from "../../../src/engine";

describe("account overlap", () => {
  it("has every measure of two lists", () => {
    // vector overlap.sets: {1..5} and {4..9}
    const found = accountOverlap(["1", "2", "3", "4", "5"], ["4", "5", "6", "7", "8", "9"]);
    expect(found).toMatchObject({ ours: 5, theirs: 6, shared: 2, coefficient: 0.4, shareOfOurs: 0.4 });
    expect(found.jaccard).toBeCloseTo(2 / 9, 12);
    expect(found.cosine).toBeCloseTo(2 / Math.sqrt(30), 12);
    expect(found.marketOverlap).toBeCloseTo(1 / 3, 12);
  });

  it("compares names as people do, but leaves legal forms", () => {
    expect(accountOverlap(["Acme  Corp", "acme corp ", ""], ["ACME CORP"])).toMatchObject({ ours: 1, shared: 1 });
    expect(accountOverlap(["Acme"], ["Acme Inc."]).shared).toBe(0);
  });

  it("refuses a list without names", () => {
    for (const run of [() => accountOverlap([" "], ["a"]), () => accountOverlap(["a"], [])]) {
      expect(run).toThrow(expect.objectContaining({ code: "missing-data" }));
    }
  });

  it("keeps its measures in order, the same from both sides, however often a name stands there", () => {
    const names = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1 });
    fc.assert(
      fc.property(names, names, (a, b) => {
        const found = accountOverlap(a, b);
        const back = accountOverlap([...b].reverse(), [...a, ...a]);
        expect(back.shareOfOurs).toBe(found.marketOverlap);
        expect([back.jaccard, back.coefficient]).toEqual([found.jaccard, found.coefficient]);
        expect(found.jaccard).toBeLessThanOrEqual(found.cosine + 1e-12);
        expect(found.cosine).toBeLessThanOrEqual(found.coefficient + 1e-12);
        expect(found.coefficient).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("overlap matrix", () => {
  const ours: readonly Account[] = [
    { name: "Acme", status: "customer" },
    { name: "acme ", status: "prospect" },
    { name: "Bolt", status: "opportunity" },
    { name: "Cairn", status: "prospect" },
    { name: "Delta", status: "prospect" },
  ];
  const theirs: readonly Account[] = [
    { name: "ACME", status: "customer" },
    { name: "Bolt", status: "customer" },
    { name: "Cairn", status: "customer" },
    { name: "Elm", status: "customer" },
  ];

  it("has nine cells with the accounts and what is open on them", () => {
    const { cells, shared, potential, warnings } = overlapMatrix(ours, theirs, [
      { account: "bolt", amount: 100 },
      { account: "Bolt", amount: 50 },
      { account: "Acme", amount: 30 },
      { account: "Cairn", amount: null },
      { account: "Delta", amount: 999 },
    ]);
    expect(cells).toHaveLength(9);
    const cell = (own: string) => cells.find((one) => one.ours === own && one.theirs === "customer");
    expect(cell("customer")).toMatchObject({ accounts: ["Acme"], potential: 30 });
    expect(cell("opportunity")).toMatchObject({ accounts: ["Bolt"], potential: 150 });
    expect(cell("prospect")).toMatchObject({ accounts: ["Cairn"], potential: 0 });
    expect([shared, potential]).toEqual([3, 180]);
    expect(warnings).toEqual(["open opportunities on shared accounts without an amount: 1"]);
    expect(cells.reduce((all, one) => all + one.accounts.length, 0)).toBe(shared);
  });

  it("refuses an amount that is no number", () => {
    expect(() => overlapMatrix(ours, theirs, [{ account: "Acme", amount: NaN }])).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});
