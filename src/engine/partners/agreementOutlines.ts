import type {
  agreementMinimumAssumptions,
  benefitAssumptions,
  commitmentAssumptions,
  revenueShareAssumptions,
} from "./agreementAssumptions";
import type { AgreementMeasure } from "./agreementMeasures";
import type { PartnershipTier } from "./taxonomy";

/** The framework's three agreements. */
export const agreementKinds = ["alliance", "channel", "ecosystem"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** How a deal came about, which decides its share. */
export const agreementDeals = ["joint", "referral", "lead", "standard", "enterprise", "recurring"] as const;
export type Deal = (typeof agreementDeals)[number];

type Items<G extends { readonly items: object }> = keyof G["items"];

/** Which assumptions make up an agreement. */
export interface Outline {
  readonly partnership: PartnershipTier;
  readonly shares: readonly (readonly [Deal, Items<typeof revenueShareAssumptions>])[];
  readonly minimums: readonly (readonly [AgreementMeasure, Items<typeof agreementMinimumAssumptions>])[];
  readonly commitments: readonly Items<typeof commitmentAssumptions>[];
  readonly benefits: readonly Items<typeof benefitAssumptions>[];
}

/** Which of the assumptions each agreement takes, in the framework's order. */
export const outlines: Readonly<Record<AgreementKind, Outline>> = {
  alliance: {
    partnership: "Strategic alliance",
    shares: [
      ["joint", "joint"],
      ["referral", "referral"],
      ["lead", "lead"],
    ],
    minimums: [
      ["Annual revenue", "allianceRevenue"],
      ["Joint opportunities", "jointOpportunities"],
      ["Advanced certifications", "advanced"],
      ["Expert certifications", "expert"],
      ["Dedicated people", "dedicated"],
    ],
    commitments: ["marketing", "integration", "training"],
    benefits: [],
  },
  channel: {
    partnership: "Channel",
    shares: [
      ["standard", "standard"],
      ["enterprise", "enterprise"],
      ["recurring", "recurring"],
    ],
    minimums: [
      ["Annual revenue", "channelRevenue"],
      ["Certified people", "certified"],
      ["Client satisfaction", "satisfaction"],
    ],
    commitments: [],
    benefits: [],
  },
  ecosystem: {
    partnership: "Ecosystem",
    shares: [["referral", "referralFee"]],
    minimums: [
      ["Qualified referrals", "referrals"],
      ["Marketing participation", "marketing"],
      ["Brand compliance", "brand"],
    ],
    commitments: [],
    benefits: ["coMarketing", "training", "support"],
  },
};
