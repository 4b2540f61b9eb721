import { EngineError } from "../errors";
import { type AgreementMeasure, measureBounds } from "./agreementMeasures";
import type { AgreementMinimum, AgreementTerms } from "./agreements";
import { allMet, hold, type HeldMinimum, type Met } from "./minimum";

/** What a partner has done in a year, by measure; a measure that is absent or null is not known. */
export type AgreementValues = ReadonlyMap<AgreementMeasure, number | null>;

/** What has been invested, by the label of the commitment; absent or null is not known. */
export type Invested = ReadonlyMap<string, number | null>;

/** Whether a partner keeps to an agreement. */
export interface AgreementCheck {
  /** Of the minimums together; the commitments are judged apart, for both sides make them. */
  readonly status: Met;
  readonly minimums: readonly (AgreementMinimum & HeldMinimum)[];
  readonly commitmentStatus: Met;
  readonly commitments: readonly HeldMinimum[];
}

/**
 * Holds what a partner has done in a year against the minimums and the commitments of its agreement.
 *
 * Missed where one minimum is missed, whatever is not known; not known where one is not known and none missed. Where an
 * agreement asks for nothing it is met.
 *
 * @param values Of one year. What the agreement does not ask for is passed over.
 * @throws {EngineError} `invalid-input` if a value is not a number that its measure can have: satisfaction 0 to 5,
 * participation and compliance 0 to 1, counts 0 or more; or if an amount invested is negative.
 * @see The framework, performance requirements of the three agreements.
 */
export function agreementCheck(terms: AgreementTerms, values: AgreementValues, invested?: Invested): AgreementCheck {
  const minimums = terms.minimums.map((minimum) => {
    const have = values.get(minimum.label) ?? null;
    return hold(minimum, have === null ? null : inBounds(minimum.label, have, measureBounds(minimum.label)));
  });
  const commitments = terms.commitments.map((commitment) => {
    const have = invested?.get(commitment.label) ?? null;
    return hold(commitment, have === null ? null : inBounds(commitment.label, have, [0, Infinity]));
  });
  return {
    status: allMet(minimums.map(({ status }) => status)),
    minimums,
    commitmentStatus: allMet(commitments.map(({ status }) => status)),
    commitments,
  };
}

function inBounds(label: string, have: number, [from, to]: readonly [number, number]): number {
  if (Number.isFinite(have) && have >= from && have <= to) return have;
  const upTo = to === Infinity ? ` of ${from} or more` : ` from ${from} to ${to}`;
  throw new EngineError("invalid-input", `${label} must be a number${from === -Infinity ? "" : upTo}, got ${have}`);
}

/** The result as people read it: "met", "missed: Annual revenue", "not known: Client satisfaction", or the latter two together. */
export function checkInWords(minimums: readonly HeldMinimum[]): string {
  const parts = (["missed", "not known"] as const).flatMap((wanted) => {
    const labels = minimums.filter(({ status }) => status === wanted).map(({ label }) => label);
    return labels.length === 0 ? [] : [`${wanted}: ${labels.join(", ")}`];
  });
  return parts.length === 0 ? "met" : parts.join("; ");
}
