import { functions } from "../src/functions";
import metadata from "../src/functions/functions.json" with { type: "json" };
import { createHost, defineFunctions, type Host } from "../src/preview/host";
import { compare, type Comparison } from "./compare";

const rows = 30_000;

/** A workbook of rows of five ratings, each with a formula. */
function workbook(next: () => number, formula: (row: number) => string): Host {
  const cells: Record<string, string> = {};
  for (let row = 1; row <= rows; row++) {
    for (const column of ["A", "B", "C", "D", "E"]) cells[`${column}${row}`] = String(Math.round(1000 * next()) / 10);
    cells[`F${row}`] = formula(row);
  }
  const sheets = [{ id: "sheet-1", name: "Partners", colNumber: 10, rowNumber: rows, cells }];
  return createHost({ model: { sheets }, host: { tables: [], charts: [], formulas: [], numberFormats: [] } });
}

/** Recalculation of cells that call a function of ours, against cells that call one of the spreadsheet's own. */
export async function cellsOfAWorkbook(next: () => number): Promise<readonly Comparison[]> {
  // The spreadsheet tells how long every command took.
  console.debug = () => undefined;
  const implementations = Object.fromEntries(functions);
  defineFunctions(metadata, () => implementations);
  const ours = workbook(next, (row) => `=TANDEM.PARTNER_SCORE(A${row}:E${row})`);
  const own = workbook(next, (row) => `=SUMPRODUCT(A${row}:E${row},A${row}:E${row})`);
  const recalculate = (host: Host) => () => {
    host.recalculate();
  };
  return [await compare("30,000 cells of the local workbook recalculated", recalculate(ours), recalculate(own), 5)];
}
