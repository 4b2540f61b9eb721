import { nameKey } from "../names";

/** The framework's business-development funnel, in order. */
export const funnelStages = [
  "Market intelligence",
  "Target identification",
  "Outreach",
  "Qualification",
  "Partnership",
] as const;

/** Open stages of known pipelines, in order: ours, the framework's, and those that CRMs come with. */
export const knownPipelines = {
  deals: ["Prospecting", "Discovery", "Qualification", "Proposal", "Negotiation"],
  framework: funnelStages,
  salesforce: [
    "Prospecting",
    "Qualification",
    "Needs Analysis",
    "Value Proposition",
    "Id. Decision Makers",
    "Perception Analysis",
    "Proposal/Price Quote",
    "Negotiation/Review",
  ],
  hubspot: [
    "Appointment Scheduled",
    "Qualified to Buy",
    "Presentation Scheduled",
    "Decision Maker Bought-In",
    "Contract Sent",
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How an opportunity stands. */
export type Outcome = "open" | "won" | "lost";

/** The form in which stages are compared: as names, and without a place in front of them, such as "4 - ". */
export const stageKey = (stage: string): string => nameKey(stage).replace(/^\d+\s*[-–.:)]\s*/, "");

const outcomes: ReadonlyMap<string, Outcome> = new Map([
  ["won", "won"],
  ["closedwon", "won"],
  ["closewon", "won"],
  ["lost", "lost"],
  ["closedlost", "lost"],
  ["closelost", "lost"],
]);

/** Outcome that a stage's name tells: Closed won and Closed lost however CRMs write them, everything else is open. */
export const outcomeOf = (stage: string): Outcome => outcomes.get(stageKey(stage).replace(/[^a-z]/g, "")) ?? "open";

/**
 * Open stages, in order, of the known pipeline that has most of the stages at hand.
 *
 * @param stages As the rows name them; won and lost do not matter.
 * @returns Null where no known pipeline has any of them: then the person must tell the order. Of equals, the first of `knownPipelines`.
 * @see Our own rule: stages are only comparable along one order, and the names tell which.
 */
export function pipelineOf(stages: Iterable<string>): readonly string[] | null {
  const seen = new Set([...stages].filter((stage) => outcomeOf(stage) === "open").map(stageKey));
  const counted = Object.values(knownPipelines).map((pipeline: readonly string[]) => ({
    pipeline,
    count: pipeline.filter((stage) => seen.has(stageKey(stage))).length,
  }));
  const best = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.pipeline : null;
}
