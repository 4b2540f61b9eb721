import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";
import { shownFormat } from "../../src/preview/host/numberFormats";

const shown = (format: string, value: number) => {
  const translated = shownFormat(format);
  return translated === "" ? null : helpers.formatValue(value, { format: translated, locale: DEFAULT_LOCALE });
};

describe("a number format of Excel in the spreadsheet", () => {
  test.each([
    ["0.0", 72.25, "72.3"],
    ["0%", 0.925, "93%"],
    ["#,##0", 1234567, "1,234,567"],
    ["yyyy-mm-dd", 45_000, "2023-03-15"],
    ["#,##0.00;[Red]-#,##0.00", -1234.5, "-1,234.50"],
    ["$#,##0", 1234, "$1,234"],
    ["[$€-407]#,##0", 1234, "€1,234"],
    ["#,##0_);(#,##0)", -1234, "(1,234)"],
    ['0.0" points"', 72, "72.0 points"],
    ["@", 7, "7"],
  ])("%s shows %p as %s", (format, value, text) => {
    expect(shown(format, value)).toBe(text);
  });

  test.each(["General", "0.00E+00", "# ?/?"])("%s has no likeness, so the number is shown plainly", (format) => {
    expect(shownFormat(format)).toBe("");
  });
});
