import { knownPipelines, outcomeOf, stageKey } from "../../../engine";
import type { OpportunityRow } from "../../opportunities";

/** A stage by name, with how likely it usually is that something in it is won. */
export interface UsualStage {
  readonly stage: string;
  readonly chance: number;
}

/** From the first to the last stage of a pipeline; only the order counts. */
const [least, most] = [0.05, 0.8];

/** Stages that CRMs come with; one that several have stands where the first of them has it. */
export const usualStages: readonly UsualStage[] = (() => {
  const found = new Map<string, UsualStage>();
  for (const pipeline of Object.values(knownPipelines)) {
    pipeline.forEach((stage, place) => {
      const chance = least + ((most - least) * place) / (pipeline.length - 1);
      if (!found.has(stageKey(stage))) found.set(stageKey(stage), { stage, chance });
    });
  }
  return [...found.values()];
})();

const usualChance = new Map(usualStages.map(({ stage, chance }) => [stageKey(stage), chance]));

/** Open stages in order. */
export interface StageOrder {
  readonly stages: readonly string[];
  /** Those of which nothing tells where they stand: they come first. */
  readonly unknown: readonly string[];
}

const meanOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;

const isOpen = (stage: string): boolean => outcomeOf(stage) === "open";

/**
 * Open stages that opportunities are in, in order: by the mean of the probabilities that their rows state, else by where CRMs have a stage of that name.
 *
 * Our own rule: a stage is further on where what is in it is likelier to be won, and those who work on it say how likely.
 */
export function stageOrder(rows: readonly Pick<OpportunityRow, "stage" | "probability">[]): StageOrder {
  const found = new Map<string, { readonly stage: string; readonly probabilities: number[] }>();
  for (const { stage, probability } of rows) {
    if (stage === null || stage.trim() === "" || !isOpen(stage)) continue;
    const own = found.get(stageKey(stage)) ?? { stage, probabilities: [] };
    found.set(stageKey(stage), own);
    if (probability !== null) own.probabilities.push(probability);
  }
  const placed = [...found].map(([key, { stage, probabilities }]) => ({
    stage,
    chance: meanOf(probabilities) ?? usualChance.get(key) ?? null,
  }));
  return {
    stages: [...placed].sort((a, b) => (a.chance ?? 0) - (b.chance ?? 0)).map(({ stage }) => stage),
    unknown: placed.flatMap(({ stage, chance }) => (chance === null ? [stage] : [])),
  };
}

/** Says of which stages the order is not known. */
export const orderNotes = ({ unknown }: StageOrder): readonly string[] =>
  unknown.length === 0
    ? []
    : [`Nothing tells where ${unknown.join(", ")} stand in the order, so they come first: state probabilities for what is in them.`]; // prettier-ignore
