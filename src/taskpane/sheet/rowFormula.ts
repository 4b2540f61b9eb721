import { namedRanges } from "../../tables";
import type { WorkbookSetting } from "./setting";

/** Functions of ours take what is shipped where an optional range is left out; OurRevenue is none. */
const takesShipped = (formula: string) => /\bTANDEM\./.test(formula) && !/\b(OurRevenue)\b/.test(formula);

/**
 * A formula for a workbook that may lack some of the names it calls.
 *
 * @returns Null where the formula cannot do without a name, or where what is shipped is not what the workbook says.
 */
export function formulaWithNames(
  formula: string,
  { names, setting }: Pick<WorkbookSetting, "names" | "setting">,
): string | null {
  const lacking = namedRanges.filter(({ name }) => !names.has(name) && new RegExp(`\\b${name}\\b`).test(formula));
  if (lacking.length === 0) return formula;
  const isChanged = lacking.some(({ group, items }) => items.some((item) => setting.overrides.get(group)?.has(item)));
  if (isChanged || !takesShipped(formula)) return null;
  const left = lacking.reduce((text, { name }) => text.replace(`,${name}`, ","), formula);
  // 100 is the scale that holds unless given.
  return left.replace(/(,(100)?)+\)/g, ")");
}

/**
 * A formula with references to columns of a table as one for cells of a single row.
 *
 * @param cell Address of the row's cell under a header; null where there is none.
 * @returns Null where a cell is lacking.
 */
export function formulaForCells(formula: string, cell: (header: string) => string | null): string | null {
  const lacking = new Set<string>();
  const at = (header: string): string => {
    const address = cell(header);
    if (address === null) lacking.add(header);
    return address ?? "";
  };
  const text = formula
    .replace(/\w+\[@\[([^[\]]+)\]:\[([^[\]]+)\]\]/g, (_, from: string, to: string) => `${at(from)}:${at(to)}`)
    .replace(/\[@\[([^[\]]+)\]\]/g, (_, header: string) => at(header))
    .replace(/\[@([^[\]]+)\]/g, (_, header: string) => at(header));
  return lacking.size === 0 ? text : null;
}
