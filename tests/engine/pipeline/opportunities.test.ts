import fc from "fast-check";
import {
  expectedValue,
  type Opportunity,
  outcomeOf,
  pipelineOf,
  pipelineReport,
  stageProbabilities,
} from "../../../src/engine";

const stages = ["Market intelligence", "Target identification", "Outreach", "Qualification", "Partnership"];
const deal = (facts: Partial<Opportunity>): Opportunity => ({
  name: "a deal",
  stage: "Qualification",
  amount: 1000,
  probability: null,
  created: null,
  closed: null,
  ...facts,
});

describe("stages", () => {
  test.each([
    { stage: "Closed Won", outcome: "won" },
    { stage: "closedwon", outcome: "won" },
    { stage: "1 - Closed Won", outcome: "won" },
    { stage: "Won", outcome: "won" },
    { stage: "Closed - Lost", outcome: "lost" },
    { stage: "Negotiation", outcome: "open" },
    { stage: "Wonderful", outcome: "open" },
  ])("$stage is $outcome", ({ stage, outcome }) => {
    expect(outcomeOf(stage)).toBe(outcome);
  });

  it("tell the pipeline they belong to", () => {
    expect(pipelineOf(["Closed Won", "contract sent"])).toContain("Qualified to Buy");
    expect(pipelineOf(["Perception Analysis", "Qualification"])).toHaveLength(8);
    expect(pipelineOf(["2 - Proposal"])).toEqual([
      "Prospecting",
      "Discovery",
      "Qualification",
      "Proposal",
      "Negotiation",
    ]);
    expect(pipelineOf(["Closed Won", "Angebot"])).toBeNull();
  });
});

describe("stage probabilities", () => {
  it("are 5, 15, 30, 50, 80 % without a history", () => {
    const of = stageProbabilities(stages);
    expect(stages.map((stage) => of(stage).probability)).toEqual([0.05, 0.15, 0.3, 0.5, 0.8]);
    expect(of("outreach ")).toEqual({ probability: 0.3, basis: "default" });
    expect(of("elsewhere")).toEqual({ probability: null, basis: "unknown" });
  });

  it("are spread over the same curve where there are not five stages", () => {
    const of = stageProbabilities(["A", "B", "C"]);
    expect(["A", "B", "C"].map((stage) => of(stage).probability)).toEqual([0.05, 0.3, 0.8]);
  });

  it("come from history from 30 closed ones on", () => {
    const of = stageProbabilities(
      stages,
      new Map([
        ["OUTREACH", { reached: 30, won: 12 }],
        ["Qualification", { reached: 29, won: 29 }],
      ]),
    );
    expect(of("Outreach")).toEqual({ probability: 0.4, basis: "history" });
    expect(of("Qualification")).toEqual({ probability: 0.5, basis: "default" });
  });

  test.each([
    { name: "one stage", run: () => stageProbabilities(["A"]), code: "shape-mismatch" },
    { name: "a stage twice", run: () => stageProbabilities(["A", "a "]), code: "invalid-input" },
    {
      name: "more won than reached",
      run: () => stageProbabilities(stages, new Map([["Outreach", { reached: 3, won: 4 }]])),
      code: "invalid-input",
    },
    {
      name: "a curve in percent",
      run: () =>
        stageProbabilities(
          stages,
          undefined,
          new Map([["Pipeline", new Map([["Probability by stage", "1:5; 5:80"]])]]),
        ),
      code: "invalid-input",
    },
  ])("refuse $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("expected value", () => {
  it("adds amounts by their chance, and tells how far the real one may lie off", () => {
    // by hand: 0.5 · 100 + 0.2 · 50 = 60; variance 0.25 · 10000 + 0.16 · 2500 = 2900
    const found = expectedValue([
      { amount: 100, probability: 0.5 },
      { amount: 50, probability: 0.2 },
    ]);
    expect(found.expected).toBeCloseTo(60, 12);
    expect(found.deviation).toBeCloseTo(Math.sqrt(2900), 12);
    expect(expectedValue([])).toEqual({ expected: 0, deviation: 0 });
  });

  test.each([
    [[{ amount: 1, probability: 50 }]],
    [[{ amount: NaN, probability: 0.5 }]],
    [
      [
        { amount: 1e308, probability: 1 },
        { amount: 1e308, probability: 1 },
      ],
    ],
  ])("refuses %j", (chances) => {
    expect(() => expectedValue(chances)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("pipeline report", () => {
  const rows = [
    deal({ stage: "Qualification", amount: 1000 }),
    deal({ stage: "Qualification", amount: 1000, probability: 0.9 }),
    deal({ stage: "Outreach", amount: 200 }),
    deal({ stage: "Outreach", amount: null }),
    deal({ stage: "Elsewhere", amount: 50 }),
    deal({ stage: null, amount: 70, probability: 0.1 }),
    deal({ stage: "Closed Won", amount: 300, created: "2026-01-01", closed: "2026-01-31" }),
    deal({ stage: "Closed Won", amount: 500, created: "2026-01-01", closed: "2026-04-01" }),
    deal({ stage: "Closed Lost", amount: 800 }),
  ];

  it("has the value of what is open, and what was won", () => {
    const report = pipelineReport(rows, stages);
    // by hand: 0.5 · 1000 + 0.9 · 1000 + 0.3 · 200 + 0.1 · 70
    expect(report.expected).toBeCloseTo(1467, 9);
    expect(report).toMatchObject({ open: 6, amount: 2320, won: 2, lost: 1, averageValue: 400, cycleDays: 60 });
    expect(report.winRate!.rate).toBeCloseTo(2 / 3, 12);
    expect(report.stages.map(({ stage, count, amount }) => [stage, count, amount])).toEqual([
      ["Market intelligence", 0, 0],
      ["Target identification", 0, 0],
      ["Outreach", 2, 200],
      ["Qualification", 2, 2000],
      ["Partnership", 0, 0],
      ["Elsewhere", 1, 0],
      ["", 1, 70],
    ]);
    expect(report.warnings).toEqual([
      "1 open opportunity has no amount and counts for nothing",
      "1 open opportunity has neither a probability nor a known stage and counts for nothing",
    ]);
  });

  it("has no rates where nothing is closed", () => {
    expect(pipelineReport([], stages)).toMatchObject({
      winRate: null,
      averageValue: null,
      cycleDays: null,
      expected: 0,
    });
  });

  it("refuses what was closed before it was created", () => {
    const wrong = deal({ stage: "Won", created: "2026-02-01", closed: "2026-01-01" });
    expect(() => pipelineReport([wrong], stages)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("adds up by stage, in whatever order the rows stand", () => {
    const some = fc.array(
      fc.record({
        stage: fc.constantFrom(...stages, "Closed Won", "Closed Lost", "Elsewhere"),
        amount: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
        probability: fc.option(fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)),
      }),
    );
    fc.assert(
      fc.property(some, (facts) => {
        const deals = facts.map((fact) => deal(fact));
        const report = pipelineReport(deals, stages);
        const total = report.stages.reduce((all, { expected }) => all + expected, 0);
        expect(total).toBeCloseTo(report.expected, 4);
        expect(pipelineReport([...deals].reverse(), stages).expected).toBeCloseTo(report.expected, 4);
        expect(report.expected).toBeLessThanOrEqual(report.amount + 1e-6);
      }),
    );
  });
});
