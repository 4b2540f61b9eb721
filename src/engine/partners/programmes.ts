import type { Day } from "../math/days";
import { programmeTiers } from "./taxonomy";
import type { TierTable } from "./tierProgress";

/** A requirement with its unit. */
interface Asked {
  readonly name: string;
  readonly unit: string;
  readonly needs: readonly (number | null)[];
}

/** A partner programme that others, or we, have set: tiers low to high, and what each needs. */
export interface Programme extends TierTable {
  readonly name: string;
  /** Which text of the programme. */
  readonly edition: string;
  /** A day for which the source speaks; null for our own, which holds until a person changes it. Programmes change: compare first. */
  readonly asOf: Day | null;
  readonly source: string;
  readonly requirements: readonly Asked[];
}

const awsTiers = ["Select", "Advanced", "Premier"] as const;

/** Both editions of the AWS table; they differ in what Advanced needs by way of accreditation. */
const aws = (edition: string, asOf: Day, advancedAccredited: number, source: string): Programme => ({
  name: "AWS Services Path",
  edition,
  asOf,
  source,
  tiers: awsTiers,
  requirements: [
    { name: "Accredited, technical", unit: "people", needs: [2, advancedAccredited, 10] },
    { name: "Accredited, business", unit: "people", needs: [2, advancedAccredited, 10] },
    { name: "Certified, foundational", unit: "people", needs: [2, 4, 10] },
    { name: "Certified, technical", unit: "people", needs: [2, 6, 25] },
    { name: "Certified, professional", unit: "people", needs: [null, 3, 10] },
    { name: "Launched opportunities", unit: "in 12 months", needs: [3, 20, 50] },
    { name: "Monthly recurring revenue", unit: "USD a month", needs: [1_500, 10_000, 50_000] },
    { name: "Validations", unit: "yes 1, no 0", needs: [null, null, 1] },
  ],
});

export const awsServicesPath2023 = aws("2023", "2023-12-31", 2, "https://www.scribd.com/document/717419505");

export const awsServicesPath2024 = aws(
  "2024",
  "2024-12-31",
  4,
  "https://dream2soar.blogspot.com/2024/12/aws-partner-tiers.html",
);

export const googleCloudPartnerNetwork: Programme = {
  name: "Google Cloud Partner Network",
  edition: "2026",
  asOf: "2026-01-01",
  source: "https://wyra.ai/resources/gcp-partner-advantage-paradox, which quotes the programme's guide",
  tiers: ["Select", "Premier", "Diamond"],
  requirements: [{ name: "Co-sell annual contract value", unit: "USD", needs: [250_000, 2_000_000, 20_000_000] }],
};

/**
 * Our own programme: defaults to begin with, edited in the sheet Programme.
 *
 * Silver is the framework's minimum for a channel partner (200,000, two certified people, satisfaction 4.5), Platinum its minimum for a
 * strategic alliance (500,000, ten joint deals); the tiers between lie 1.5 to 2.5 times apart.
 */
export const ownProgramme: Programme = {
  name: "Our programme",
  edition: "Default",
  asOf: null,
  source:
    "Our own rule: the framework's agreement minimums for Silver and Platinum, steps of 1.5 to 2.5 as Magentrix advises",
  tiers: programmeTiers.toReversed(),
  requirements: [
    { name: "Revenue", unit: "USD a year", needs: [80_000, 200_000, 320_000, 500_000] },
    { name: "Certified people", unit: "people", needs: [1, 2, 4, 6] },
    { name: "Satisfaction", unit: "of 5", needs: [4, 4.5, 4.5, 4.5] },
    { name: "Deals", unit: "a year", needs: [2, 4, 6, 10] },
  ],
};

/** Every programme that a person can begin with, our own first. */
export const programmes: readonly Programme[] = [
  ownProgramme,
  awsServicesPath2024,
  awsServicesPath2023,
  googleCloudPartnerNetwork,
];
