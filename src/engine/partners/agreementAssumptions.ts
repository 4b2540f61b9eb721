import type { Assumption, AssumptionGroup } from "../assumption";

const framework = <const N extends string>(name: N, value: number, unit: string, source: string) =>
  ({ name, value, unit, tag: "framework", source }) as const satisfies Assumption;

const share = <const N extends string>(name: N, value: number, source: string) =>
  framework(name, value, "share of the deal to the partner", source);

export const revenueShareAssumptions = {
  name: "Revenue shares",
  items: {
    joint: share("Alliance: joint opportunities", 0.5, "Strategic alliance agreement: 50/50 split for joint deals"),
    referral: share("Alliance: referral only", 0.25, "Strategic alliance agreement: to the referring partner"),
    lead: share("Alliance: lead partner", 0.35, "Strategic alliance agreement: to the lead partner"),
    standard: share("Channel: standard deals", 0.2, "Channel partner agreement"),
    enterprise: share("Channel: enterprise deals", 0.25, "Channel partner agreement"),
    recurring: share("Channel: recurring revenue", 0.15, "Channel partner agreement"),
    referralFee: share("Ecosystem: referral fees", 0.1, "Ecosystem partner agreement"),
  },
} as const satisfies AssumptionGroup;

const alliance = "Strategic alliance agreement: performance requirements";
const channel = "Channel partner agreement: performance requirements";
const ecosystem = "Ecosystem partner agreement: requirements";
const certifications = `${alliance}; advanced and expert, read as one of each`;
const tick = "1 yes, 0 no";

export const agreementMinimumAssumptions = {
  name: "Agreement minimums",
  items: {
    allianceRevenue: framework("Alliance: annual revenue", 500_000, "money a year", alliance),
    jointOpportunities: framework("Alliance: joint opportunities", 10, "deals a year", alliance),
    advanced: framework("Alliance: advanced certifications", 1, "certifications", certifications),
    expert: framework("Alliance: expert certifications", 1, "certifications", certifications),
    dedicated: framework("Alliance: dedicated people", 2, "full-time equivalents", alliance),
    channelRevenue: framework("Channel: annual revenue", 200_000, "money a year", channel),
    certified: framework("Channel: certified people", 2, "people", channel),
    satisfaction: framework("Channel: client satisfaction", 4.5, "of 5", channel),
    referrals: framework("Ecosystem: qualified referrals", 5, "referrals a year", ecosystem),
    marketing: framework("Ecosystem: marketing participation", 1, tick, ecosystem),
    brand: framework("Ecosystem: brand compliance", 1, tick, ecosystem),
  },
} as const satisfies AssumptionGroup;

const investment = "Strategic alliance agreement: investment commitments";

export const commitmentAssumptions = {
  name: "Investment commitments",
  items: {
    marketing: framework("Alliance: marketing fund", 100_000, "money a year", investment),
    integration: framework("Alliance: technical integration", 75_000, "money", investment),
    training: framework("Alliance: joint training", 50_000, "money", investment),
  },
} as const satisfies AssumptionGroup;

const benefits = "Ecosystem partner agreement: benefits";

export const benefitAssumptions = {
  name: "Agreement benefits",
  items: {
    coMarketing: framework("Ecosystem: co-marketing support", 1, tick, benefits),
    training: framework("Ecosystem: free training and certification", 1, tick, benefits),
    support: framework("Ecosystem: priority technical support", 1, tick, benefits),
  },
} as const satisfies AssumptionGroup;
