import { functions } from "../src/functions";

const rows = 1_000;
const today = 46_346;

/** What a function is called with on 1,000 rows, made from numbers that look random. */
type Calls = (next: () => number) => Readonly<Record<string, readonly unknown[]>>;

const calls: Calls = (next) => {
  const times = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));
  const number = (least: number, most: number): number => least + (most - least) * next();
  const whole = (least: number, most: number): number => Math.floor(number(least, most + 1));
  const pick = <T>(values: readonly T[]): T => values[whole(0, values.length - 1)]!;
  const table = (columns: number, least: number, most: number) =>
    times(rows, () => times(columns, () => number(least, most)));
  const column = (least: number, most: number) => table(1, least, most);
  const measures = [["Annual revenue", "Certified people", "Client satisfaction"]];
  return {
    TOPSIS: [table(5, 1, 100), [[0.3, 0.25, 0.2, 0.15, 0.1]]],
    WEIGHTS_OBJECTIVE: ["critic", table(5, 1, 100)],
    CROSSING_WEIGHT: [table(5, 0, 100), [[0.3, 0.25, 0.2, 0.15, 0.1]]],
    WIN_PROBABILITY: [[times(5, () => number(0, 100))], [times(5, () => number(0, 100))]],
    FINANCIAL_HEALTH: ["public", table(5, -1, 2)],
    TIER_PROGRESS: [
      [
        ["Requirement", "Basic", "Silver", "Gold", "Platinum"],
        ["Revenue", 0, 100, 300, 500],
        ["Certified people", 0, 2, 4, 8],
      ],
      times(rows, (i) => [
        i % 2 === 0 ? "Revenue" : "Certified people",
        i % 2 === 0 ? number(0, 2) : 1,
        today + whole(1, 700),
      ]),
      today,
    ],
    CAPABILITY_SCORE: [table(5, 0, 20), [[10, 10, 10, 10, 10]], [[20, 20, 20, 20, 20]]],
    CERTIFICATIONS: [
      times(rows, (i) => [
        `Person ${i % 400}`,
        `Exam ${i % 9}`,
        "advanced",
        today - whole(1, 700),
        today + whole(1, 700),
      ]),
      today,
    ],
    PARTNER_HEALTH: [table(4, 0, 100), [[80, 60, 90, 70]], [["revenue", "activity", "quality", "relationship"]]],
    REVENUE_SHARE: [column(0, 1e6), "channel", "standard"],
    AGREEMENT_CHECK: ["channel", measures, times(rows, () => [number(0, 4e5), whole(0, 5), number(1, 5)])],
    TARGET_FIT: [
      table(3, 0, 100),
      [
        ["Fit", 3, "higher", "", ""],
        ["Reach", 2, "higher", "", ""],
        ["Size", 1, "log 10:0; 100:100", 5, ""],
      ],
      50,
    ],
    FUNNEL: [[[1000, 420, 180, 90, 31]]],
    RATE_INTERVAL: [times(rows, () => [whole(0, 50)]), times(rows, () => [whole(50, 500)])],
    PIPELINE_VALUE: [column(0, 1e6), column(0, 1)],
    PIPELINE_VELOCITY: [column(1, 90), column(0, 1), column(1e3, 1e5), column(10, 200)],
    ACCOUNT_OVERLAP: [times(rows, (i) => [`Company ${i}`]), times(rows, (i) => [`company ${2 * i}`])],
    RELATIONSHIP: [
      times(rows, (i) => [
        today - whole(0, 700),
        pick(["email", "call", "meeting", "workshop", "joint deal"]),
        `Contact ${i % 40}`,
        whole(1, 5),
        pick(["in", "out"]),
      ]),
      today,
    ],
    TRUST_SCORE: [column(1, 10), column(1, 10), column(1, 10), column(1, 10)],
    ENGAGEMENT_RANK: [times(rows, (i) => [`Option ${i}`, number(1, 10), number(0, 1), number(1, 30)])],
    ENGAGEMENT_DECAY: [column(0, 100), column(0, 700)],
    OUTREACH_RESULTS: [
      times(rows, (i) => [
        `Target ${i % 300}`,
        `Step ${i % 4}`,
        today - whole(1, 90),
        pick(["E-mail", "Call"]),
        next() < 0.1,
        next() < 0.04,
      ]),
    ],
  };
};

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function milliseconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Milliseconds of each function of partners and pipeline on 1,000 rows, the slowest first; medians of 9 runs after 3 that do not count. */
export function timesOfFunctions(
  next: () => number,
): readonly { readonly name: string; readonly milliseconds: number }[] {
  return Object.entries(calls(next))
    .map(([name, parameters]) => {
      const run = functions.get(name)!;
      const result = run(...parameters);
      // A bench of refusals would be a fast one.
      if (result.length === 0) throw new Error(`${name} came to nothing`);
      const times = Array.from({ length: 12 }, () => milliseconds(() => run(...parameters)));
      return { name, milliseconds: median(times.slice(3)) };
    })
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
