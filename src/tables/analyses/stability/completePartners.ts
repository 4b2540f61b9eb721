import {
  columnOf,
  type Column,
  EngineError,
  qualificationCriteria,
  qualificationModel,
  sharesOf,
} from "../../../engine";
import type { Setting } from "../../table";
import type { Analysed, Findings } from "../analysis";
import { partnerCases } from "../partnerCases";

/** A partner of which not every criterion is known, and which are not. */
interface IncompletePartner {
  readonly name: string;
  readonly lacks: readonly string[];
  /** The most that it could score, by the weights of its sheet. */
  readonly high: number;
}

/** Partners that can be ranked under any weights: those with every criterion. */
export interface CompletePartners {
  readonly names: readonly string[];
  /** A row a partner, a column a criterion; 0 to 100. */
  readonly values: readonly (readonly number[])[];
  readonly leftOut: readonly IncompletePartner[];
}

/** Partners with every criterion as their sheet holds it, in its order, and those without. */
export function completePartners(source: Pick<Analysed, "tables">): CompletePartners {
  const names: string[] = [];
  const values: number[][] = [];
  const leftOut: IncompletePartner[] = [];
  for (const { name, result } of partnerCases(source)) {
    const cells = qualificationCriteria.map((_, k) => result?.parts[k]?.value ?? null);
    const known = cells.filter((value) => value !== null);
    if (known.length === cells.length) {
      names.push(name);
      values.push(known);
    } else {
      const lacks = qualificationCriteria.filter((_, k) => cells[k] === null);
      leftOut.push({ name, lacks, high: result?.high ?? 100 });
    }
  }
  return { names, values, leftOut };
}

/** Their criteria as columns. */
export const columnsOf = ({ values }: CompletePartners): readonly Column[] =>
  qualificationCriteria.map((_, k) => columnOf(values.map((row) => row[k]!)));

/** The weights of the Assumptions as shares, and a note where they had to be made such. */
export const statedWeights = ({ overrides }: Setting) =>
  sharesOf(
    qualificationModel(overrides).criteria.map(({ weight }) => weight),
    qualificationCriteria,
  );

/** Names that a note says before it only counts them. */
const named = 5;

/** Names in a sentence, the first few of them. */
export function inWords(names: readonly string[]): string {
  const more = names.length - named;
  return more > 0 ? `${names.slice(0, named).join(", ")} and ${more} more` : names.join(", ");
}

/**
 * Who is not compared, and why; nothing where everybody is.
 *
 * @param leading Score of the leader; null where nobody leads.
 */
export function leftOutNotes({ leftOut }: CompletePartners, leading: number | null): readonly string[] {
  if (leftOut.length === 0) return [];
  const words = leftOut.map(({ name, lacks }) => `${name} (${lacks.join(", ").toLowerCase()})`);
  const who = leftOut.length === 1 ? "1 partner is" : `${leftOut.length} partners are`;
  const above = leading === null ? [] : leftOut.filter(({ high }) => high > leading);
  return [
    `${who} left out, because a criterion is not known: ${inWords(words)}.`,
    ...(above.length > 0
      ? [`Of those left out ${above.length} could still score above the leader: ${inWords(above.map(({ name }) => name))}.`] // prettier-ignore
      : []),
  ];
}

const noteOnly = (...notes: readonly string[]): Findings => ({ facts: [], tables: [], notes });

/**
 * What is found of the partners with every criterion.
 *
 * @param none What a note says where there is none.
 * @param make What there is to find of them; where the Assumptions do not allow it, a note says why.
 * @returns Null where there are no partners at all.
 */
export function foundOfComplete(
  source: Analysed,
  none: string,
  make: (found: CompletePartners) => Findings,
): Findings | null {
  const found = completePartners(source);
  if (found.names.length === 0 && found.leftOut.length === 0) return null;
  if (found.names.length === 0) return noteOnly(none, ...leftOutNotes(found, null));
  try {
    return make(found);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return noteOnly(`The Assumptions do not allow it: ${error.message}.`);
  }
}
