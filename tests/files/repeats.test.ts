import { nameKey } from "../../src/engine";
import { repeatsIn } from "../../src/files/repeats";

describe("repeatsIn", () => {
  it("finds names that compare as the same, whatever their case, spaces and form", () => {
    const names = [
      "Alder",
      "Birch & Co",
      null,
      "ALDER",
      "birch  &  co",
      null,
      "Ålder",
      "A\u030alder",
      "\u212a9",
      "k9",
      "K-9",
    ];
    expect(repeatsIn(names)).toEqual([
      { at: 3, first: 0 },
      { at: 4, first: 1 },
      { at: 7, first: 6 },
      { at: 9, first: 8 },
    ]);
  });

  it("keeps names apart that merely have the same fingerprint", () => {
    // Each character weighs 31 times the next: one less of the first makes up for 31 more of the second.
    expect(repeatsIn(["b@", "a_"])).toEqual([]);
    expect(repeatsIn(["b@", "a_", "B@", "A_"])).toEqual([
      { at: 2, first: 0 },
      { at: 3, first: 1 },
    ]);
  });

  it("finds what comparing every pair finds", () => {
    const syllables = ["Nor", "der", "Ka", "mi", " ", "É", "e\u0301", "x", "X"];
    let state = 7;
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
    const names = Array.from({ length: 600 }, () =>
      next(12) === 0 ? null : Array.from({ length: 1 + next(3) }, () => syllables[next(syllables.length)]!).join(""),
    );
    const expected = names.flatMap((name, at) => {
      if (name === null) return [];
      const first = names.findIndex((other) => other !== null && nameKey(other) === nameKey(name));
      return first < at ? [{ at, first }] : [];
    });
    expect(expected.length).toBeGreaterThan(100);
    expect(repeatsIn(names)).toEqual(expected);
  });

  it("has nothing to say of nothing", () => {
    expect(repeatsIn([])).toEqual([]);
    expect(repeatsIn([null, null])).toEqual([]);
  });
});
