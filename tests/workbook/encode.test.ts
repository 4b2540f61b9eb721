import { encode, isAsWritten, restorable } from "../../src/workbook/encode";
import { isDateFormat } from "../../src/workbook/numberFormats";
import { shiftFormula } from "../../src/workbook/shiftFormula";
import { Formula, sheetValue } from "../../src/workbook/values";

describe("encode", () => {
  it.each<[string, Parameters<typeof encode>[0], Parameters<typeof encode>[1], unknown]>([
    ["a plain text", "Alder Consulting", "text", "Alder Consulting"],
    ["a text like a formula", "=HYPERLINK(A1)", "text", "'=HYPERLINK(A1)"],
    ["a text that begins with a plus", "+49 151 1", "text", "'+49 151 1"],
    ["a text that begins with a minus", "-Alder", "text", "'-Alder"],
    ["a text that begins with an at sign", "@SUM(A1)", "text", "'@SUM(A1)"],
    ["a text that begins with a tab", "\t=1", "text", "'\t=1"],
    ["a text in full-width signs", "＝1", "text", "'＝1"],
    ["a text with an apostrophe", "'s Gravenhage", "text", "''s Gravenhage"],
    ["digits that are a name", "007", "text", "'007"],
    ["a text like a day", "Mar 5", "text", "'Mar 5"],
    ["a text like a share", "5 %", "text", "'5 %"],
    ["a text like an error", "#N/A", "text", "'#N/A"],
    ["a text like a truth value", "true", "text", "'true"],
    ["a text with control characters", "a\u0000b\u0007", "text", "ab"],
    ["a number", -1.5, "points", -1.5],
    ["a truth value", false, "flag", false],
    ["a blank", null, "text", ""],
    ["nothing", undefined, "text", null],
    ["a formula", new Formula("=1+1"), "number", "=1+1"],
    ["a day as text", "2024-02-29", "date", 45351],
    ["a day as text in another column", "2024-02-29", "text", "'2024-02-29"],
    ["a date", new Date("1900-03-01T00:00:00Z"), "date", 61],
    ["a date before Excel counts right", new Date("1899-12-31T00:00:00Z"), "date", "'1899-12-31"],
  ])("writes %s", (_, cell, type, encoded) => {
    expect(encode(cell, type)).toBe(encoded);
  });

  it("cuts a text that no cell holds, and marks it", () => {
    const cut = encode("x".repeat(40_000), "text") as string;
    expect(cut.length).toBe(32_767);
    expect(cut).toMatch(/ … \[cut\]$/);
  });
});

describe("restorable", () => {
  it.each<[string, unknown, unknown, unknown]>([
    ["a formula", "=1+1", 2, "=1+1"],
    ["a text like a formula", "=1+1", "=1+1", "'=1+1"],
    ["a number", 2, 2, 2],
    ["digits that are a text", "007", "007", "'007"],
    ["an error that was typed", "#N/A", "#N/A", "#N/A"],
    ["a blank", "", "", ""],
  ])("puts back %s", (_, formula, value, expected) => {
    expect(restorable(formula, value)).toBe(expected);
  });
});

describe("isAsWritten", () => {
  it.each<[string, Parameters<typeof isAsWritten>[0], unknown, boolean]>([
    ["a text without its apostrophe", "'007", "007", true],
    ["another text", "Alder", "Birch", false],
    ["a number in its last digit", 0.1 + 0.2, 0.3, true],
    ["another number", 1, 2, false],
    ["a number that became text", 1, "1", false],
    ["a cell that was left alone", null, "anything", true],
    ["a blank", "", "", true],
    ["line ends", "a\r\nb", "a\nb", true],
  ])("compares %s", (_, written, now, same) => {
    expect(isAsWritten(written, now)).toBe(same);
  });
});

describe("sheetValue", () => {
  it.each<[unknown, string, unknown]>([
    [45413, "yyyy-mm-dd", "2024-05-01T00:00:00.000Z"],
    [45413, "0.0", 45413],
    [0.5, "hh:mm", 0.5],
    ["", "General", null],
    [true, "General", true],
  ])("reads %p under %s", (value, format, expected) => {
    const read = sheetValue(value, format);
    expect(read instanceof Date ? read.toISOString() : read).toBe(expected);
  });
});

describe("isDateFormat", () => {
  it.each([
    ["yyyy-mm-dd", true],
    ["[$-409]d-mmm-yy;@", true],
    ["m/d/yyyy h:mm", true],
    ['yyyy"年"m"月"', true],
    ["General", false],
    ["#,##0", false],
    ['0.0 "days"', false],
    ["[Red]0.00", false],
    ["0.00E+00", false],
    ["@", false],
  ])("%s: %p", (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe("shiftFormula", () => {
  it.each([
    ["=B2*$C$1+D$2", "=B5*$C$1+D$2"],
    ["=SUM($A2:B2)", "=SUM($A5:B5)"],
    ["='Q1 2024'!A2&\"B2\"", "='Q1 2024'!A5&\"B2\""],
    ["=Partners[@[Q1 A2]]+[@Fit]", "=Partners[@[Q1 A2]]+[@Fit]"],
    ["=LOG10(A2)+REVENUE2024", "=LOG10(A5)+REVENUE2024"],
    ["=_xlfn.F1.TEST(A2)", "=_xlfn.F1.TEST(A5)"],
  ])("moves %s by three rows", (formula, expected) => {
    expect(shiftFormula(formula, 3)).toBe(expected);
  });

  it("says where an address leaves the sheet", () => {
    expect(shiftFormula("=A2", -3)).toBe("=#REF!");
  });
});
