import { EngineError } from "../errors";
import { columnOf } from "../scoring/column";
import { explainer, type Explanation, type Measures } from "../scoring/explain";
import { reaches } from "../scoring/bands";
import { readyModel, type ScoringModel } from "../scoring/model";
import { noScoreInWords } from "../scoring/words";

/** What a raw measure must be for a target to be looked at; null where that end is open. */
export interface KnockOutRange {
  readonly label: string;
  readonly least: number | null;
  readonly most: number | null;
}

/** A target before it is scored. */
export interface TargetCase {
  readonly measures: Measures;
  /** Why it is out before any scoring; null where nothing knocks it out. */
  readonly knockOut: string | null;
  /** Knock-outs that could not be looked at, because a fact is missing. */
  readonly unchecked: readonly string[];
}

export type FitStanding = "kept" | "knocked out" | "too little known" | "below the minimum";

/** How well a target fits the ideal profile. */
export interface TargetFit {
  /** 0 to 100; null where it was knocked out or too little is known. */
  readonly fit: number | null;
  readonly standing: FitStanding;
  /** `kept`, with what could not be checked, or why it is not. */
  readonly reason: string;
  /** Where the points come from; null where it was knocked out. */
  readonly explanation: Explanation | null;
}

/** Refuses a range that no measure lies in. */
export function checkRange({ label, least, most }: KnockOutRange): void {
  for (const end of [least, most]) {
    if (end !== null && !Number.isFinite(end)) {
      throw new EngineError("invalid-input", `range of ${label} must be numbers, got ${end}`);
    }
  }
  if (least !== null && most !== null && least > most) {
    throw new EngineError("invalid-input", `least of ${label} must not lie above its most, got ${least} and ${most}`);
  }
}

/**
 * Looks at a target's raw measures before it is scored.
 *
 * @param measures One a range; null where not known, which knocks nothing out but is told.
 * @param ranges As `checkRange` accepts them.
 * @returns The first measure that lies outside its range, in words, and the ranges that could not be checked.
 */
export function knockOutOf(
  measures: Measures,
  ranges: readonly KnockOutRange[],
): Pick<TargetCase, "knockOut" | "unchecked"> {
  const unchecked: string[] = [];
  let knockOut: string | null = null;
  ranges.forEach(({ label, least, most }, k) => {
    if (least === null && most === null) return;
    const measure = measures[k] ?? null;
    if (measure === null) unchecked.push(`${label} not known`);
    else if (least !== null && measure < least) knockOut ??= `${label} ${measure} is below ${least}`;
    else if (most !== null && measure > most) knockOut ??= `${label} ${measure} is above ${most}`;
  });
  return { knockOut, unchecked };
}

function judged(explanation: Explanation, minimum: number | null, unchecked: readonly string[], model: ScoringModel) {
  const { value: fit, coverage } = explanation;
  if (fit === null) {
    return { fit, standing: "too little known", reason: noScoreInWords(coverage, model), explanation } as const;
  }
  if (minimum !== null && !reaches(fit, minimum)) {
    const reason = `fit ${Number(fit.toFixed(1))} is below the minimum of ${minimum}`;
    return { fit, standing: "below the minimum", reason, explanation } as const;
  }
  return { fit, standing: "kept", reason: ["kept", ...unchecked].join("; "), explanation } as const;
}

/**
 * Makes an ideal profile ready to judge targets: knocked out before scoring, then scored, then held against the minimum.
 *
 * fit = Σ w_k · v_k / Σ w_k over what is known, by the profile's model; kept where fit ≥ minimum
 *
 * @param cases The targets at hand: a measure that is `min-max` is taken over those that are not knocked out.
 * @param model The ideal profile.
 * @param minimum Least fit that is kept, 0 to 100; null to keep every one that has a fit.
 * @returns A function from a target to its fit. It throws `invalid-input` for a measure that its value function does not take and
 * `shape-mismatch` for another number of measures than criteria.
 * @throws {EngineError} `invalid-input` for a minimum outside 0 to 100, or a bad model.
 * @see The framework, target identification: score, keep from the minimum on.
 */
export function targetJudge(
  cases: readonly TargetCase[],
  model: ScoringModel,
  minimum: number | null = null,
): (target: TargetCase) => TargetFit {
  if (minimum !== null && !(minimum >= 0 && minimum <= 100)) {
    throw new EngineError("invalid-input", `minimum must be from 0 to 100, got ${minimum}`);
  }
  const open = cases.filter(({ knockOut }) => knockOut === null);
  const columns = model.criteria.map((_, k) => columnOf(open.map(({ measures }) => measures[k])));
  const explain = explainer(readyModel(model, columns));
  return ({ measures, knockOut, unchecked }) => {
    if (knockOut !== null) return { fit: null, standing: "knocked out", reason: knockOut, explanation: null };
    return judged(explain(measures), minimum, unchecked, model);
  };
}

/**
 * Fits of several targets with an ideal profile.
 *
 * @returns One a target, in the order given.
 * @throws {EngineError} As `targetJudge` and what it returns.
 */
export const targetFits = (
  cases: readonly TargetCase[],
  model: ScoringModel,
  minimum: number | null = null,
): readonly TargetFit[] => cases.map(targetJudge(cases, model, minimum));
