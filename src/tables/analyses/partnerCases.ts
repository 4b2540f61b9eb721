import {
  type Derived,
  explainer,
  type Explanation,
  nameKey,
  partnerCriteria,
  qualificationCriteria,
  qualificationModel,
  readyModel,
} from "../../engine";
import { partnerFacts, type PartnerRow, partners } from "../partners";
import { isScored, type Scored, type Setting } from "../table";
import type { Analysed, FoundPlace } from "./analysis";

/** One criterion of a partner. */
export interface PartnerCriterion {
  readonly label: string;
  /** 0 to 100; null where missing. */
  readonly value: number | null;
  /** Points of the score that come from it. */
  readonly adds: number | null;
  /** From which facts, or what is missing. */
  readonly reason: string;
}

/** A partner as the analyses take it. */
export interface PartnerCase {
  readonly name: string;
  readonly row: PartnerRow;
  /** Null where nothing could be scored. */
  readonly result: Scored | null;
}

/** Every partner that has a name. */
export const partnerCases = ({ tables }: Pick<Analysed, "tables">): readonly PartnerCase[] =>
  (tables.find(({ table }) => table.name === partners.name)?.rows ?? [])
    .filter(({ name }) => nameKey(name) !== "")
    .map(({ name, row, result }) => ({
      name,
      row: row as unknown as PartnerRow,
      result: result !== null && isScored(result) ? result : null,
    }));

/** The partner of a name; the first of several. */
export function partnerCase(source: Pick<Analysed, "tables">, partner: string): PartnerCase | null {
  const wanted = nameKey(partner);
  return partnerCases(source).find(({ name }) => nameKey(name) === wanted) ?? null;
}

/** Where something of a partner stands in its sheet. */
export const ofPartner = (name: string, header: string | null = null): FoundPlace => ({
  table: partners.name,
  name,
  header,
});

/** Less is the noise of last digits. */
const sameValue = 1e-6;

/** The facts count for as long as the sheet holds what comes of them. */
function reasonOf({ value: derived, reason, warnings }: Derived, value: number | null): string {
  const isDerived = derived === value || (derived !== null && value !== null && Math.abs(derived - value) <= sameValue);
  if (!isDerived) return value === null ? "the sheet has a blank" : "as the sheet has it";
  return warnings.length === 0 ? reason : `${reason} (${warnings.join("; ")})`;
}

/** Makes the criteria of partners ready, each with where it comes from. */
export function criteriaReader(setting: Setting): (partner: PartnerCase) => readonly PartnerCriterion[] {
  const derive = partnerCriteria(setting.company, setting.overrides);
  return ({ row, result }) =>
    derive(partnerFacts(row, setting)).map((derived, k) => {
      const part = result?.parts[k];
      const value = part ? part.value : null;
      return {
        label: qualificationCriteria[k] ?? "",
        value,
        adds: value === null ? null : (part?.adds ?? null),
        reason: result ? reasonOf(derived, value) : derived.reason,
      };
    });
}

/** Makes the score of partners ready to be explained, by the criteria that their sheet holds. */
export function partnerExplainer({ overrides }: Setting): (partner: PartnerCase) => Explanation | null {
  const explain = explainer(readyModel(qualificationModel(overrides)));
  return ({ result }) => (result ? explain(result.parts.map(({ value }) => value)) : null);
}
