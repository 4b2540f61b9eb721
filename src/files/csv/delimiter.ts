import Papa from "papaparse";
import { type Delimiter, delimiters } from "./delimiters";

const sampleLength = 200_000;
const sampleRows = 200;

/** Whether a row could be the header of a table: every cell says something, and none is a number. */
const looksLikeHeader = (row: readonly string[]): boolean =>
  row.every((cell) => cell.trim() !== "" && !/^[\s\d.,;%+-]+$/.test(cell));

/**
 * Delimiter of a CSV text: the one that cuts most rows into the same number of cells, the more cells the better, and that leaves some
 * row near the top which could be a header.
 *
 * Counting marks would not do: a note column full of commas outnumbers the semicolons of its table.
 *
 * @param text Line ends normalised to \n.
 * @returns A comma where nothing cuts the rows.
 */
export function delimiterOf(text: string): Delimiter {
  const end = text.length > sampleLength ? text.lastIndexOf("\n", sampleLength) : text.length;
  const sample = text.slice(0, end > 0 ? end : sampleLength);
  const judged = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, {
      delimiter,
      newline: "\n",
      preview: sampleRows,
      skipEmptyLines: "greedy",
    });
    const counts = new Map<number, number>();
    for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [width, rows] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [1, 0]);
    const header = data.slice(0, 20).some((row) => row.length === width && looksLikeHeader(row));
    return { delimiter, header, quality: (rows / Math.max(1, data.length)) * (1 - 1 / width) };
  });
  const withHeader = judged.filter(({ header, quality }) => header && quality > 0);
  const best = (withHeader.length > 0 ? withHeader : judged).reduce((a, b) => (b.quality > a.quality ? b : a));
  return best.quality > 0 ? best.delimiter : ",";
}
