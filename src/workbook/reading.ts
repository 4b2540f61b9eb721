import { workbookErrorOf } from "./hostErrors";

/** Cells in one request, reading or writing; the web takes 5 MB. */
export const cellsInRequest = 20_000;

/** Asks for properties of an object; they are there after the next request. */
export function asking<T extends { load(properties: string): unknown }>(object: T, properties: string): T {
  object.load(properties);
  return object;
}

/** Runs something that only reads; an error becomes ours. */
export async function reading<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw workbookErrorOf(error, undefined, "");
  }
}

/** Rows into which cells are cut so that no part is too large: first row and number of rows. */
export function* rowParts(rows: number, columns: number): Generator<readonly [start: number, count: number]> {
  const step = Math.max(1, Math.floor(cellsInRequest / Math.max(1, columns)));
  for (let start = 0; start < rows; start += step) yield [start, Math.min(step, rows - start)];
}
