import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { bandOf, checkBands } from "../scoring/bands";

export const maturityAssumptions = {
  name: "Relationship stages",
  items: {
    engagement: {
      name: "Engagement from",
      value: 25,
      unit: "points of depth",
      tag: "default",
      source: "Our own rule: quarters of depth, for the framework gives four stages and no bounds",
    },
    partnership: {
      name: "Partnership from",
      value: 50,
      unit: "points of depth",
      tag: "default",
      source: "Our own rule: as above",
    },
    alliance: {
      name: "Strategic Alliance from",
      value: 75,
      unit: "points of depth",
      tag: "default",
      source: "Our own rule: as above",
    },
  },
} as const satisfies AssumptionGroup;

/** The framework's stages of a relationship, first to last. */
export const maturityStages = ["Awareness", "Engagement", "Partnership", "Strategic Alliance"] as const;
export type MaturityStage = (typeof maturityStages)[number];

/** What must be so for a stage, whatever the depth; null where not known. */
export interface StageEvidence {
  readonly signedAgreement: boolean | null;
  /** Revenue made together. */
  readonly jointRevenue: boolean | null;
  /** Intellectual property that both own. */
  readonly jointProperty: boolean | null;
}

/** Where a relationship stands. */
export interface Maturity {
  readonly stage: MaturityStage;
  /** The stage that its depth alone would give. */
  readonly byDepth: MaturityStage;
  /** Why the stage is not that of the depth; null where it is. */
  readonly held: string | null;
  /** Points of depth to the nearest boundary between stages. */
  readonly distance: number;
}

/** Why evidence does not open a stage; null where it does. */
function gap(stage: MaturityStage, { signedAgreement, jointRevenue, jointProperty }: StageEvidence): string | null {
  if (stage === "Partnership") return signedAgreement === true ? null : "no signed agreement is recorded";
  if (stage !== "Strategic Alliance") return null;
  return jointRevenue === true || jointProperty === true
    ? null
    : "neither joint revenue nor joint intellectual property is recorded";
}

/**
 * Stage of a relationship: by its depth, as far as there is evidence.
 *
 * Awareness below a depth of 25, Engagement below 50, Partnership below 75, else Strategic Alliance. Partnership needs a signed agreement,
 * Strategic Alliance joint revenue or joint intellectual property besides; evidence that is not known opens nothing.
 *
 * @param depth 0 to 100.
 * @param evidence Null to go by depth alone.
 * @throws {EngineError} `invalid-input` if the depth is not from 0 to 100 or the stages do not rise.
 * @see The framework has the four stages and what marks them; bounds and gates are our own rule.
 */
export function maturityOf(depth: number, evidence: StageEvidence | null, overrides?: Overrides): Maturity {
  if (!(depth >= 0 && depth <= 100)) {
    throw new EngineError("invalid-input", `depth must be from 0 to 100, got ${depth}`);
  }
  const set = valuesOf(maturityAssumptions, overrides);
  const bands = [
    { label: "Strategic Alliance", from: set.alliance },
    { label: "Partnership", from: set.partnership },
    { label: "Engagement", from: set.engagement },
    { label: "Awareness", from: -Infinity },
  ] as const;
  checkBands(bands);
  const placed = bandOf(depth, bands);
  const byDepth = placed.band.label as MaturityStage;
  const reached = maturityStages.slice(0, maturityStages.indexOf(byDepth) + 1);
  const closed = evidence === null ? -1 : reached.findIndex((stage) => gap(stage, evidence) !== null);
  const stage = closed < 0 ? byDepth : reached[closed - 1]!;
  const reason = closed < 0 || evidence === null ? null : gap(reached[closed]!, evidence);
  return {
    stage,
    byDepth,
    held: reason === null ? null : `depth of ${byDepth}, stage held at ${stage} because ${reason}`,
    distance: placed.distance!,
  };
}
