import { FileError } from "../../files";
import { type Area, areaAddress, areaBetween, intersection, readArea } from "../host/addresses";
import { elementsOf, type Package, type SheetPart } from "./package";

/** What the page shows without growing slow. */
const mostCells = 1_000_000;
const mostRows = 200_000;
const mostColumns = 2_000;
const mostMerged = 100_000;

/** The cells that a sheet uses. */
function usedArea(document: Document): { readonly area: Area; readonly count: number } {
  let row = 0;
  let column = 0;
  let count = 0;
  for (const cell of elementsOf(document, "c")) {
    const place = readArea(cell.getAttribute("r") ?? "");
    count += 1;
    if (!place) continue;
    row = Math.max(row, place.row);
    column = Math.max(column, place.column);
  }
  for (const { row: place } of elementsOf(document, "row").map((node) => ({
    row: Number(node.getAttribute("r") ?? 0) - 1,
  }))) {
    row = Math.max(row, place);
  }
  return { area: areaBetween(0, 0, row, column), count };
}

/**
 * Refuses a sheet that is too large for the page, and takes back to the cells in use what a file says of whole columns.
 *
 * @throws {FileError} `too-large`.
 */
export function limitSheet(book: Package, { name, path }: SheetPart): void {
  const document = book.document(path);
  const { area, count } = usedArea(document);
  if (count > mostCells || area.rowCount > mostRows || area.columnCount > mostColumns) {
    throw new FileError(
      "too-large",
      `a sheet must have at most ${mostRows.toLocaleString("en")} rows, ${mostColumns.toLocaleString("en")} columns and ` +
        `${mostCells.toLocaleString("en")} cells here, but ${name} has ${area.rowCount.toLocaleString("en")}, ` +
        `${area.columnCount.toLocaleString("en")} and ${count.toLocaleString("en")}; open it in Excel, or use the tandem command`,
    );
  }
  for (const merge of elementsOf(document, "mergeCell")) {
    const merged = readArea(merge.getAttribute("ref") ?? "");
    if (merged && merged.rowCount * merged.columnCount <= mostMerged) continue;
    throw new FileError(
      "too-large",
      `cells merged into one must be at most ${mostMerged.toLocaleString("en")}, but ${name} has more`,
    );
  }
  // The spreadsheet gives a sheet a few rows and columns more than it uses.
  const shown = areaBetween(0, 0, Math.max(area.rowCount + 4, 99), Math.max(area.columnCount + 4, 29));
  for (const kind of ["conditionalFormatting", "dataValidation"]) {
    for (const node of elementsOf(document, kind)) {
      const areas = (node.getAttribute("sqref") ?? "").split(/\s+/).flatMap((address) => {
        const part = readArea(address);
        const kept = part ? intersection(part, shown) : null;
        return kept ? [areaAddress(kept)] : [];
      });
      if (areas.length === 0) node.remove();
      else node.setAttribute("sqref", areas.join(" "));
    }
  }
}
