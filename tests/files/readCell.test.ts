import { readCell } from "../../src/files";
import type { Column, ColumnType } from "../../src/tables";

const column = (type: ColumnType, more: Partial<Column> = {}): Column => ({
  header: "It",
  type,
  description: "What it is",
  ...more,
});

describe("readCell", () => {
  test.each<[string, Column, string, "." | ",", unknown]>([
    ["a number with a point", column("number"), "1,250.5", ".", 1250.5],
    ["a number with a comma", column("number"), "1.250,5", ",", 1250.5],
    ["money with its sign and size", column("money"), "$ 85m", ".", 85_000_000],
    ["a share with a sign", column("fraction"), "12 %", ".", 0.12],
    ["a share with a comma", column("fraction"), "12,5 %", ",", 0.125],
    ["a count with thousands", column("count"), "1.250", ",", 1250],
    ["a day", column("date"), "2026-09-30", ".", "2026-09-30"],
    ["yes", column("flag"), "yes", ".", true],
    ["no", column("flag"), "no", ".", false],
    ["a choice in any case", column("choice", { choices: ["Low", "High"] }), "high", ".", "High"],
    ["a list by semicolons", column("list"), "A; B", ".", ["A", "B"]],
    ["a name with a comma in it", column("list"), "Acme, Inc.", ".", ["Acme, Inc."]],
    ["a list that is empty", column("list"), "none", ".", []],
    ["a mix", column("mix"), "A: 60 %; B: 40 %", ".", new Map(Object.entries({ A: 0.6, B: 0.4 }))],
    ["a mix of one with a decimal comma", column("mix"), "A: 0,3", ",", new Map([["A", 0.3]])],
    ["names alone as a mix", column("mix"), "Europe, Asia", ".", new Map(Object.entries({ Europe: 1, Asia: 1 }))],
    [
      "pairs",
      column("pairs", { words: ["full", "partial"] }),
      "REST: partial; SSO",
      ".",
      new Map(Object.entries({ REST: "partial", SSO: "full" })),
    ],
    ["a blank", column("number"), "", ".", null],
    ["a blank list, which is not an empty one", column("list"), "", ".", null],
    ["what says nothing", column("money"), "n/a", ".", null],
  ])("reads %s", (_, of, text, decimal, value) => {
    expect(readCell(of, text, decimal)).toEqual({ value, problem: null, note: null });
  });

  test.each<[string, Column, string, string]>([
    ["text for a number", column("number"), "a lot", "must be a number, got text"],
    ["a number out of range", column("points", { range: [0, 100] }), "101", "must be from 0 to 100"],
    ["a part of a person", column("count"), "1.5", "must be a whole number"],
    ["no day", column("date"), "2026-02-30", "must be a date, such as 2026-11-20"],
    [
      "a day that could be two",
      column("date"),
      "03/04/2026",
      "must say which number is the day; nothing else in the column tells",
    ],
    ["no choice", column("choice", { choices: ["Low", "High"] }), "so so", "must be Low, High"],
    ["an error of a spreadsheet", column("text"), "#REF!", "must be a value, got the error #REF!"],
  ])("refuses %s, and says what it must be", (_, of, text, problem) => {
    expect(readCell(of, text, ".")).toEqual({ value: null, problem, note: null });
  });

  it("says what a number was taken for that could be another", () => {
    expect(readCell(column("money"), "1.234", ".")).toMatchObject({
      value: 1.234,
      note: "was read with a decimal point",
    });
    expect(readCell(column("money"), "1,234", ",")).toMatchObject({
      value: 1.234,
      note: "was read with a decimal comma",
    });
    expect(readCell(column("money"), "1,234", ".")).toEqual({ value: 1234, problem: null, note: null });
    expect(readCell(column("fraction"), "12", ".")).toMatchObject({ value: 12, note: expect.stringMatching(/1200 %/) });
  });
});
