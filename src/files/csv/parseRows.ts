import Papa from "papaparse";
import type { Paced } from "../paced";
import type { Delimiter } from "./delimiters";

/** A few broken quotes are mended one by one; a file with more is read without quotes from there on. */
const mostRepairs = 20;

/** A character that no quote can be. */
const noQuote = "\u0000";

/** Rows of a text, and which of them were mended. */
export interface Parsed {
  readonly rows: string[][];
  readonly repairs: { row: number; message: string }[];
}

/**
 * Parses rows, and keeps a broken quote from swallowing what follows: its line is read as if it had no quotes, and reported.
 *
 * @param text Line ends normalised to \n.
 */
function parseRows(text: string, delimiter: Delimiter): Parsed {
  const repairs: Parsed["repairs"] = [];
  let rows: string[][] = [];
  let rest = text;
  for (;;) {
    const { data, errors } = Papa.parse<string[]>(rest, { delimiter, newline: "\n" });
    const broken = errors.find(({ type }) => type === "Quotes");
    if (broken?.row === undefined) {
      rows = rows.length === 0 ? data : rows.concat(data);
      break;
    }
    rows = rows.concat(data.slice(0, broken.row));
    const start =
      broken.row === 0 ? 0 : Papa.parse(rest, { delimiter, newline: "\n", preview: broken.row }).meta.cursor;
    const wholeRest = repairs.length === mostRepairs;
    const lineEnd = wholeRest ? -1 : rest.indexOf("\n", start);
    const end = lineEnd < 0 ? rest.length : lineEnd;
    repairs.push({
      row: rows.length,
      message: wholeRest
        ? "a quote is broken here as in other rows before; from here on quotes are taken as plain characters"
        : "a quote opens or closes in the wrong place; the line was read as if it had no quotes",
    });
    rows = rows.concat(
      Papa.parse<string[]>(rest.slice(start, end), { delimiter, newline: "\n", quoteChar: noQuote }).data,
    );
    if (end === rest.length) break;
    rest = rest.slice(end + 1);
  }
  return { rows, repairs };
}

/** Characters that are parsed without a pause. */
const pieceLength = 300_000;

/** Place after a line end at which no quote is open, some way into a text; its length where there is none such. */
function pieceEnd(text: string, from: number, least: number): number {
  let isOpen = false;
  let quote = text.indexOf('"', from);
  for (let end = text.indexOf("\n", from + least); end >= 0; end = text.indexOf("\n", end + 1)) {
    for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) isOpen = !isOpen;
    if (!isOpen) return end + 1;
  }
  return text.length;
}

/**
 * Parses a text in pieces. A piece in which no quote is broken ends where the whole text would be between two rows as well; from one in
 * which a quote is broken on, the rest is parsed as one.
 *
 * @param text Line ends normalised to \n.
 * @param least Characters that a piece has, but for the last.
 */
export function* parsePieces(text: string, delimiter: Delimiter, least = pieceLength): Paced<Parsed> {
  const pieces: string[][][] = [];
  let count = 0;
  let rest = 0;
  for (let end = pieceEnd(text, 0, least); end < text.length; end = pieceEnd(text, rest, least)) {
    const { data, errors } = Papa.parse<string[]>(text.slice(rest, end - 1), { delimiter, newline: "\n" });
    if (errors.some(({ type }) => type === "Quotes")) break;
    pieces.push(data);
    count += data.length;
    rest = end;
    yield;
  }
  const { rows, repairs } = parseRows(text.slice(rest), delimiter);
  if (count === 0) return { rows, repairs };
  return {
    rows: [...pieces, rows].flat(),
    repairs: repairs.map(({ row, message }) => ({ row: row + count, message })),
  };
}
