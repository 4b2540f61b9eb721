import { areaAddress, quotedSheet, readArea, splitAddress } from "../../src/preview/host/addresses";

describe("an address", () => {
  test.each([
    ["B2", { row: 1, column: 1, rowCount: 1, columnCount: 1 }, "B2"],
    ["$B$2:$D9", { row: 1, column: 1, rowCount: 8, columnCount: 3 }, "B2:D9"],
    ["D9:B2", { row: 1, column: 1, rowCount: 8, columnCount: 3 }, "B2:D9"],
    ["B:D", { row: 0, column: 1, rowCount: 1_048_576, columnCount: 3 }, "B:D"],
    ["2:9", { row: 1, column: 0, rowCount: 8, columnCount: 16_384 }, "2:9"],
    ["XFD1048576", { row: 1_048_575, column: 16_383, rowCount: 1, columnCount: 1 }, "XFD1048576"],
  ])("%s is an area, and is written again", (text, area, address) => {
    expect(readArea(text)).toEqual(area);
    expect(areaAddress(area)).toBe(address);
  });

  test.each(["", "B", "2", "A0", "XFE1", "A1048577", "B2:", "B:2", "Partners", "A1:B2:C3"])("%p is none", (text) => {
    expect(readArea(text)).toBeUndefined();
  });

  test.each([
    ["Sheet1!A1", "Sheet1", "A1"],
    ["'My sheet'!A1:B2", "My sheet", "A1:B2"],
    ["'It''s!'!A1", "It's!", "A1"],
    ["A1", null, "A1"],
  ])("%s is on sheet %p", (text, sheet, rest) => {
    expect(splitAddress(text)).toEqual({ sheet, rest });
  });

  test.each([
    ["Partners", "Partners"],
    ["My sheet", "'My sheet'"],
    ["It's", "'It''s'"],
    ["A1", "'A1'"],
    ["2026", "'2026'"],
  ])("names the sheet %s as %s", (name, quoted) => {
    expect(quotedSheet(name)).toBe(quoted);
  });
});
