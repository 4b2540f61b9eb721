import { areaOf } from "../host/addresses";
import { type NamedTable, withAddresses } from "../host/structuredReferences";
import { formulaOfFile, isStructured } from "./formulaText";
import { elementsOf, type Package, type SheetPart } from "./package";
import { tableAt } from "./tables";

/** A formula with structured references, and its place. */
export interface WrittenFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a formula element stands. */
function placeOf(formula: Element): { readonly row: number; readonly column: number } | null {
  const address = formula.parentElement?.getAttribute("r");
  return address ? areaOf(address) : null;
}

/** Characters of nobody's, in place of brackets that the spreadsheet's reader would take for references to tables. */
const hidden: Readonly<Record<string, string>> = { "[": "\ue000", "]": "\ue001" };
const shown: Readonly<Record<string, string>> = { "\ue000": "[", "\ue001": "]" };

const hideBrackets = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"/g, (text) => text.replace(/[[\]]/g, (bracket) => hidden[bracket]!));

/** Gives a formula back the brackets in its texts, after the spreadsheet's reader. */
export const showBrackets = (formula: string): string => formula.replace(/[\ue000\ue001]/g, (mark) => shown[mark]!);

/**
 * Rewrites the formulas of a sheet as the spreadsheet reads them: this add-in's functions by their name in a cell, structured references as
 * addresses.
 *
 * @returns The formulas that had structured references, as a cell has them.
 */
export function readFormulas(
  book: Package,
  { name, path }: SheetPart,
  tables: readonly NamedTable[],
): WrittenFormula[] {
  const written: WrittenFormula[] = [];
  const shared = new Map<string, string>();
  for (const formula of elementsOf(book.document(path), "f")) {
    const place = placeOf(formula);
    const index = formula.getAttribute("t") === "shared" ? formula.getAttribute("si") : null;
    if (!place) continue;
    const own = formula.textContent.trim();
    // A formula that others share stands in the first of them only, and is shifted for the rest.
    const text =
      own === ""
        ? shared.get(index ?? "")
        : `=${formulaOfFile(own, tableAt(tables, name, place.row, place.column)?.name)}`;
    if (text === undefined) continue;
    if (index !== null) shared.set(index, text);
    const structured = isStructured(text);
    if (structured) written.push({ sheetId: name, ...pick(place), text });
    if (own === "") continue;
    const read = structured ? withAddresses(text, tables, { sheetId: name, ...place }) : text;
    formula.textContent = hideBrackets(read).slice(1);
  }
  return written;
}

const pick = ({ row, column }: { row: number; column: number }) => ({ row, column });
