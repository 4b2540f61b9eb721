import { documentation, metadata } from "../../scripts/functionDocumentation.mjs";
import { cellErrorOf, functions } from "../../src/functions";
import { readArray, readCall, shown } from "./excelText";

const documented = documentation().flatMap(({ functions: list }) => list);
const examples = documented.flatMap(({ name, examples: own }) => own.map((example) => ({ name, ...example })));

/** What a cell shows for a formula. */
function evaluate(call: string): unknown {
  const { name, parameters } = readCall(call);
  try {
    return shown(functions.get(name)!(...parameters));
  } catch (error) {
    const { code, message } = cellErrorOf(error);
    return `${code} ${message}`;
  }
}

describe("the examples of the documentation", () => {
  test.each(examples)("$call is $result", ({ call, result }) => {
    const expected = result.startsWith("#") ? result : readArray(result);
    const actual = evaluate(call);
    if (!Array.isArray(expected) || !Array.isArray(actual)) {
      expect(actual).toBe(expected);
      return;
    }
    const near = (expected as unknown[][]).map((row) =>
      row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 3) : cell)),
    );
    expect(actual).toEqual(near);
  });
});

describe("the documentation", () => {
  it("has every function that a cell can call, and no other", () => {
    expect(documented.map(({ name }) => name).sort()).toEqual([...functions.keys()].sort());
  });

  test.each(documented)(
    "of $name has text for everything",
    ({ name, sentence, details, parameters, returns, throws, source, examples: own }) => {
      expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
      expect(details.length).toBeGreaterThan(30);
      expect(returns.length).toBeGreaterThan(15);
      expect(throws).toMatch(/#VALUE!/);
      expect(source.length).toBeGreaterThan(15);
      expect(own.length).toBeGreaterThan(0);
      expect(parameters).toHaveLength(functions.get(name)!.length);
      for (const { text } of parameters) expect(text).toMatch(/^.{15,}\.$/s);
    },
  );

  it("tells Excel of every function and parameter, optional ones last", async () => {
    const { functions: told, allowErrorForDataTypeAny } = await metadata();
    expect(allowErrorForDataTypeAny).toBe(true);
    expect(told.map(({ id }) => id)).toEqual(documented.map(({ name }) => name));
    for (const { id, name, description, parameters } of told) {
      expect(name).toBe(id);
      expect(description.length).toBeGreaterThan(20);
      expect(parameters).toHaveLength(functions.get(id)!.length);
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort((a, b) => Number(a) - Number(b)));
      for (const parameter of parameters) {
        expect(parameter.type).toBe("any");
        expect(parameter.description.length).toBeGreaterThan(15);
      }
    }
  });
});
