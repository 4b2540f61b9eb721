import { compileFormula } from "../../../src/engine";

const run = (text: string, x = 2) => compileFormula(text, ["x"])(x);

describe("compileFormula", () => {
  test.each([
    // by hand: 100 · (1 − e⁻¹)
    { text: "100 * (1 - exp(-x / 10))", x: 10, expected: 63.2120558828558 },
    { text: "= x ^ 2 / 4", x: 6, expected: 9 },
    { text: "-x^2", x: 3, expected: -9 },
    { text: "2x + 1", x: 4, expected: 9 },
    { text: "min(100, max(0, x))", x: 120, expected: 100 },
    { text: "x >= 5 ? 100 : 20 * x", x: 4, expected: 80 },
    {
      text: "log10(1000) + log(e) + sqrt(16) + abs(-2) + round(1.5) + floor(1.9) + ceil(0.1) + 0 * pi",
      x: 0,
      expected: 14,
    },
  ])("$text at $x is $expected", ({ text, x, expected }) => {
    expect(run(text, x)).toBeCloseTo(expected, 10);
  });

  it("takes several variables in the order given", () => {
    expect(compileFormula("reach - cost", ["cost", "reach"])(3, 10)).toBe(7);
  });

  test.each([
    { name: "a name it does not know", text: "y + 1", says: "must use x only, got y" },
    { name: "a name from a prototype", text: "constructor", says: "got constructor" },
    { name: "a function it does not know", text: "factorial(x)", says: "got factorial" },
    { name: "a function from a prototype", text: "toString(x)", says: "got toString" },
    { name: "import", text: 'import("fs")', says: "got import" },
    { name: "evaluation of text", text: 'evaluate("1")', says: "got evaluate" },
    { name: "text", text: '"a"', says: "numbers only" },
    { name: "an assignment", text: "x = 3; x", says: "plain arithmetic" },
    { name: "a function definition", text: "f(x) = x", says: "plain arithmetic" },
    { name: "a property", text: "x.y", says: "plain arithmetic" },
    { name: "a matrix", text: "[1, 2]", says: "plain arithmetic" },
    { name: "a range", text: "1:1e8", says: "plain arithmetic" },
    { name: "an object", text: "{a: 1}", says: "plain arithmetic" },
    { name: "a factorial", text: "x!", says: "operator !" },
    { name: "a matrix operator", text: "x'", says: "operator '" },
    {
      name: "a logarithm with a base, which mathjs knows and we do not",
      text: "log(x, 2)",
      says: "log one number, got 2",
    },
    { name: "a minimum of nothing", text: "min()", says: "min" },
    { name: "an unclosed parenthesis", text: "(x", says: "cannot be read" },
    { name: "nothing", text: "", says: "" },
    { name: "501 characters", text: "1+".repeat(250) + "1", says: "at most 500 characters, got 501" },
  ])("refuses $name", ({ text, says }) => {
    expect(() => run(text)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => run(text)).toThrow(says);
  });

  test.each([
    { name: "a division by 0", text: "1 / x", x: 0 },
    { name: "the logarithm of a negative number", text: "log(x)", x: -1 },
    { name: "a power beyond all numbers", text: "10 ^ x", x: 400 },
  ])("has no value for $name", ({ text, x }) => {
    const formula = compileFormula(text, ["x"]);
    expect(() => formula(x)).toThrow(`must give a number, got none at x = ${x}`);
  });

  it("survives the deepest nesting that fits", () => {
    expect(run("(".repeat(249) + "x" + ")".repeat(249), 7)).toBe(7);
  });
});
