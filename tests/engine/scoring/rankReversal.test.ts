import fc from "fast-check";
import { rankReversals, topsis } from "../../../src/engine";

describe("rankReversals", () => {
  it("tells who falls below whom when which alternative is left out", () => {
    const cases = [
      [1, 5],
      [4, 3],
      [3, 2],
    ];
    const closeness = (kept: readonly number[]) =>
      topsis(
        kept.map((i) => cases[i]!),
        [1, 1],
      ).closeness;
    expect(rankReversals(3, closeness)).toEqual([
      { removed: 0, pairs: [], leader: 1 },
      { removed: 1, pairs: [[0, 2]], leader: 2 },
      { removed: 2, pairs: [], leader: 1 },
    ]);
  });

  it("finds every pair that turns round, and none that becomes level", () => {
    // The order of all four is 0, 1, 2, 3; without 3 it is the other way round, without 0 all are level.
    const scoresOf = (kept: readonly number[]) => kept.map((i) => (kept.includes(3) ? (kept.includes(0) ? -i : 1) : i));
    const [withoutFirst, , , withoutLast] = rankReversals(4, scoresOf);
    expect(withoutFirst!.pairs).toEqual([]);
    expect([...withoutLast!.pairs].sort()).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(withoutLast!.leader).toBe(2);
  });

  test.each([
    { name: "fewer than two alternatives", run: () => rankReversals(1, () => [1]), code: "missing-data" },
    { name: "scores that are too few", run: () => rankReversals(2, () => [1]), code: "shape-mismatch" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("finds none for scores that depend on no other alternative", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 12 }), (scores) => {
        const reversals = rankReversals(scores.length, (kept) => kept.map((i) => scores[i]!));
        expect(reversals.flatMap(({ pairs }) => pairs)).toEqual([]);
      }),
    );
  });
});
