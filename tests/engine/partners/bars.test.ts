import fc from "fast-check";
import {
  type Bar,
  type BarFacts,
  barInWords,
  cappedByBars,
  type Company,
  explainer,
  qualificationBars,
  qualificationModel,
  readyModel,
  unknownCompany,
} from "../../../src/engine";

const company: Company = {
  ...unknownCompany,
  regions: new Map([
    ["europe", 60],
    ["asia", 40],
    ["africa", 0],
  ]),
};

const nothing: BarFacts = {
  revenue: null,
  clients: null,
  regions: null,
  criteria: [null, null, null, null, null],
  dedicatedPeople: null,
  certifiedPeople: null,
  satisfaction: null,
  wonDeals: null,
  leadsMarket: null,
};

const statuses = (bars: readonly Bar[]) => Object.fromEntries(bars.map(({ label, status }) => [label, status]));

describe("qualificationBars", () => {
  const alliance = qualificationBars("Strategic alliance", company);
  const channel = qualificationBars("Channel", company);

  it("are the framework's five of a strategic alliance and five of a channel, none of the ecosystem", () => {
    expect(statuses(alliance(nothing))).toEqual({
      "Market reach": "not known",
      "Technology alignment": "not known",
      "Strategic commitment": "not known",
      "Cultural fit": "not known",
      "Competitive position": "not known",
    });
    expect(statuses(channel(nothing))).toEqual({
      "Sales capability": "not known",
      "Technical competency": "not known",
      "Client relationships": "not known",
      "Financial stability": "not known",
      "Geographic coverage": "not known",
    });
    expect(qualificationBars("Ecosystem", company)(nothing)).toEqual([]);
  });

  test.each([
    // the framework: $1B+ annual revenue or 10,000+ relevant clients
    { name: "the revenue", facts: { revenue: 1e9 }, status: "met" },
    { name: "the clients", facts: { revenue: 1e6, clients: 10_000 }, status: "met" },
    { name: "neither", facts: { revenue: 999_000_000, clients: 9_999 }, status: "missed" },
    { name: "too little revenue and unknown clients", facts: { revenue: 1e6 }, status: "not known" },
  ])("market reach with $name is $status", ({ facts, status }) => {
    const [reach] = alliance({ ...nothing, ...facts });
    expect(reach).toMatchObject({ label: "Market reach", mandatory: true, status });
  });

  test.each([
    { bar: "Technology alignment", facts: { criteria: [null, null, 66.67, null, null] }, status: "met" },
    { bar: "Technology alignment", facts: { criteria: [90, 90, 66, 90, 90] }, status: "missed" },
    { bar: "Strategic commitment", facts: { dedicatedPeople: 1 }, status: "missed" },
    { bar: "Cultural fit", facts: { criteria: [null, null, null, null, 80] }, status: "met" },
    { bar: "Competitive position", facts: { leadsMarket: true }, status: "met" },
    { bar: "Competitive position", facts: { leadsMarket: false }, status: "missed" },
  ])("$bar with $facts is $status", ({ bar, facts, status }) => {
    expect(statuses(alliance({ ...nothing, ...facts }))[bar]).toBe(status);
  });

  test.each([
    { bar: "Sales capability", facts: { wonDeals: 3 }, status: "met" },
    { bar: "Technical competency", facts: { certifiedPeople: 1 }, status: "missed" },
    { bar: "Client relationships", facts: { satisfaction: 4.5 }, status: "met" },
    { bar: "Financial stability", facts: { criteria: [null, null, null, 49.9, null] }, status: "missed" },
    { bar: "Geographic coverage", facts: { regions: new Map([["asia", 1]]) }, status: "met" },
    {
      bar: "Geographic coverage",
      facts: {
        regions: new Map([
          ["asia", 0],
          ["africa", 1],
        ]),
      },
      status: "missed",
    },
  ])("$bar with $facts is $status", ({ bar, facts, status }) => {
    expect(statuses(channel({ ...nothing, ...facts }))[bar]).toBe(status);
  });

  it("goes by changed assumptions, those of the agreements among them", () => {
    const overrides = new Map([
      [
        "Qualification bars",
        new Map([
          ["Market reach: revenue", 1e6],
          ["Cultural fit is mandatory", 1],
        ]),
      ],
      ["Agreement minimums", new Map([["Alliance: dedicated people", 1]])],
    ]);
    const bars = qualificationBars(
      "Strategic alliance",
      company,
      overrides,
    )({
      ...nothing,
      revenue: 2e6,
      dedicatedPeople: 1,
    });
    expect(statuses(bars)).toMatchObject({ "Market reach": "met", "Strategic commitment": "met" });
    expect(bars.filter(({ mandatory }) => mandatory).map(({ label }) => label)).toEqual([
      "Market reach",
      "Cultural fit",
    ]);
  });

  it("reads as a sentence", () => {
    const [reach] = alliance({ ...nothing, revenue: 310_000_000 });
    expect(barInWords(reach!)).toBe("Market reach not known: 310000000 of 1000000000 revenue, or ? of 10000 clients");
  });

  it("refuses a fact that is no number", () => {
    expect(() => alliance({ ...nothing, revenue: NaN })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("cappedByBars", () => {
  const model = readyModel(qualificationModel());
  const explain = explainer(model);
  const bar = (status: Bar["status"], mandatory = true): Bar => ({
    label: "Reach",
    asks: "",
    mandatory,
    status,
    measures: [],
  });

  test.each([
    { criteria: [90, 90, 90, 90, 90], bars: [bar("met")], label: "Pursue", firm: true, held: 0, open: 0 },
    { criteria: [90, 90, 90, 90, 90], bars: [bar("missed")], label: "Develop", firm: true, held: 1, open: 0 },
    { criteria: [90, 90, 90, 90, 90], bars: [bar("missed", false)], label: "Pursue", firm: true, held: 0, open: 0 },
    { criteria: [90, 90, 90, 90, 90], bars: [bar("not known")], label: "Pursue", firm: false, held: 0, open: 1 },
    { criteria: [60, 60, 60, 60, 60], bars: [bar("not known")], label: "Develop", firm: true, held: 0, open: 0 },
    { criteria: [20, 20, 20, 20, 20], bars: [bar("missed")], label: "Decline", firm: true, held: 0, open: 0 },
    // 65 to 75 of 100: Pursue or Develop by score, Develop for sure with a bar missed
    { criteria: [70, 70, 75, 75, null], bars: [bar("missed")], label: "Develop", firm: true, held: 1, open: 0 },
  ])("of $criteria with $bars.0.status is $label", ({ criteria, bars, label, firm, held, open }) => {
    const verdict = cappedByBars(explain(criteria), model, bars);
    expect(verdict).toMatchObject({ label, firm });
    expect([verdict!.heldBy.length, verdict!.open.length]).toEqual([held, open]);
  });

  it("finds a verdict where too little is known for one without bars", () => {
    // 55 % known: the score lies between 52.25 and 97.25, so Pursue or Develop
    const explanation = explain([95, 95, null, null, null]);
    expect(explanation.verdict).toBeNull();
    expect(cappedByBars(explanation, model, [bar("met")])).toBeNull();
    // technical and financial gates leave Develop as well
    expect(cappedByBars(explanation, model, [bar("missed")])).toMatchObject({ label: "Develop", firm: true });
  });

  it("keeps the gates that hold it down too", () => {
    const verdict = cappedByBars(explain([90, 90, 90, 20, 90]), model, [bar("missed")]);
    expect(verdict!.label).toBe("Develop");
    expect(verdict!.gates.map(({ reason }) => reason)).toEqual(["financial distress"]);
  });

  it("never betters a verdict, and changes none without a mandatory bar missed", () => {
    const order = ["Pursue", "Develop", "Decline"];
    const criterion = fc.option(fc.integer({ min: 0, max: 100 }));
    const bars = fc.array(
      fc.record({ status: fc.constantFrom("met", "missed", "not known"), mandatory: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(criterion, { minLength: 5, maxLength: 5 }), bars, (criteria, list) => {
        const explanation = explain(criteria);
        const made = list.map(({ status, mandatory }) => bar(status, mandatory));
        const capped = cappedByBars(explanation, model, made);
        const before = explanation.verdict;
        if (before && capped) expect(order.indexOf(capped.label)).toBeGreaterThanOrEqual(order.indexOf(before.label));
        if (!made.some(({ status, mandatory }) => mandatory && status === "missed")) {
          expect(capped?.label).toBe(before?.label);
        } else expect(capped?.label).not.toBe("Pursue");
      }),
    );
  });
});
