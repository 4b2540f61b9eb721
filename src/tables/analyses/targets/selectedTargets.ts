import {
  type Selected,
  selectTargets,
  targetCases,
  type TargetFit,
  targetJudge,
  targetLimits,
  targetModel,
} from "../../../engine";
import { isScored, type Scored, type Unscored } from "../../table";
import { targetDomain, targetFacts, type TargetRow, targets } from "../../targets";
import type { Analysed } from "../analysis";

/** A target with its fit, and what became of it among the others. */
export interface SelectedTarget {
  readonly row: TargetRow;
  readonly name: string;
  readonly fit: TargetFit;
  readonly selected: Selected;
  /** How many of our ideal accounts it has; null where not known. */
  readonly sharedAccounts: number | null;
}

/** What the sheet holds of the criteria, whoever put it there. */
const heldBy = (result: Scored | Unscored | null): readonly (number | null)[] | null => {
  if (!result) return null;
  return isScored(result) ? result.parts.map(({ value }) => value) : (result.values ?? null);
};

/**
 * Every target with its fit by the criteria that its sheet holds, knocked out, told from duplicates and cut at the most.
 *
 * @throws {EngineError} `invalid-input` where an assumption of the profile is wrong.
 */
export function selectedTargets({ tables, setting }: Pick<Analysed, "tables" | "setting">): readonly SelectedTarget[] {
  const rows = tables.find(({ table }) => table.name === targets.name)?.rows ?? [];
  const caseOf = targetCases(setting.company, setting.overrides);
  const { minimum, most } = targetLimits(setting.overrides);
  const cases = rows.map(({ row: cells, result, name }) => {
    const row = cells as unknown as TargetRow;
    const derived = caseOf(targetFacts(row, setting));
    return { row, name, ...derived, measures: heldBy(result) ?? derived.measures };
  });
  const judge = targetJudge(cases, targetModel(setting.overrides), minimum);
  const judged = cases.map((target) => ({ ...target, fit: judge(target) }));
  const selection = selectTargets(
    judged.map(({ row, name, fit, sharedAccounts }) => ({ name, domain: targetDomain(row), sharedAccounts, fit })),
    most,
  );
  return judged.flatMap(({ row, name, fit, sharedAccounts }, i) => {
    const selected = selection[i];
    return selected ? [{ row, name, fit, selected, sharedAccounts }] : [];
  });
}

/** Those that are kept, the best first. */
export const keptTargets = (all: readonly SelectedTarget[]): readonly SelectedTarget[] =>
  all
    .filter(({ selected }) => selected.place !== null)
    .sort((a, b) => (a.selected.place ?? Infinity) - (b.selected.place ?? Infinity));
