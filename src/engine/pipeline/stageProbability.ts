import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { readKnots, valueOnCurve } from "../scoring/valueFunction";
import { pipelineAssumptions } from "./assumptions";
import { stageKey } from "./stages";

/** What became of closed opportunities that had reached a stage. */
export interface StageRecord {
  /** How many reached it, a whole number. */
  readonly reached: number;
  /** How many of them were won in the end. */
  readonly won: number;
}

/** Chance that an opportunity is won, and what says so. */
export interface StageProbability {
  /** 0 to 1; null where the stage is none of the pipeline's. */
  readonly probability: number | null;
  readonly basis: "history" | "default" | "unknown";
}

function checkRecord({ reached, won }: StageRecord, stage: string): void {
  if (Number.isSafeInteger(reached) && Number.isSafeInteger(won) && won >= 0 && won <= reached) return;
  throw new EngineError(
    "invalid-input",
    `history of ${stage} must be whole numbers with won from 0 to reached, got ${won} of ${reached}`,
  );
}

/**
 * Makes the chance of winning from each stage ready.
 *
 * probability = won / reached where at least 30 closed opportunities had reached the stage; else the default curve 5, 15, 30, 50, 80 %
 * from the first to the last open stage, straight in between where there are not five
 *
 * @param stages Open stages in order, two or more.
 * @param history By stage; stages without a record have none.
 * @returns A function from a stage to its probability.
 * @throws {EngineError} `shape-mismatch` for fewer than two stages; `invalid-input` for a stage named twice or a record that is wrong.
 * @see Our own rule.
 */
export function stageProbabilities(
  stages: readonly string[],
  history: ReadonlyMap<string, StageRecord> = new Map(),
  overrides?: Overrides,
): (stage: string) => StageProbability {
  if (stages.length < 2) throw new EngineError("shape-mismatch", `stages must be 2 or more, got ${stages.length}`);
  const set = valuesOf(pipelineAssumptions, overrides);
  const curve = readKnots(set.probabilities);
  const off = curve.find(({ value }) => !(value >= 0 && value <= 1));
  if (off) throw new EngineError("invalid-input", `a probability by stage must be from 0 to 1, got ${off.value}`);
  const first = curve[0]!.x;
  const length = curve.at(-1)!.x - first;
  const known = new Map<string, StageProbability>();
  stages.forEach((stage, place) => {
    if (known.has(stageKey(stage))) throw new EngineError("invalid-input", `stages must differ, got ${stage} twice`);
    const x = first + (length * place) / (stages.length - 1);
    known.set(stageKey(stage), { probability: valueOnCurve(x, curve), basis: "default" });
  });
  for (const [stage, record] of history) {
    checkRecord(record, stage);
    if (record.reached < Math.max(1, set.history)) continue;
    known.set(stageKey(stage), { probability: record.won / record.reached, basis: "history" });
  }
  return (stage) => known.get(stageKey(stage)) ?? { probability: null, basis: "unknown" };
}
