import { delimiterOf } from "./delimiter";
import { type Delimiter, delimiters } from "./delimiters";
import { decodeText, type Encoding } from "./encoding";
import { FileError } from "../fileError";
import { parsePieces } from "./parseRows";
import { atOnce, type Paced } from "../paced";
import type { RawSheet } from "../rawSheet";

/** Rows of a CSV file and how it was written. */
export interface CsvFile {
  readonly sheet: RawSheet;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** V8 holds no longer text. */
const largestFile = 500_000_000;

const separatorLine = /^sep=(.)\n/i;

/** What the person has said of a CSV file; the rest is found. */
export interface CsvSaid {
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
}

/**
 * Reads a CSV file as `readCsv` does, in pieces.
 *
 * @param piece Characters that a piece has; pieces cost time, which who makes no pause need not spend.
 */
export function* readingCsv(
  bytes: Uint8Array,
  { delimiter, encoding: known }: CsvSaid = {},
  piece?: number,
): Paced<CsvFile> {
  if (bytes.length > largestFile) {
    throw new FileError(
      "too-large",
      `a CSV file must have at most ${largestFile / 1e6} MB, got ${Math.round(bytes.length / 1e6)} MB; split it`,
    );
  }
  const { text: decoded, encoding } = decodeText(bytes, known);
  yield;
  const text = decoded.includes("\r") ? decoded.replace(/\r\n?/g, "\n") : decoded;
  if (text.trim() === "") throw new FileError("empty-file", "the file must hold a table, but it is blank");
  yield;
  const [line = "", separator] = separatorLine.exec(text) ?? [];
  const said = delimiters.find((other) => other === separator);
  const body = said ? text.slice(line.length) : text;
  const used = delimiter ?? said ?? delimiterOf(body);
  yield;
  const { rows, repairs } = yield* parsePieces(body, used, piece);
  return { sheet: { name: "", rows, firstRow: said ? 2 : 1, merges: [], repairs }, encoding, delimiter: used };
}

/**
 * Reads a CSV file: encoding and delimiter are found, a `sep=` line is obeyed, line ends may be mixed.
 *
 * @param bytes The whole file.
 * @param delimiter The delimiter, where the person has said; otherwise it is found.
 * @throws {FileError} `empty-file`, `not-a-table` or `too-large` if there is no table in it to read.
 */
export const readCsv = (bytes: Uint8Array, delimiter?: Delimiter): CsvFile =>
  atOnce(readingCsv(bytes, delimiter === undefined ? {} : { delimiter }, Infinity));
