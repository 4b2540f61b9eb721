import { agreementTerms, type MeasuredPeriod, minimumHistories } from "../../../src/engine";

const { minimums } = agreementTerms("channel");
const day = "2026-11-20";

/** Values of a measure at the ends of the quarters of 2025 and 2026, until the third. */
const quarterly = (measure: MeasuredPeriod["measure"], values: readonly number[]): readonly MeasuredPeriod[] =>
  ["2025-03-31", "2025-06-30", "2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"]
    .slice(-values.length)
    .map((date, i) => ({ measure, date, value: values[i]! }));

const historyOf = (measure: MeasuredPeriod["measure"], periods: readonly MeasuredPeriod[], since?: string) =>
  minimumHistories(minimums, periods, day, since ?? null).find(({ name }) => name === measure)!;

describe("histories of an agreement's minimums", () => {
  it("hold satisfaction as it stood at the end of each quarter", () => {
    const found = historyOf("Client satisfaction", quarterly("Client satisfaction", [4.6, 4.4, 4.5]));
    // The channel agreement asks for 4.5.
    expect(found).toMatchObject({ values: [null, 4.6, 4.4, 4.5], met: [null, true, false, true] });
  });

  it("hold revenue of the four quarters up to each, where all four are known", () => {
    const found = historyOf("Annual revenue", quarterly("Annual revenue", [60_000, 50_000, 40_000, 30_000, 90_000]));
    // 60 + 50 + 40 + 30 = 180; 50 + 40 + 30 + 90 = 210; the agreement asks for 200 thousand.
    expect(found).toMatchObject({ values: [null, null, 180_000, 210_000], met: [null, null, false, true] });
  });

  it("add up months of revenue, and take the last month of satisfaction", () => {
    const months = (measure: MeasuredPeriod["measure"], value: (month: number) => number) =>
      ["2026-07-31", "2026-08-31", "2026-09-30"].map((date, i) => ({ measure, date, value: value(i) }));
    const before = quarterly("Annual revenue", [50_000, 50_000, 50_000, 0]).slice(0, 3);
    const revenue = [...before, ...months("Annual revenue", () => 20_000)];
    expect(historyOf("Annual revenue", revenue).values.at(-1)).toBe(210_000);
    expect(
      historyOf(
        "Client satisfaction",
        months("Client satisfaction", (i) => 4 + i / 4),
      ).values.at(-1),
    ).toBe(4.5);
  });

  it("judge no quarter before the agreement was in force for all of it", () => {
    const satisfaction = quarterly("Client satisfaction", [4, 4, 4, 4]);
    expect(historyOf("Client satisfaction", satisfaction, "2026-02-01").met).toEqual([null, null, false, false]);
    expect(historyOf("Client satisfaction", satisfaction, "2026-01-01").met).toEqual([null, false, false, false]);
    const revenue = quarterly("Annual revenue", [1, 1, 1, 1]);
    expect(historyOf("Annual revenue", revenue, "2025-11-03").met.at(-1)).toBeNull();
    expect(historyOf("Annual revenue", revenue, "2025-10-01").met.at(-1)).toBe(false);
  });

  it("do not know a day of which two rows say different things", () => {
    const [value] = quarterly("Client satisfaction", [4.6]);
    expect(historyOf("Client satisfaction", [value!, { ...value!, value: 4.4 }]).met.at(-1)).toBeNull();
  });

  it("leave out the quarter that is not over", () => {
    const found = historyOf("Client satisfaction", [{ measure: "Client satisfaction", date: "2026-10-31", value: 1 }]);
    expect(found.met).toEqual([null, null, null, null]);
  });

  it("refuse a date that is none", () => {
    const periods = [{ measure: "Annual revenue", date: "2026-02-30", value: 1 }] as const;
    expect(() => minimumHistories(minimums, periods, day)).toThrow(
      expect.objectContaining({ code: "invalid-input", message: expect.stringContaining("date of Annual revenue") }),
    );
  });
});
