import { unguardFormula } from "../csv/formulaGuard";
import type { RawCell } from "../rawSheet";
import { type DecimalMark, readAmount } from "./number";
import { countsNothing, errorIn, saysNothing, Unreadable } from "./unreadable";

/** A cell that is no text, as text. */
function otherText(cell: number | boolean | Date): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return String(cell);
  return cell ? "TRUE" : "FALSE";
}

/** Whether text is what it looks like: it starts with a letter, but not as null and n/a do, and has no space around. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  const last = text.charCodeAt(text.length - 1);
  return first > 96 && first < 123 && first !== 110 && last > 32 && last < 127;
}

/** A cell as text, trimmed; null where it says nothing. */
export function readText(cell: RawCell): string | null | Unreadable {
  if (cell === null) return null;
  if (typeof cell !== "string") return otherText(cell);
  if (isPlain(cell)) return cell;
  const text = cell.trim();
  return saysNothing(text) ? null : (errorIn(text) ?? unguardFormula(text));
}

const yes = new Set(["true", "yes", "y", "1", "x", "ja", "oui", "si", "sí", "wahr", "vrai"]);
const no = new Set(["false", "no", "n", "0", "nein", "non", "falsch", "faux"]);

export function readFlag(cell: RawCell): boolean | null | Unreadable {
  if (typeof cell === "boolean") return cell;
  const text = readText(cell);
  if (typeof text !== "string") return text;
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  return new Unreadable("unknown-choice", "must be yes or no");
}

/** A word without what people vary: case, spaces, a plural s, the word partner. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/ partners?$/, "")
    .replace(/s$/, "");

export function readChoice(cell: RawCell, choices: readonly string[]): string | null | Unreadable {
  const text = readText(cell);
  if (typeof text !== "string") return text;
  return (
    choices.find((choice) => stem(choice) === stem(text)) ??
    new Unreadable("unknown-choice", `must be ${choices.join(", ")}`)
  );
}

const marks = [";", "|", "\n"] as const;

/** What separates the entries of lists in a column: the first of ; | and line breaks that occurs, else the comma. */
export function listMark(cells: readonly RawCell[]): string {
  return marks.find((mark) => cells.some((cell) => typeof cell === "string" && cell.includes(mark))) ?? ",";
}

/** A list that says it is empty. */
const isNone = (text: string): boolean => /^(?:none|nil|keine?|aucune?|0)$/i.test(text);

/** Entries of a cell; null where it says nothing, empty where it says none. */
function entries(cell: RawCell, mark: string): readonly string[] | null | Unreadable {
  const text = readText(cell);
  if (typeof text !== "string") return text;
  if (isNone(text)) return [];
  return text
    .split(mark)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

export function readList(cell: RawCell, mark: string): readonly string[] | null | Unreadable {
  const list = entries(cell, mark);
  if (list === null || list instanceof Unreadable || list.length < 2) return list;
  return list.filter((entry, i) => list.indexOf(entry) === i);
}

const named = /^(.+?)\s*[:=]\s*(.+)$/s;
const trailing = /^(.+?)\s+([\d.,]+\s*%?)$/s;

/**
 * Reads numbers by name: `Retail: 30 %; Banking: 70 %`.
 *
 * Names without any number count alike, 1 each; names with and without are refused, for what is left out cannot be known.
 */
export function readMix(
  cell: RawCell,
  mark: string,
  decimal: DecimalMark,
  range: readonly [number, number],
): ReadonlyMap<string, number> | null | Unreadable {
  const list = entries(cell, mark);
  if (list === null || list instanceof Unreadable) return list;
  const parts = list.map((entry) => named.exec(entry) ?? trailing.exec(entry));
  if (parts.every((part) => part === null)) {
    if (range[0] > 0) return new Unreadable("unreadable-entry", "must give a number with each name, as in Openness: 6");
    return new Map(list.map((name) => [name, 1]));
  }
  const mix = new Map<string, number>();
  for (const [i, part] of parts.entries()) {
    const entry = list[i]!;
    if (!part)
      return new Unreadable(
        "unreadable-entry",
        `must give a number with each name or with none, got "${entry}" among others`,
      );
    const [, name, text] = part as unknown as [string, string, string];
    if (countsNothing(text)) continue;
    const read = readAmount(text, decimal);
    if (read instanceof Unreadable) return new Unreadable("unreadable-entry", `${read.message} in "${entry}"`);
    if (!(read.value >= range[0] && read.value <= range[1])) {
      return new Unreadable("out-of-range", `must be ${inRange(range)}, got ${read.value} for ${name}`);
    }
    mix.set(name, read.value);
  }
  return mix;
}

/** Reads words by name: `REST API: full; Single sign-on: partial`. A name alone has the first of the words. */
export function readPairs(
  cell: RawCell,
  mark: string,
  words: readonly string[],
): ReadonlyMap<string, string> | null | Unreadable {
  const list = entries(cell, mark);
  if (list === null || list instanceof Unreadable) return list;
  const pairs = new Map<string, string>();
  for (const entry of list) {
    const [, name = entry, text = words[0]!] = named.exec(entry) ?? [];
    const word = words.find((other) => stem(other) === stem(text));
    if (word === undefined)
      return new Unreadable("unknown-choice", `must be ${words.join(", ")}, got "${text}" for ${name}`);
    pairs.set(name, word);
  }
  return pairs;
}

/** A range in words. */
export const inRange = ([low, high]: readonly [number, number]): string =>
  high === Infinity ? `${low} or more` : low === -Infinity ? `${high} or less` : `from ${low} to ${high}`;
