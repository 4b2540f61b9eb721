import { EngineError } from "../../engine";
import { inTurns, type Paced } from "../../files";
import type { Setting } from "../../tables";
import type { RowResult, ScoredRegion } from "../sheet/scoredRegion";
import { scoringRows } from "../sheet/scoringRows";
import { compare } from "./compare";
import type { Comparison, EditedAssumption, EditedModel, Trial } from "./editedAssumptions";
import { type Entries, levelProblem, readEntries, weightShares } from "./entries";
import type { ReadModel } from "./readModel";
import { type Rederived, rederiving, standingNow } from "./rederive";

/** What comes of values that were entered, with all that applying them takes. */
export interface FullTrial extends Trial {
  /** What is assumed then. */
  readonly setting: Setting;
  /** The assumptions that change, with their new values. */
  readonly changed: readonly { readonly item: EditedAssumption; readonly value: number | string }[];
  /** The rows as they are scored then; null where there are none. */
  readonly scored: ScoredRegion | null;
  readonly rederived: Rederived | null;
}

const itemsOf = ({ groups }: EditedModel, kind?: string): readonly EditedAssumption[] =>
  groups.filter((group) => kind === undefined || group.kind === kind).flatMap(({ items }) => items);

/** The setting with some assumptions changed. */
function withChanges({ company, overrides }: Setting, changed: FullTrial["changed"]): Setting {
  const groups = new Map([...overrides].map(([group, items]) => [group, new Map(items)]));
  for (const { item, value } of changed)
    groups.set(item.group, (groups.get(item.group) ?? new Map<string, number | string>()).set(item.name, value));
  return { company, overrides: groups };
}

/** Scores the rows of a region again, on the criteria that they have then. */
function* scoringAgain(
  { table, imported, region, results }: ScoredRegion,
  setting: Setting,
  standing: Rederived["standing"],
): Paced<ReadonlyMap<number, RowResult>> {
  const again = yield* scoringRows(table, imported, setting, standing);
  const found = new Map(imported.rowNumbers.map((number, i) => [number - 1 - region.row, again[i]!]));
  return new Map(
    [...results].map(([place, result]) => {
      const now = found.get(place);
      return [place, now ? { name: result.name, ...now } : result];
    }),
  );
}

type Tried = Pick<FullTrial, "scored" | "rederived"> & { readonly comparison: Comparison };

/** The rows as they would be scored. */
function* scoring(
  { model, table, setting: { setting: before }, scored }: ReadModel,
  after: Setting,
  changed: FullTrial["changed"],
): Paced<Tried> {
  // Without rows a model must still be one that can score.
  table.scoring.score([], after);
  if (scored === null || changed.length === 0) {
    const results = scored?.results ?? new Map<number, RowResult>();
    return { scored, rederived: null, comparison: compare(table, results, results) };
  }
  const curves = new Set(itemsOf(model, "derivation").map(({ id }) => id));
  const isDerived = changed.some(({ item }) => curves.has(item.id));
  const rederived = isDerived ? yield* rederiving(scored, before, after) : null;
  const results = yield* scoringAgain(scored, after, rederived ? rederived.standing : standingNow(scored));
  return { scored: { ...scored, results }, rederived, comparison: compare(table, scored.results, results) };
}

/** Tries values that were entered, in pieces, without writing anything. */
function* trying(read: ReadModel, entries: Entries): Paced<FullTrial> {
  const { model, setting } = read;
  const { changed: values, problems } = readEntries(model, entries);
  const valueOf = (item: EditedAssumption) => values.get(item.id) ?? item.value;
  const changed = itemsOf(model).flatMap((item) => {
    const value = values.get(item.id);
    return value === undefined ? [] : [{ item, value }];
  });
  const weights = weightShares(model, valueOf);
  const isWeighed = typeof weights !== "string";
  const after = withChanges(setting.setting, changed);
  const trial = {
    problems,
    shares: isWeighed ? weights.shares : new Map<string, number>(),
    total: isWeighed ? weights.total : null,
    changes: changed.length,
    changed,
    setting: after,
  };
  const refused = (problem: string | null): FullTrial => ({
    ...trial,
    problem,
    derived: 0,
    comparison: null,
    scored: null,
    rederived: null,
  });
  const together = isWeighed ? levelProblem(model, valueOf) : weights;
  if (together !== null || problems.size > 0) return refused(together);
  try {
    const { rederived, ...rest } = yield* scoring(read, after, changed);
    return { ...trial, ...rest, problem: null, rederived, derived: rederived?.rows ?? 0 };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return refused(`${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`);
  }
}

/**
 * Tries values that were entered, without writing anything.
 *
 * @param mayGoOn Called now and then; what it throws stops the trial.
 */
export const tryModel = (read: ReadModel, entries: Entries, mayGoOn?: () => void): Promise<FullTrial> =>
  inTurns(trying(read, entries), mayGoOn);
