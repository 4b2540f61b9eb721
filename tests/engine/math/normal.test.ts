import fc from "fast-check";
import { normalQuantile } from "../../../src/engine/math/normal";

describe("normal quantile", () => {
  test.each([
    // mpmath with 40 digits: −√2 · erfinv(1 − 2p), p as a double; both sides of where the approximation changes
    { p: 0.5, z: 0 },
    { p: 0.3, z: -0.524400512708040816 },
    { p: 0.9, z: 1.28155156554460059 },
    { p: 0.075, z: -1.43953147093845593 },
    { p: 0.0750001, z: -1.43953076450172969 },
    { p: 0.025, z: -1.95996398454005421 },
    { p: 0.975, z: 1.95996398454005386 },
    { p: 0.995, z: 2.57582930354890045 },
    { p: 0.001, z: -3.09023230616781354 },
    { p: 0.999999, z: 4.75342430881708777 },
    { p: 2e-11, z: -6.60407759040563428 },
    { p: 1e-11, z: -6.7060231554951363 },
    { p: 1e-100, z: -21.2734535609653243 },
    { p: 1e-300, z: -37.0470962993611992 },
  ])("of $p is $z", ({ p, z }) => {
    expect(Math.abs(normalQuantile(p) - z)).toBeLessThanOrEqual(2e-15 * Math.max(1, Math.abs(z)));
  });

  test.each([0, 1, -0.1, 1.1, NaN, Infinity])("is refused at %s", (p) => {
    expect(() => normalQuantile(p)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("rises, and is the same on both sides of a half", () => {
    const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
    fc.assert(
      fc.property(share, share, (p, q) => {
        if (p < q) expect(normalQuantile(p)).toBeLessThanOrEqual(normalQuantile(q));
      }),
    );
    fc.assert(
      // Halves of a power of two, whose complement is exact.
      fc.property(fc.integer({ min: 1, max: 1023 }), (k) => {
        expect(normalQuantile(k / 1024)).toBeCloseTo(-normalQuantile(1 - k / 1024), 14);
      }),
    );
  });
});
