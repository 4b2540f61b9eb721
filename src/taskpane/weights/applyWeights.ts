import { inTurns } from "../../files";
import { type AssumptionRow, assumptions, namedRanges, usedAssumptions } from "../../tables";
import {
  act,
  type Action,
  type ColumnToAdd,
  mayGoOn,
  readTable,
  type Task,
  WorkbookError,
  writeBeside,
} from "../../workbook";
import { addAssumptionRows } from "../sheet/assumptionsSheet";
import { writeAssumptions } from "../sheet/assumptionRows";
import { sheetColumns } from "../sheet/columnsBeside";
import type { Outcome } from "../sheet/outcome";
import { looksOf } from "../sheet/productSheet";
import { scorable } from "../sheet/scorable";
import { scoreColumn } from "../sheet/scoreColumn";
import { type ScoredRegion, scoringRegion } from "../sheet/scoredRegion";
import type { WorkbookSetting } from "../sheet/setting";
import { strayCells, type StrayCells } from "../sheet/strayCells";
import { words } from "../words";
import type { Entries } from "./entries";
import { readModel, type ReadModel } from "./readModel";
import { type FullTrial, tryModel } from "./tryModel";

/** A table with the cells of it that are to be written. */
interface Rewritten {
  readonly scored: ScoredRegion;
  readonly stray: StrayCells;
  readonly facts: ReadonlyMap<string, ReadonlyMap<number, ReturnType<ColumnToAdd["cellOf"]>>>;
}

const shippedWords = (value: number | string, tag: string): string => `as shipped ${value} (${tag})`;

/** The rows of the Assumptions sheet that change. */
function changedRows({ changed }: FullTrial, asOf: string): readonly AssumptionRow[] {
  return changed.map(({ item: { group, name, unit, shipped, shippedTag, shippedSource }, value }) => {
    const isShipped = value === shipped;
    return {
      group,
      name,
      value,
      unit,
      tag: isShipped ? shippedTag : "yours",
      source: isShipped ? shippedSource : `Yours since ${asOf}; ${shippedWords(shipped, shippedTag)}`,
    };
  });
}

/** Writes what is assumed from now on; tells which names formulas may call then. */
async function writeSetting(
  action: Action,
  { setting: { region, names, rows } }: ReadModel,
  { setting }: FullTrial,
  changed: readonly AssumptionRow[],
): Promise<ReadonlySet<string>> {
  const rowOf = (row: AssumptionRow) =>
    changed.find(({ group, name }) => group === row.group && name === row.name) ?? row;
  const used = usedAssumptions(setting, rows).map(rowOf);
  return region === null
    ? await addAssumptionRows(action, used, names)
    : await writeAssumptions(action, region, changed, used, names);
}

/** Writes cells of a table anew: formulas where they follow what is assumed, and what was derived again. */
async function rewrite(action: Action, { scored, stray, facts }: Rewritten, known: WorkbookSetting, task?: Task) {
  const columns = sheetColumns(scored.table).map((column) => ({ column, header: column.header }));
  const toAdd = columns.flatMap((placed): ColumnToAdd[] => {
    const { column, header } = placed;
    const cells = facts.get(header);
    if (cells) return [{ header, ...looksOf(scored.table, column), cellOf: ({ place }) => cells.get(place) }];
    const places = stray.get(header);
    return places ? [scoreColumn(scored, places, columns, placed, known)] : [];
  });
  if (toAdd.length > 0) await writeBeside(action, scored.region, toAdd, task);
}

/** The other tables of the workbook, with the cells that could not follow for want of a name. */
async function otherTables(
  name: string,
  { names }: WorkbookSetting,
  { setting }: FullTrial,
): Promise<readonly Rewritten[]> {
  if (namedRanges.every((range) => names.has(range.name))) return [];
  const rewritten: Rewritten[] = [];
  for (const table of scorable.filter((other) => other.name !== name)) {
    const region = await readTable(table.name);
    if (region === null) continue;
    const scored = await inTurns(scoringRegion(region, setting, "sheet"));
    rewritten.push({ scored, stray: await strayCells(scored, false), facts: new Map() });
  }
  return rewritten;
}

const rowsIn = (stray: StrayCells): number => new Set([...stray.values()].flatMap((places) => [...places])).size;

/** What it came to: how many verdicts changed, and how many tiers, responses or strategies. */
function message({ comparison }: FullTrial, outcome: string | null): string {
  if (comparison === null || comparison.rows === 0) return words.outcomes.weightsOnly;
  const changed = [
    [comparison.verdicts, "verdict"],
    ...(outcome === null ? [] : [[comparison.outcomes, outcome.toLowerCase()] as const]),
  ] as const;
  return words.outcomes.weights(changed.filter(([count]) => count > 0));
}

/** What kept values from being tried. */
function refusal({ problems, problem, changes }: FullTrial): string | null {
  const [first] = problems.values();
  if (first !== undefined) return first;
  return problem ?? (changes === 0 ? words.refusals.sameValues : null);
}

/**
 * Writes what the person has entered into the Assumptions sheet, which is made where there is none, and has the scores follow it.
 *
 * @param asOf Date of the change, as people read it.
 * @throws {WorkbookError} `invalid-value` if a value is wrong, or none is another than before.
 */
export async function applyWeights(name: string, entries: Entries, asOf: string, task?: Task): Promise<Outcome> {
  const read = await readModel(name);
  const trial = await tryModel(read, entries, mayGoOn(task));
  const refused = refusal(trial);
  if (refused !== null) throw new WorkbookError("invalid-value", refused);
  const others = await otherTables(name, read.setting, trial);
  const own: Rewritten | null = trial.scored && {
    scored: trial.scored,
    stray: await strayCells(trial.scored, true),
    facts: trial.rederived?.cells ?? new Map(),
  };
  const changed = changedRows(trial, asOf);
  const { value: written, undo } = await act(`Change weights of ${name.toLowerCase()}`, async (action) => {
    const names = await writeSetting(action, read, trial, changed);
    const known = { ...read.setting, setting: trial.setting, names };
    const isNamed = names.size > read.setting.names.size;
    const all = [...(own ? [own] : []), ...(isNamed ? others : [])];
    for (const each of all) await rewrite(action, each, known, task);
    return all;
  });
  const rewritten = written.map(({ scored, stray }) => ({ table: scored.table.name, rows: rowsIn(stray) }));
  return {
    message: message(trial, read.model.outcome),
    details: [
      read.setting.region === null
        ? words.outcomes.madeSheet(assumptions.name)
        : words.outcomes.valuesChanged(changed.length, assumptions.name),
      ...(trial.derived > 0 ? [words.outcomes.derivedAgain(name, trial.derived)] : []),
      ...rewritten.filter(({ rows }) => rows > 0).map(({ table, rows }) => words.outcomes.scoredAnew(table, rows)),
      ...read.setting.problems,
    ],
    undo,
  };
}
