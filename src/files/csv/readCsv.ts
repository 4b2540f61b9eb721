import Papa from "papaparse";
import { delimiterOf } from "./delimiter";
import { type Delimiter, delimiters } from "./delimiters";
import { decodeText, type Encoding } from "./encoding";
import { FileError } from "../fileError";
import type { RawSheet } from "../rawSheet";

/** Rows of a CSV file and how it was written. */
export interface CsvFile {
  readonly sheet: RawSheet;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** V8 holds no longer text. */
const largestFile = 500_000_000;

/** A few broken quotes are mended one by one; a file with more is read without quotes from there on. */
const mostRepairs = 20;

/** A character that no quote can be. */
const noQuote = "\u0000";

const separatorLine = /^sep=(.)\n/i;

interface Parsed {
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

/**
 * Reads a CSV file: encoding and delimiter are found, a `sep=` line is obeyed, line ends may be mixed.
 *
 * @param bytes The whole file.
 * @param delimiter The delimiter, where the person has said; otherwise it is found.
 * @throws {FileError} `empty-file`, `not-a-table` or `too-large` if there is no table in it to read.
 */
export function readCsv(bytes: Uint8Array, delimiter?: Delimiter): CsvFile {
  if (bytes.length > largestFile) {
    throw new FileError(
      "too-large",
      `a CSV file must have at most ${largestFile / 1e6} MB, got ${Math.round(bytes.length / 1e6)} MB; split it`,
    );
  }
  const { text: decoded, encoding } = decodeText(bytes);
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  if (text.trim() === "") throw new FileError("empty-file", "the file must hold a table, but it is blank");
  const [line = "", separator] = separatorLine.exec(text) ?? [];
  const said = delimiters.find((other) => other === separator);
  const body = said ? text.slice(line.length) : text;
  const used = delimiter ?? said ?? delimiterOf(body);
  const { rows, repairs } = parseRows(body, used);
  return { sheet: { name: "", rows, firstRow: said ? 2 : 1, merges: [], repairs }, encoding, delimiter: used };
}
