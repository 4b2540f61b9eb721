import {
  type Company,
  nameSet,
  type PartnerFacts,
  quickScreen,
  type ScreenFacts,
  unknownCompany,
} from "../../../src/engine";

const company: Company = {
  ...unknownCompany,
  needs: nameSet(["Cloud", "Data"]),
  capabilities: nameSet(["Data"]),
  segments: new Map([["health", 1]]),
  regions: new Map([["europe", 1]]),
};

const noStatements = {
  model: null,
  workingCapital: null,
  totalAssets: null,
  retainedEarnings: null,
  ebit: null,
  equity: null,
  totalLiabilities: null,
  sales: null,
};

const nothing: PartnerFacts = {
  capability: null,
  positioning: null,
  competitive: null,
  capabilities: null,
  segments: null,
  regions: null,
  competingRevenue: null,
  clients: null,
  revenue: null,
  accounts: null,
  interfaces: null,
  statements: noStatements,
  values: null,
  ratings: [null, null, null, null, null],
};

const good: PartnerFacts = {
  ...nothing,
  segments: new Map([["health", 1]]),
  capabilities: nameSet(["Cloud"]),
};
const distressed = {
  model: "services",
  workingCapital: -20,
  totalAssets: 100,
  retainedEarnings: -30,
  ebit: -10,
  equity: 5,
  totalLiabilities: 95,
  sales: 50,
} as const;

const unknown: ScreenFacts = { disqualified: null, sponsor: null, contacts: null };
const clear: ScreenFacts = { disqualified: false, sponsor: null, contacts: 1 };

describe("quickScreen", () => {
  test.each([
    { name: "four times yes", facts: good, screen: clear, result: "Go to the scorecard" },
    {
      name: "a sponsor instead of a contact",
      facts: good,
      screen: { ...clear, sponsor: true, contacts: 0 },
      result: "Go to the scorecard",
    },
    {
      name: "nothing known",
      facts: nothing,
      screen: unknown,
      result:
        "Find out: Serves customers or regions that we serve; Fills a need of ours; Nothing rules it out; Somebody there answers",
    },
    {
      name: "other segments, but our region",
      facts: { ...good, segments: new Map([["mining", 1]]), regions: new Map([["europe", 1]]) },
      screen: clear,
      result: "Go to the scorecard",
    },
    {
      name: "other segments and unknown regions",
      facts: { ...good, segments: new Map([["mining", 1]]) },
      screen: clear,
      result: "Find out: Serves customers or regions that we serve",
    },
    {
      name: "other segments and other regions",
      facts: { ...good, segments: new Map([["mining", 1]]), regions: new Map([["asia", 1]]) },
      screen: unknown,
      result: "Stop: Serves customers or regions that we serve",
    },
    {
      name: "only what we have already",
      facts: { ...good, capabilities: nameSet(["Data"]) },
      screen: clear,
      result: "Stop: Fills a need of ours",
    },
    {
      name: "statements in distress, whatever a person ticks",
      facts: { ...good, statements: distressed },
      screen: clear,
      result: "Stop: Nothing rules it out",
    },
    {
      name: "a sound rating in place of statements",
      facts: { ...good, statements: distressed, ratings: [null, null, null, 30, null] },
      screen: { ...clear, disqualified: null },
      result: "Go to the scorecard",
    },
    {
      name: "a disqualifier",
      facts: good,
      screen: { ...clear, disqualified: true },
      result: "Stop: Nothing rules it out",
    },
    {
      name: "nobody",
      facts: good,
      screen: { ...clear, sponsor: false, contacts: 0 },
      result: "Stop: Somebody there answers",
    },
    {
      name: "no contact, and a sponsor not known",
      facts: good,
      screen: { ...clear, contacts: 0 },
      result: "Find out: Somebody there answers",
    },
    {
      name: "ratings of the parts in place of facts",
      facts: { ...good, positioning: 0, capability: 0 },
      screen: clear,
      result: "Stop: Serves customers or regions that we serve; Fills a need of ours",
    },
  ])("with $name: $result", ({ facts, screen, result }) => {
    expect(quickScreen(facts, screen, company).result).toBe(result);
  });

  it("cannot tell a need where we have named none", () => {
    const { gates, outcome } = quickScreen(good, clear, { ...company, needs: new Set() });
    expect(gates[1]!.answer).toBe("unknown");
    expect(outcome).toBe("find out");
  });

  it("goes by the changed bound of financial health", () => {
    const overrides = new Map([["Partner qualification", new Map([["Financial health must reach", 0]])]]);
    expect(quickScreen({ ...good, statements: distressed }, clear, company, overrides).outcome).toBe("go");
  });
});
