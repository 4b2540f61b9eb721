import { functions } from "../../src/functions";
import { registerFunctions } from "../../src/functions/register";
import metadata from "../../src/functions/functions.json" with { type: "json" };
import { errorNumbers, startExcelSide } from "./functionsRuntime";

// Microsoft's own custom-functions runtime, spoken to as Excel speaks to it; not Excel.
const excel = startExcelSide();
Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions });
registerFunctions();

const associated = excel.CustomFunctions._association.mappings;
const { Error: ExcelError } = excel.CustomFunctions;
const partner = [80, 70, 60, 90, 50];

/** What a call throws, as Excel's error class has it. */
function thrownBy(name: string, ...parameters: unknown[]): unknown {
  try {
    associated[name]!(...parameters);
    return "nothing";
  } catch (error) {
    return error;
  }
}

describe("registering", () => {
  it("associates every function that functions.json lists, and no other", () => {
    expect(Object.keys(associated).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
    expect(Object.keys(associated).sort()).toEqual([...functions.keys()].sort());
  });

  it("works before the runtime has brought its error class, as in the page", () => {
    const names: string[] = [];
    Object.assign(globalThis, { CustomFunctions: { associate: (name: string) => names.push(name) } });
    try {
      registerFunctions();
    } finally {
      Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions });
    }
    expect(names.sort()).toEqual([...functions.keys()].sort());
  });
});

describe("a whole call that goes wrong throws Excel's error", () => {
  test.each([
    { name: "PARTNER_SCORE", parameters: [[[1, 2, 3]]], code: "#VALUE!", says: "criteria must have 5 columns, got 3" },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], [[1, 2, "x", 4, 5]]],
      code: "#VALUE!",
      says: 'weights, row 1, column 3 must be a number of 0 or more, got the text "x"',
    },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], null, [[0]]],
      code: "#VALUE!",
      says: "scale must be above 0, got 0",
    },
  ])("$name: $says", ({ name, parameters, code, says }) => {
    const thrown = thrownBy(name, ...parameters);
    expect(thrown).toBeInstanceOf(ExcelError);
    expect(thrown).toMatchObject({ code, message: says });
  });
});

describe("a row that goes wrong", () => {
  it("is an error in its cell, and the others stand", () => {
    const rows = associated["PARTNER_SCORE"]!([partner, [80, "high", 60, 90, 50], [80, "", "", "", ""]]) as unknown[][];
    expect(rows[0]).toEqual([expect.closeTo(72, 9)]);
    expect(rows[1]![0]).toBeInstanceOf(ExcelError);
    expect(rows[1]![0]).toMatchObject({
      code: "#VALUE!",
      message: 'criteria, row 2, column 2 must be a number from 0 to 100, got the text "high"',
    });
    expect(rows[2]![0]).toBeInstanceOf(ExcelError);
    expect(rows[2]![0]).toMatchObject({ code: "#N/A", message: "30 % of the weight is known; a score needs 60 %" });
  });
});

describe("through the runtime, as a cell calls", () => {
  it("a result arrives, and the invocation object that comes after the parameters is ignored", async () => {
    expect(await excel.call("PARTNER_SCORE", [[partner], null, null])).toEqual({ value: [[expect.closeTo(72, 9)]] });
  });

  it("a name is found however it is written", async () => {
    expect(await excel.call("partner_tier", [[[80]], [[70]], null, null])).toEqual({ value: [["Tier 1"]] });
  });

  it("a thrown error arrives with its code and message", async () => {
    expect(await excel.call("PARTNER_SCORE", [[[1, 2, 3]], null, null])).toEqual({
      errorNumber: errorNumbers["#VALUE!"],
      message: "criteria must have 5 columns, got 3",
    });
  });

  it("an error in a cell of an array keeps its own code and message, and the other cells stand", async () => {
    expect(await excel.call("PARTNER_SCORE", [[partner, [80, "", "", "", ""]], null, null])).toEqual({
      value: [
        [expect.closeTo(72, 9)],
        [
          expect.objectContaining({
            basicType: "Error",
            basicValue: "#N/A",
            message: "30 % of the weight is known; a score needs 60 %",
          }),
        ],
      ],
    });
  });

  it("an error cell is named in the message", async () => {
    const errorCell = { type: "CustomFunctionError", code: "#DIV/0!" };
    expect(await excel.call("PARTNER_SCORE", [[[80, errorCell, 60, 90, 50]], null, null])).toMatchObject({
      value: [[{ message: "criteria, row 1, column 2 must be a number from 0 to 100, got the error #DIV/0!" }]],
    });
  });

  it("a call that Excel takes back does no harm", async () => {
    expect(await excel.call("PARTNER_SCORE", [[partner], null, null], "cancelled")).toEqual({
      value: [[expect.closeTo(72, 9)]],
    });
  });
});
