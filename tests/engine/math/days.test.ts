import fc from "fast-check";
import { addDays, addMonths, checkDay, countsOn, daysBetween, workdayFrom } from "../../../src/engine/math/days";

const someDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1980-01-01", days));

describe("days", () => {
  // by the calendar
  test.each([
    { day: "2026-11-20", months: 12, expected: "2027-11-20" },
    { day: "2024-02-29", months: 12, expected: "2025-02-28" },
    { day: "2026-01-31", months: 1, expected: "2026-02-28" },
    { day: "2026-03-31", months: -1, expected: "2026-02-28" },
    { day: "2026-12-31", months: 2, expected: "2027-02-28" },
    { day: "2026-01-15", months: -13, expected: "2024-12-15" },
    { day: "0050-01-31", months: 1, expected: "0050-02-28" },
  ])("$day and $months months is $expected", ({ day, months, expected }) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    { day: "2026-11-20", expected: "2026-11-20" }, // Friday
    { day: "2026-11-21", expected: "2026-11-23" },
    { day: "2026-11-22", expected: "2026-11-23" },
    { day: "2026-11-23", expected: "2026-11-23" },
  ])("the workday from $day is $expected", ({ day, expected }) => {
    expect(workdayFrom(day)).toBe(expected);
  });

  test.each(["2026-02-29", "2026-13-01", "20-11-2026", "2026-11-20T00:00", "", "soon"])("%p is refused", (text) => {
    expect(() => checkDay(text, "asOf")).toThrow("asOf must be a day");
  });

  it("end with the year 9999", () => {
    expect(() => addDays("9999-12-31", 1)).toThrow("a day must lie in the years 0000 to 9999");
    expect(() => addMonths("9999-12-31", 1)).toThrow("a day must lie in the years 0000 to 9999");
  });

  it("count from their first day until the day before the last", () => {
    expect(["2026-01-01", "2026-06-30", "2026-07-01"].map((day) => countsOn(day, "2026-01-01", "2026-07-01"))).toEqual([
      true,
      true,
      false,
    ]);
    expect(countsOn("2025-12-31", "2026-01-01", null)).toBe(false);
    expect(countsOn("2026-12-31", null, null)).toBe(true);
  });

  it("come back when days are added and taken away", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const later = addDays(day, days);
        expect(addDays(later, -days)).toBe(day);
        expect(daysBetween(day, later)).toBe(days);
        expect(later > day).toBe(days > 0);
      }),
    );
  });
});
