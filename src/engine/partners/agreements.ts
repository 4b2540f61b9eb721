import { type Assumption, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { nameKey } from "../names";
import {
  agreementMinimumAssumptions,
  benefitAssumptions,
  commitmentAssumptions,
  revenueShareAssumptions,
} from "./agreementAssumptions";
import type { AgreementMeasure } from "./agreementMeasures";
import { type AgreementKind, agreementKinds, type Deal, outlines } from "./agreementOutlines";
import type { Minimum } from "./minimum";
import type { PartnershipTier } from "./taxonomy";

/** What the partner gets of a kind of deal. */
export interface DealShare {
  readonly deal: Deal;
  readonly label: string;
  /** Fraction of the deal, 0 to 1. */
  readonly share: number;
  /** The assumption that it is, with the value that was used. */
  readonly assumption: Assumption;
}

/** The least that an agreement asks of a measure in a year. */
export interface AgreementMinimum extends Minimum {
  readonly label: AgreementMeasure;
}

/** What an agreement of a kind gives and asks. */
export interface AgreementTerms {
  readonly kind: AgreementKind;
  /** The tier of partnership that it belongs to. */
  readonly partnership: PartnershipTier;
  /** At least one. */
  readonly shares: readonly DealShare[];
  readonly minimums: readonly AgreementMinimum[];
  /** What is to be invested, as minimums of money. */
  readonly commitments: readonly Minimum[];
  /** What the partner gets beside money. */
  readonly benefits: readonly string[];
}

/** "Alliance: joint opportunities" is "Joint opportunities" where the agreement is known. */
function withoutKind(name: string): string {
  const own = name.slice(name.indexOf(": ") + 2);
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/**
 * Terms of an agreement: the framework's, with the changes a person made.
 *
 * A minimum, a commitment or a benefit that is set to 0 is not asked for, so it is left out.
 *
 * @throws {EngineError} `invalid-input` if a share is not from 0 to 1, or a minimum or commitment not a number of 0 or more.
 * @see The framework, partnership tier structures.
 */
export function agreementTerms(kind: AgreementKind, overrides?: Overrides): AgreementTerms {
  const { partnership, ...outline } = outlines[kind];
  const shares = valuesOf(revenueShareAssumptions, overrides);
  const needs = valuesOf(agreementMinimumAssumptions, overrides);
  const amounts = valuesOf(commitmentAssumptions, overrides);
  const given = valuesOf(benefitAssumptions, overrides);
  return {
    kind,
    partnership,
    shares: outline.shares.map(([deal, key]) => {
      const item = revenueShareAssumptions.items[key];
      const share = within(shares[key], item.name, 1);
      return { deal, label: withoutKind(item.name), share, assumption: { ...item, value: share } };
    }),
    minimums: outline.minimums
      .map(([label, key]) => {
        const { name, unit } = agreementMinimumAssumptions.items[key];
        return { label, unit, need: within(needs[key], name) };
      })
      .filter(({ need }) => need > 0),
    commitments: outline.commitments
      .map((key) => {
        const { name, unit } = commitmentAssumptions.items[key];
        return { label: withoutKind(name), unit, need: within(amounts[key], name) };
      })
      .filter(({ need }) => need > 0),
    benefits: outline.benefits
      .filter((key) => given[key] > 0)
      .map((key) => withoutKind(benefitAssumptions.items[key].name)),
  };
}

function within(value: number, name: string, most = Infinity): number {
  if (Number.isFinite(value) && value >= 0 && value <= most) return value;
  const rule = most === Infinity ? "a number of 0 or more" : `from 0 to ${most}`;
  throw new EngineError("invalid-input", `${name} must be ${rule}, got ${value}`);
}

/**
 * Reads the kind of an agreement as a person writes it; "Strategic alliance" is one too.
 *
 * @param what Name of the parameter, for the message.
 * @throws {EngineError} `invalid-input` if it is none of the three.
 */
export function readAgreement(text: string, what: string): AgreementKind {
  const wanted = nameKey(text);
  const kind = agreementKinds.find((name) => name === wanted || nameKey(outlines[name].partnership) === wanted);
  if (kind) return kind;
  throw new EngineError("invalid-input", `${what} must be alliance, channel or ecosystem, got "${text}"`);
}
