import type { Overrides } from "../assumption";
import { EngineError } from "../errors";
import { type Day, daysBetween } from "../math/days";
import { type Proportion, wilson } from "../math/proportion";
import { mean } from "../math/statistics";
import { sum } from "../math/sum";
import { type ExpectedValue, expectedValue } from "./expectedValue";
import { stageProbabilities, type StageProbability, type StageRecord } from "./stageProbability";
import { outcomeOf, stageKey } from "./stages";

/** What is known of an opportunity; null where not known. */
export interface Opportunity {
  readonly name: string;
  readonly stage: string | null;
  /** In money. */
  readonly amount: number | null;
  /** A person's own estimate, 0 to 1; it replaces that of the stage. */
  readonly probability: number | null;
  readonly created: Day | null;
  readonly closed: Day | null;
}

/** Open opportunities of one stage. */
export interface StageValue extends ExpectedValue {
  readonly stage: string;
  readonly count: number;
  /** Money, not weighted. */
  readonly amount: number;
  /** What a stage alone says; a person's own estimates may differ from it. */
  readonly probability: StageProbability;
}

/** A pipeline as it stands. */
export interface PipelineReport extends ExpectedValue {
  readonly open: number;
  /** Open, not weighted. */
  readonly amount: number;
  /** Every stage in order, then those that are none of the pipeline's. */
  readonly stages: readonly StageValue[];
  readonly won: number;
  readonly lost: number;
  /** Won of all closed; null where none is closed. */
  readonly winRate: Proportion | null;
  /** Mean amount of those won; null where none has one. */
  readonly averageValue: number | null;
  /** Mean days from creation to close of those won; null where none has both. */
  readonly cycleDays: number | null;
  readonly warnings: readonly string[];
}

interface Weighed {
  readonly stage: string;
  readonly amount: number;
  readonly probability: number;
}

const meanOrNull = (values: readonly number[]): number | null => (values.length === 0 ? null : mean(values));

function cyclesOf(won: readonly Opportunity[]): readonly number[] {
  return won.flatMap(({ name, created, closed }) => {
    if (created === null || closed === null) return [];
    const days = daysBetween(created, closed);
    if (days >= 0) return [days];
    throw new EngineError(
      "invalid-input",
      `${name} must not be closed before it was created, got ${closed} and ${created}`,
    );
  });
}

const counted = (count: number, what: string): string[] =>
  count === 0
    ? []
    : [`${count} open ${count === 1 ? "opportunity has" : "opportunities have"} ${what} and counts for nothing`];

/**
 * A pipeline as it stands: expected value by stage, win rate with its interval, cycle and value of what was won.
 *
 * expected = Σ p · amount over open opportunities; p is the person's own estimate, else that of the stage: from history where at least 30
 * closed ones had reached it, else the default curve. Win rate = won / (won + lost). An open opportunity without an amount, or without any
 * probability, is left out of the values and counted in a warning.
 *
 * @param stages Open stages in order, two or more; `pipelineOf` finds those of known CRMs.
 * @param history What became of those that had reached a stage, by stage.
 * @throws {EngineError} `shape-mismatch` for fewer than two stages; `invalid-input` for an amount that is not finite, a probability outside
 * 0 to 1, a record that is wrong, or an opportunity closed before it was created.
 * @see The order in which estimates count is our own rule: who knows the deal knows more than its stage.
 */
export function pipelineReport(
  opportunities: readonly Opportunity[],
  stages: readonly string[],
  history?: ReadonlyMap<string, StageRecord>,
  overrides?: Overrides,
): PipelineReport {
  const probabilityOf = stageProbabilities(stages, history, overrides);
  const by = (outcome: string) =>
    opportunities.filter(({ stage }) => (stage === null ? "open" : outcomeOf(stage)) === outcome);
  const [open, won, lost] = [by("open"), by("won"), by("lost")];
  const weighed = open.flatMap(({ stage, amount, probability }): Weighed[] => {
    const chance = probability ?? (stage === null ? null : probabilityOf(stage).probability);
    return amount === null || chance === null ? [] : [{ stage: stage ?? "", amount, probability: chance }];
  });
  const noAmount = open.filter(({ amount }) => amount === null).length;
  const labels = new Map(stages.map((stage) => [stageKey(stage), stage]));
  for (const { stage } of open) {
    const key = stageKey(stage ?? "");
    if (!labels.has(key)) labels.set(key, stage ?? "");
  }
  const byStage = [...labels].map(([key, stage]): StageValue => {
    const own = weighed.filter((chance) => stageKey(chance.stage) === key);
    return {
      stage,
      count: open.filter((opportunity) => stageKey(opportunity.stage ?? "") === key).length,
      amount: sum(own.map(({ amount }) => amount)),
      probability: probabilityOf(stage),
      ...expectedValue(own),
    };
  });
  const closed = won.length + lost.length;
  return {
    open: open.length,
    amount: sum(open.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
    ...expectedValue(weighed),
    stages: byStage,
    won: won.length,
    lost: lost.length,
    winRate: closed === 0 ? null : wilson(won.length, closed),
    averageValue: meanOrNull(won.flatMap(({ amount }) => (amount === null ? [] : [amount]))),
    cycleDays: meanOrNull(cyclesOf(won)),
    warnings: [
      ...counted(noAmount, "no amount"),
      ...counted(open.length - noAmount - weighed.length, "neither a probability nor a known stage"),
    ],
  };
}
