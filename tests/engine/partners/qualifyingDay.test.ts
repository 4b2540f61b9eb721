import { qualifyingDay } from "../../../src/engine";

describe("qualifyingDay", () => {
  // the current month and the previous five full ones: 2026-06-01 to 2026-11-20
  test.each([
    { days: ["2026-06-01"], expected: { day: "2026-06-01", until: "2026-12-01" } },
    { days: ["2026-05-31", "2026-11-21"], expected: { day: null, until: null } },
    { days: ["2026-11-20", "2026-07-31"], expected: { day: "2026-11-20", until: "2027-05-01" } },
    { days: [], expected: { day: null, until: null } },
  ])("$days: $expected.day", ({ days, expected }) => {
    const history = days.map((day) => ({ day, isDesignated: true }));
    const failed = { day: "2026-10-10", isDesignated: false };
    expect(qualifyingDay([...history, failed], "2026-11-20")).toEqual({ from: "2026-06-01", ...expected });
  });

  it("still counts the day before the day from which it does not", () => {
    const history = [{ day: "2026-06-15", isDesignated: true }];
    expect(qualifyingDay(history, "2026-11-30").day).toBe("2026-06-15");
    expect(qualifyingDay(history, "2026-12-01").day).toBeNull();
  });
});
