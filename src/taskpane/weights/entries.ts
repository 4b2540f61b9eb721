import { EngineError, levelOf, sharesOf } from "../../engine";
import { readAmount, Unreadable } from "../../files";
import { readAssumptions } from "../../tables";
import type { EditedAssumption, EditedModel } from "./editedAssumptions";

/** What the person has typed, by id of the assumption. */
export type Entries = ReadonlyMap<string, string>;

/** Values read, and what is wrong with those that did not read. */
export interface ReadEntries {
  /** By id; only those that are not as in the workbook. */
  readonly changed: ReadonlyMap<string, number | string>;
  readonly problems: ReadonlyMap<string, string>;
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith(".") ? "" : "."}`;

const isShare = (unit: string): boolean => /^(share|fraction)\b/.test(unit);

/** A number as people here write it, or else as the others do. */
function readNumber(text: string, unit: string): number | string {
  const mark = new Intl.NumberFormat().format(1.5).includes(",") ? "," : ".";
  if (text === "") return "must be a number, got a blank";
  const here = readAmount(text, mark);
  const read = here instanceof Unreadable ? readAmount(text, mark === "," ? "." : ",") : here;
  if (read instanceof Unreadable) return `must be a number, got "${text}"`;
  if (read.isPercent && !isShare(unit)) return "must be a plain number, got a percentage";
  return read.value;
}

/** What is wrong with a value; null where nothing is. Weights count as shares of their sum, so they have no upper bound. */
function problemOf({ group, name, unit }: EditedAssumption, value: number | string, isWeight: boolean): string | null {
  const { problems } = readAssumptions([{ group, name, value, unit, tag: null, source: null }]);
  if (problems[0]) return problems[0].message;
  const most = unit === "points" ? 100 : isShare(unit) && !isWeight ? 1 : Infinity;
  return typeof value === "number" && value > most ? `must be from 0 to ${most}, got ${value}` : null;
}

/** Reads what the person has typed. */
export function readEntries({ groups }: EditedModel, entries: Entries): ReadEntries {
  const changed = new Map<string, number | string>();
  const problems = new Map<string, string>();
  for (const { kind, items } of groups) {
    for (const item of items) {
      const text = entries.get(item.id)?.trim();
      if (text === undefined || item.isFormula) continue;
      const isNumber = typeof item.shipped === "number";
      const read = isNumber ? readNumber(text, item.unit) : text;
      const isUnread = isNumber && typeof read === "string";
      const problem = isUnread ? read : problemOf(item, read, kind === "weights");
      if (problem !== null) problems.set(item.id, sentence(problem));
      else if (read !== item.value) changed.set(item.id, read);
    }
  }
  return { changed, problems };
}

/** The weights as shares of their sum, or why they are none. */
export function weightShares(
  { groups }: EditedModel,
  valueOf: (item: EditedAssumption) => number | string,
): { readonly shares: ReadonlyMap<string, number>; readonly total: number } | string {
  const items = groups.filter(({ kind }) => kind === "weights").flatMap((group) => group.items);
  const weights = items.map((item) => Number(valueOf(item)));
  try {
    const { shares } = sharesOf(
      weights,
      items.map(({ name }) => name),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { shares: new Map(items.map(({ id }, k) => [id, shares[k]!])), total };
  } catch (error) {
    if (error instanceof EngineError) return sentence(error.message);
    throw error;
  }
}

/** What is wrong with bounds that stand for levels: Medium must start below High. */
export function levelProblem(
  { groups }: EditedModel,
  valueOf: (item: EditedAssumption) => number | string,
): string | null {
  for (const { name, items } of groups) {
    const find = (label: string) => items.find((item) => item.name === label);
    const [high, medium] = [find("High from"), find("Medium from")];
    if (!high || !medium) continue;
    try {
      levelOf(0, { high: Number(valueOf(high)), medium: Number(valueOf(medium)) });
    } catch (error) {
      if (error instanceof EngineError) return sentence(`${name}: ${error.message}`);
      throw error;
    }
  }
  return null;
}
