import type { Day } from "../math/days";
import type { SkillingRule } from "./skilling";

/** One metric of a capability score. */
export interface CapabilityMetric {
  readonly name: string;
  readonly unit: string;
  readonly threshold: number;
  readonly maxPoints: number;
  /** Where certifications come in steps. */
  readonly skilling?: SkillingRule;
  /** What else counts. */
  readonly note?: string;
}

export const capabilityTracks = ["Enterprise", "SMB"] as const;
export type CapabilityTrack = (typeof capabilityTracks)[number];

/** A published capability score: its metrics by track. */
export interface CapabilityTemplate {
  readonly name: string;
  /** The day on which the source said so; programmes change, so compare before relying on it. */
  readonly asOf: Day;
  readonly source: string;
  readonly passTotal: number;
  readonly tracks: Readonly<Record<CapabilityTrack, readonly CapabilityMetric[]>>;
}

/** Thresholds of one metric for Enterprise and SMB. */
type Pair = readonly [enterprise: number, smb: number];

const learn = "https://learn.microsoft.com/partner-center/membership";

/** A metric of both tracks: the same but for the threshold, and what differs. */
const metric = (
  name: string,
  unit: string,
  maxPoints: number,
  [enterprise, smb]: Pair,
  more: Partial<Record<CapabilityTrack, Pick<CapabilityMetric, "skilling" | "note">>> = {},
): readonly [CapabilityMetric, CapabilityMetric] => [
  { name, unit, threshold: enterprise, maxPoints, ...more.Enterprise },
  { name, unit, threshold: smb, maxPoints, ...more.SMB },
];

const template = (
  name: string,
  page: string,
  metrics: readonly (readonly [CapabilityMetric, CapabilityMetric])[],
): CapabilityTemplate => ({
  name: `Microsoft ${name}`,
  asOf: "2026-05-08",
  source: `${learn}/${page}`,
  passTotal: 70,
  tracks: { Enterprise: metrics.map(([own]) => own), SMB: metrics.map(([, own]) => own) },
});

/** Steps before the last: two people each, who earn nothing, for Enterprise; one each for SMB, who does. */
const steps = (count: number, smbCountsAs: number) => ({
  Enterprise: { skilling: { steps: Array.from({ length: count }, () => ({ people: 2, countsAs: 0 })) } },
  SMB: { skilling: { steps: Array.from({ length: count }, () => ({ people: 1, countsAs: smbCountsAs })) } },
});

const either = (enterprise: string, smb: string) => ({ Enterprise: { note: enterprise }, SMB: { note: smb } });

const adds = "Net customer adds";
const intermediate = "Intermediate certifications";
const advanced = "Advanced certifications";
const growth = "Usage growth";
const deployments = "Deployments";

const azureCustomers = metric(adds, "customers", 30, [3, 3]);
const azureSuccess = [metric(growth, "% of Azure revenue", 20, [20, 20]), metric(deployments, "services", 10, [5, 5])];

const azure = (name: string): CapabilityTemplate =>
  template(`${name} (Azure)`, "solutions-partner-azure", [
    azureCustomers,
    metric(intermediate, "people", 20, [5, 5], steps(1, 1)),
    metric(advanced, "people", 20, [5, 5], steps(1, 1)),
    ...azureSuccess,
  ]);

/**
 * Microsoft's partner capability scores as published: metrics, thresholds and maxima of each solution area, for both tracks.
 *
 * The total must reach 70 with points in every metric. For Modern Work and Security both tracks are evaluated and the better one counts;
 * Azure and Business Applications put a partner in one by its customers.
 */
export const capabilityTemplates: readonly CapabilityTemplate[] = [
  template("Data & AI (Azure)", "solutions-partner-azure", [
    azureCustomers,
    metric(intermediate, "people", 40, [10, 10], steps(2, 1)),
    ...azureSuccess,
  ]),
  azure("Infrastructure"),
  azure("Digital & App Innovation"),
  template("Modern Work", "solutions-partner-modern-work", [
    metric(adds, "customers", 20, [5, 10]),
    metric(intermediate, "people", 10, [4, 2]),
    metric(advanced, "people", 15, [2, 1]),
    metric(growth, "users", 30, [1000, 500], either("4,000 where by DPOR", "2,000 where by CSP")),
    metric(deployments, "customers", 25, [5, 5], either("10 where by DPOR", "10 where by CSP")),
  ]),
  template("Business Applications", "solutions-partner-business", [
    metric(adds, "workloads", 15, [5, 5]),
    metric(intermediate, "people", 20, [20, 5]),
    metric(advanced, "people", 15, [7, 2]),
    metric(growth, "% of consumption", 30, [30, 30], either("from 50,000 a year ago", "from 25,000 a year ago")),
    metric(deployments, "workloads", 20, [5, 5]),
  ]),
  template("Security", "solutions-partner-security", [
    metric(adds, "customers", 20, [10, 5]),
    metric(intermediate, "people", 40, [6, 5], steps(2, 0.5)),
    metric(
      growth,
      "USD of Azure security revenue",
      20,
      [25_000, 15_000],
      either(
        "a protected user of Microsoft 365 counts as 10 USD",
        "a protected user of Microsoft 365 counts as 15 USD",
      ),
    ),
    metric(deployments, "customers", 20, [6, 6]),
  ]),
];
