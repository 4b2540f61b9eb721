/** The framework's three tiers of partnership, nine categories, and the sales guide's five types. */
export const partnershipTiers = ["Strategic alliance", "Channel", "Ecosystem"] as const;
export type PartnershipTier = (typeof partnershipTiers)[number];

const categoriesOf = {
  "Strategic alliance": ["Technology partner", "Market partner", "Industry partner"],
  Channel: ["Reseller", "Referral partner", "Implementation partner"],
  Ecosystem: ["Community partner", "Educational partner", "Investment partner"],
} as const satisfies Record<PartnershipTier, readonly string[]>;

export type PartnerCategory = (typeof categoriesOf)[PartnershipTier][number];

export const partnerCategories: readonly PartnerCategory[] = partnershipTiers.flatMap((tier) => [
  ...categoriesOf[tier],
]);

/** The tier of partnership that a category belongs to. */
export const tierOfCategory = (category: PartnerCategory): PartnershipTier =>
  partnershipTiers.find((tier) => (categoriesOf[tier] as readonly string[]).includes(category))!;

/** What a partner does for us, in the sales guide's words. */
export const partnerTypes = [
  "Reseller",
  "Integrator",
  "Consultant",
  "Technology partner",
  "Strategic partner",
] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** Where a partner stands in our programme, highest first. */
export const programmeTiers = ["Platinum", "Gold", "Silver", "Basic"] as const;
export type ProgrammeTier = (typeof programmeTiers)[number];
