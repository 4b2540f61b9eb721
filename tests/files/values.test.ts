import type { Column } from "../../src/tables";
import type { RawCell } from "../../src/files";
import { type Conventions, evidenceOf, readColumn } from "../../src/files/values/column";

const unsaid = { decimal: null, dates: null };
const file = { ...unsaid, likelyDecimal: "." } as const;

function read(column: Partial<Column>, cells: readonly RawCell[], said: Conventions = unsaid, places = 0) {
  const whole: Column = { header: "X", type: "number", description: "", ...column };
  const { values, problems } = readColumn(whole, cells, { said, file, evidence: evidenceOf(whole, cells), places });
  return { values, problems: problems.map(({ at, problem }) => ({ at, code: problem.code })) };
}

const only = (column: Partial<Column>, cell: RawCell) => read(column, [cell]).values[0];

describe("numbers", () => {
  test.each<[RawCell, number]>([
    [5, 5],
    ["5", 5],
    [" 5 ", 5],
    ["-5.25", -5.25],
    ["−5", -5],
    ["5-", -5],
    ["(500)", -500],
    ["($1,234.50)", -1234.5],
    ["+7", 7],
    ["007", 7],
    ["1,234,567.89", 1234567.89],
    ["1 234 567", 1234567],
    ["1\u00a0234\u202f567", 1234567],
    ["1'234'567", 1234567],
    ["12,34,567", 1234567],
    ["1.234.567", 1234567],
    ["1.234,56", 1234.56],
    ["0,5", 0.5],
    [".5", 0.5],
    ["$1,117.10K", 1117100],
    ["€ 2.5 Mio.", 2500000],
    ["3bn", 3e9],
    ["1.5 million", 1.5e6],
    ["USD 12", 12],
    ["12 EUR", 12],
    ["CHF 1'000.-", 1000],
    ["1e3", 1000],
    ["1.5E+06", 1.5e6],
    ["１２３", 123],
    [0, 0],
    ["0", 0],
    ["0.00", 0],
  ])("%p is %p", (cell, expected) => {
    expect(only({}, cell)).toBeCloseTo(expected, 6);
  });

  test.each<RawCell>(["", " ", "-", "n/a", "N/A", "null", "None", "unknown", "—", null])("%p says nothing", (cell) => {
    expect(read({}, [cell])).toEqual({ values: [null], problems: [] });
  });

  test.each<[RawCell, string]>([
    ["abc", "unreadable-number"],
    ["12 apples", "unreadable-number"],
    ["11-50", "unreadable-number"],
    ["1 - 10B USD", "unreadable-number"],
    ["10+B USD", "unreadable-number"],
    ["1,2,3", "unreadable-number"],
    ["1.2.3.4", "unreadable-number"],
    ["--5", "unreadable-number"],
    ["(-5)", "unreadable-number"],
    ["15%", "unreadable-number"],
    ["NaN", "unreadable-number"],
    ["Infinity", "unreadable-number"],
    ["1e999", "unreadable-number"],
    ["0x10", "unreadable-number"],
    [true, "unreadable-number"],
    [new Date(0), "unreadable-number"],
    ["#DIV/0!", "error-value"],
    ["#N/A", "error-value"],
  ])("%p is no number and becomes a problem, not 0", (cell, code) => {
    expect(read({}, [cell])).toEqual({ values: [null], problems: [{ at: 0, code }] });
  });

  it("take the decimal mark that their column decides", () => {
    expect(read({}, ["1.234", "5.678", "1.234,5"]).values).toEqual([1234, 5678, 1234.5]);
    expect(read({}, ["1,234", "5,678", "1,234.5"]).values).toEqual([1234, 5678, 1234.5]);
    expect(read({}, ["1.234", "5.5"]).values).toEqual([1.234, 5.5]);
    expect(read({ type: "count" }, ["1.234", "56"]).values).toEqual([1234, 56]);
  });

  it("say so where nothing decides", () => {
    expect(read({}, ["1.234"])).toEqual({ values: [1.234], problems: [{ at: 0, code: "ambiguous-number" }] });
    expect(read({}, ["1,234"])).toEqual({ values: [1234], problems: [{ at: 0, code: "ambiguous-number" }] });
    expect(read({}, ["1.234"], { decimal: ",", dates: null })).toEqual({ values: [1234], problems: [] });
  });

  it("are a problem where they contradict their column", () => {
    expect(read({}, ["1.5", "2.5", "3,75"])).toEqual({
      values: [1.5, 2.5, null],
      problems: [{ at: 2, code: "unreadable-number" }],
    });
  });

  it("in another money than their column are a problem: nothing is converted", () => {
    expect(read({ type: "money" }, ["$5", "$6", "€7", "8"])).toEqual({
      values: [5, 6, null, 8],
      problems: [{ at: 2, code: "mixed-currency" }],
    });
  });

  it("keep within their column's range, and whole where they count", () => {
    expect(read({ range: [0, 100] }, [-1, 0, 100, 101])).toEqual({
      values: [null, 0, 100, null],
      problems: [
        { at: 0, code: "out-of-range" },
        { at: 3, code: "out-of-range" },
      ],
    });
    expect(read({ type: "count" }, [1.5])).toEqual({
      values: [null],
      problems: [{ at: 0, code: "unreadable-number" }],
    });
  });

  it("are multiplied by what their header says", () => {
    expect(read({ type: "money" }, ["1.5", 2], unsaid, 6).values).toEqual([1.5e6, 2e6]);
  });
});

describe("fractions", () => {
  it("may be written as per cent, and warn where they look like it without the sign", () => {
    expect(read({ type: "fraction" }, ["15%", "15 %", 0.15, "0.15", "-5%", "12.5 %"]).values).toEqual(
      [0.15, 0.15, 0.15, 0.15, -0.05, 0.125].map((value) => expect.closeTo(value, 12)),
    );
    expect(read({ type: "fraction" }, [15.5])).toEqual({
      values: [15.5],
      problems: [{ at: 0, code: "large-fraction" }],
    });
    expect(read({ type: "fraction" }, [1.5]).problems).toEqual([]);
  });

  it("have a percentage once, though header and cell both say so", () => {
    expect(read({ type: "fraction" }, ["15%", "15"], unsaid, -2).values).toEqual([0.15, 0.15]);
  });
});

describe("dates", () => {
  const date = { type: "date" } as const;
  test.each<[RawCell, string]>([
    ["2026-11-20", "2026-11-20"],
    ["2026/1/5", "2026-01-05"],
    ["2006-04-15T03:23:15.000Z", "2006-04-15"],
    ["2019-10-17 21:10:19", "2019-10-17"],
    ["20.11.2026", "2026-11-20"],
    ["1.2.2026", "2026-02-01"],
    ["31-May-2026", "2026-05-31"],
    ["15 Apr, 2021 00:03:00", "2021-04-15"],
    ["Nov 20, 2026", "2026-11-20"],
    ["March 3rd, 2024", "2024-03-03"],
    ["3. März 2024", "2024-03-03"],
    ["3 février 2024", "2024-02-03"],
    ["20261120", "2026-11-20"],
    ["45631.0", "2024-12-05"],
    [45631, "2024-12-05"],
    ["1606867200000", "2020-12-02"],
    [new Date("2026-11-20T00:00:00Z"), "2026-11-20"],
    ["25/12/2026", "2026-12-25"],
    ["12/25/26", "2026-12-25"],
    ["12/25/87", "1987-12-25"],
    ["5/5/2026", "2026-05-05"],
  ])("%p is %p", (cell, expected) => {
    expect(only(date, cell)).toBe(expected);
  });

  test.each<RawCell>([
    "tomorrow",
    "2026-02-30",
    "31.4.2026",
    "13/13/2026",
    "2026-13-01",
    "32-May-2026",
    "5 Foo 2026",
    "99999",
    true,
    "1776-07-04",
  ])("%p is no date and becomes a problem, not today", (cell) => {
    expect(read(date, [cell])).toEqual({ values: [null], problems: [{ at: 0, code: "unreadable-date" }] });
  });

  it("have the order of day and month that their column decides", () => {
    expect(read(date, ["3/4/2026", "25/4/2026"]).values).toEqual(["2026-04-03", "2026-04-25"]);
    expect(read(date, ["3/4/2026", "4/25/2026"]).values).toEqual(["2026-03-04", "2026-04-25"]);
    expect(read(date, ["3/4/2026"], { decimal: null, dates: "dmy" }).values).toEqual(["2026-04-03"]);
  });

  it("are a problem where nothing decides", () => {
    expect(read(date, ["3/4/2026", "5/5/2026"])).toEqual({
      values: [null, "2026-05-05"],
      problems: [{ at: 0, code: "ambiguous-date" }],
    });
  });
});

describe("words", () => {
  it("are text, whatever the cell holds", () => {
    expect(read({ type: "text" }, [" A ", 5, true, new Date("2026-11-20T00:00:00Z"), "n/a", "#REF!"])).toEqual({
      values: ["A", "5", "TRUE", "2026-11-20", null, null],
      problems: [{ at: 5, code: "error-value" }],
    });
  });

  it("lose the apostrophe that guarded them against being run", () => {
    expect(read({ type: "text" }, ["'=1+1", "'tis", "'+49 151"]).values).toEqual(["=1+1", "'tis", "+49 151"]);
  });

  it("are yes or no in several languages", () => {
    expect(read({ type: "flag" }, ["true", "NO", "ja", "0", 1, "maybe"])).toEqual({
      values: [true, false, true, false, true, null],
      problems: [{ at: 5, code: "unknown-choice" }],
    });
  });

  it("are choices without case, plural or the word partner", () => {
    const choices = ["Reseller", "Technology partner"];
    expect(read({ type: "choice", choices }, ["resellers", "TECHNOLOGY", "technology partners", "Bank"])).toEqual({
      values: ["Reseller", "Technology partner", "Technology partner", null],
      problems: [{ at: 3, code: "unknown-choice" }],
    });
  });

  it("are lists by the mark that their column uses", () => {
    expect(read({ type: "list" }, ["a; b;a", "c, d", "none", ""]).values).toEqual([["a", "b"], ["c, d"], [], null]);
    expect(read({ type: "list" }, ["a, b", "c"]).values).toEqual([["a", "b"], ["c"]]);
  });
});

describe("mixes", () => {
  const mix = { type: "mix", range: [0, Infinity] } as const;

  it("are numbers by name", () => {
    expect(only(mix, "Retail: 30 %; Banking: 70 %")).toEqual(
      new Map([
        ["Retail", 0.3],
        ["Banking", expect.closeTo(0.7, 12)],
      ]),
    );
    expect(only(mix, "Data: 2M; Reports = 500K")).toEqual(
      new Map([
        ["Data", 2e6],
        ["Reports", 5e5],
      ]),
    );
    expect(only(mix, "Retail 30%; Banking 70%")).toEqual(
      new Map([
        ["Retail", 0.3],
        ["Banking", expect.closeTo(0.7, 12)],
      ]),
    );
    expect(only(mix, "EMEA")).toEqual(new Map([["EMEA", 1]]));
    expect(only(mix, "none")).toEqual(new Map());
  });

  test.each([
    { cell: "Retail: 30 %; Banking", code: "unreadable-entry" },
    { cell: "Retail: much", code: "unreadable-entry" },
    { cell: "Retail: -5", code: "out-of-range" },
  ])("refuse $cell", ({ cell, code }) => {
    expect(read(mix, [cell])).toEqual({ values: [null], problems: [{ at: 0, code }] });
  });

  it("need a number with each name where 1 would mean something", () => {
    expect(read({ type: "mix", range: [1, 7] }, ["Openness"]).problems).toEqual([{ at: 0, code: "unreadable-entry" }]);
  });

  it("of words know the words", () => {
    const pairs = { type: "pairs", words: ["full", "partial", "none"] } as const;
    expect(only(pairs, "API: Partial; Login")).toEqual(
      new Map([
        ["API", "partial"],
        ["Login", "full"],
      ]),
    );
    expect(read(pairs, ["API: maybe"]).problems).toEqual([{ at: 0, code: "unknown-choice" }]);
  });
});

describe("values of assumptions", () => {
  it("are numbers where they read as one, else text", () => {
    expect(read({ type: "value" }, ["40%", "1,5", 7, "10:0; 100:25", ""]).values).toEqual([
      0.4,
      expect.anything(),
      7,
      "10:0; 100:25",
      null,
    ]);
  });
});
