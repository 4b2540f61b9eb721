import type { Columns, Table } from "../../tables";
import { FileError } from "../fileError";
import type { Paced } from "../paced";
import { type HeaderWords, headerWords, likeness } from "./headerWords";
import { isBlankRaw, type RawCell } from "../rawSheet";
import { evidenceOf, isNumeric, readColumn } from "../values/column";

/** How sure it is that a header means a column of ours. */
export type Confidence = "exact" | "likely" | "none";

/** A header of the file and the column of ours it was taken for. */
export interface ColumnMatch {
  readonly header: string;
  /** Place of the header among the file's. */
  readonly place: number;
  /** Key of our column; null where the header is none of ours. */
  readonly key: string | null;
  readonly confidence: Confidence;
  /** Up to three cells, for people to judge by. */
  readonly samples: readonly string[];
  /** By how much the unit in the header moves the decimal mark. */
  readonly places: number;
}

/** Least likeness at which two headers are taken to mean the same. */
const likely = 0.6;

/** How many cells are looked at to see whether a column can hold what its header promises. */
const probe = 200;

/** Part of those cells that must read. */
const mustRead = 0.5;

const unsaid = { decimal: null, dates: null, likelyDecimal: "." } as const;

const keysOf = (columns: Columns): readonly string[] => Object.keys(columns);

/** Names under which a column may come, best first: our own header, unless the aliases give it another place. */
const namesOf = ({ header, aliases = [] }: Columns[string]): readonly string[] =>
  aliases.includes(header) ? aliases : [header, ...aliases];

interface Candidate {
  readonly place: number;
  readonly key: string;
  readonly confidence: Confidence;
  /** Smaller is better. */
  readonly order: number;
}

/** A header that a table computes itself: on the way back in it is not data. */
export const isComputed = (table: Table, header: string): boolean =>
  table.computed.some((column) => headerWords(column.header).key === headerWords(header).key);

/** Whether a header is one of a table's, under any of its names. */
export function isKnownHeader(all: readonly Table[]): (header: string) => boolean {
  const known = new Set(
    all.flatMap(({ columns }) =>
      Object.values(columns)
        .flatMap(namesOf)
        .map((name) => headerWords(name).key),
    ),
  );
  return (header) => {
    const { key, bareKey } = headerWords(header);
    return key !== "" && (known.has(key) || known.has(bareKey));
  };
}

/** Rows below the header, and where the first column stands in them. */
export interface Body {
  readonly rows: readonly (readonly RawCell[])[];
  readonly firstColumn: number;
}

/** The first cells of a column that have something in them. */
function filledCells({ rows, firstColumn }: Body, place: number, count: number): RawCell[] {
  const found: RawCell[] = [];
  for (const row of rows) {
    const cell = row[firstColumn + place];
    if (isBlankRaw(cell)) continue;
    found.push(cell!);
    if (found.length === count) break;
  }
  return found;
}

/** Problems that say the cell is of the right kind after all. */
const ofRightKind = new Set(["out-of-range", "large-fraction", "ambiguous-number", "ambiguous-date"]);

/** Whether enough of a column's cells read as what our column holds. A column without content may be anything. */
function plausible(filled: readonly RawCell[], column: Columns[string]): boolean {
  const evidence = evidenceOf(column, filled);
  const { problems } = readColumn(column, filled, { said: unsaid, file: unsaid, evidence, places: 0 });
  const unreadable = problems.filter(({ problem }) => !ofRightKind.has(problem.code)).length;
  return unreadable <= (1 - mustRead) * filled.length;
}

/** A column of ours with its names taken apart. */
interface NamedColumn {
  readonly key: string;
  readonly column: Columns[string];
  readonly names: readonly HeaderWords[];
}

const namedColumns = (columns: Columns): readonly NamedColumn[] =>
  Object.entries(columns).map(([key, column]) => ({ key, column, names: namesOf(column).map(headerWords) }));

/** Candidates for one header, exact ones with the rank of the name that fits. */
function candidatesFor(words: HeaderWords, place: number, columns: readonly NamedColumn[]): Candidate[] {
  return columns.flatMap(({ key, column, names }, k): Candidate[] => {
    const exact = names.findIndex(
      (name) => name.key === words.key || (isNumeric(column) && name.key === words.bareKey),
    );
    if (exact >= 0) return [{ place, key, confidence: "exact", order: exact + (words.isCustom ? 100 : 0) + k / 1000 }];
    const best = Math.max(...names.map((name) => likeness(name.words, words.words)));
    return best >= likely ? [{ place, key, confidence: "likely", order: 1000 * (2 - best) + k / 1000 }] : [];
  });
}

/** A cell as a person would read it, shortened. */
const sample = (cell: RawCell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).slice(0, 60);

/**
 * Matches the headers of a file to the columns of a table.
 *
 * A header is exact where it is one of a column's names, whatever its case, spaces and punctuation; likely where it shares most of its
 * words. Each header serves one column and each column is served by one header: of several exact ones the best-ranked name that has content
 * wins. A column whose cells mostly do not read as what ours holds is not matched unless the person said so.
 *
 * @param said Headers with the column of ours that the person has said, by header text.
 * @param without Headers of columns of ours that the person says the file does not have.
 * @throws {FileError} `no-such-column` if the person named a header or a column that does not exist.
 */
export function* matchingHeaders(
  headers: readonly string[],
  body: Body,
  table: Table,
  said: ReadonlyMap<string, string> = new Map(),
  without: ReadonlySet<string> = new Set(),
): Paced<readonly ColumnMatch[]> {
  const { columns } = table;
  const words = headers.map(headerWords);
  const taken = new Map<number, Candidate>();
  const served = new Set(keysOf(columns).filter((key) => without.has(columns[key]!.header)));
  const take = (candidate: Candidate) => {
    taken.set(candidate.place, candidate);
    served.add(candidate.key);
  };

  for (const [theirs, ours] of said) {
    const asWritten = headers.indexOf(theirs);
    const place = asWritten >= 0 ? asWritten : words.findIndex(({ key }) => key === headerWords(theirs).key);
    if (place < 0)
      throw new FileError("no-such-column", `the file must have a column "${theirs}", but has ${headers.join(", ")}`);
    const key = keysOf(columns).find((other) => headerWords(columns[other]!.header).key === headerWords(ours).key);
    if (key === undefined) {
      const known = Object.values(columns).map(({ header }) => header);
      throw new FileError("no-such-column", `${table.name} must have a column "${ours}", but has ${known.join(", ")}`);
    }
    take({ place, key, confidence: "exact", order: -1 });
  }

  // Where our own header stands too, blank or not, a computed column of a like name is what Tandem found, and no rating.
  const hasOwn = new Set(
    keysOf(columns).filter((key) => words.some((header) => header.key === headerWords(columns[key]!.header).key)),
  );
  const filled: RawCell[][] = [];
  for (let place = 0; place < headers.length; place++) {
    yield;
    filled.push(filledCells(body, place, probe));
  }
  const named = namedColumns(columns);
  const withoutContent = 100_000;
  const candidates = words
    .flatMap((header, place) => (header.key === "" ? [] : candidatesFor(header, place, named)))
    .map((candidate) => ({
      ...candidate,
      order: candidate.order + (filled[candidate.place]!.length > 0 ? 0 : withoutContent),
    }))
    .sort((a, b) => a.order - b.order || a.place - b.place);
  for (const candidate of candidates) {
    if (taken.has(candidate.place) || served.has(candidate.key)) continue;
    const mayBeComputed = candidate.confidence === "likely" || hasOwn.has(candidate.key);
    if (mayBeComputed && isComputed(table, headers[candidate.place]!)) continue;
    yield;
    if (plausible(filled[candidate.place]!, columns[candidate.key]!)) take(candidate);
  }

  return headers.map((header, place) => {
    const match = taken.get(place);
    const column = match && columns[match.key];
    const { places } = words[place]!;
    const applies = column !== undefined && isNumeric(column) && (places >= 0 || column.type === "fraction");
    return {
      header,
      place,
      key: match?.key ?? null,
      confidence: match?.confidence ?? "none",
      samples: filled[place]!.slice(0, 3).map(sample),
      places: applies ? places : 0,
    };
  });
}

/** Keys of the columns that every row needs and that no header serves. */
export function missingRequired(matches: readonly ColumnMatch[], { columns }: Table): readonly string[] {
  const served = new Set(matches.map(({ key }) => key));
  return keysOf(columns).filter((key) => columns[key]!.required && !served.has(key));
}
