import * as workbook from "../../workbook";
import type { Outcome } from "./outcome";
import { words } from "../words";

const { outcomes } = words;

/** Writes the formulas of Tandem anew, for when they show #NAME? after a file was opened. */
export async function repairFormulas(): Promise<Outcome> {
  const { value, undo } = await workbook.act("Repair formulas", workbook.repairFormulas);
  return value === 0
    ? { message: outcomes.nothingToRepair, details: [] }
    : { message: outcomes.repaired(value), details: [], undo };
}

/** Puts values in the place of the formulas of Tandem, for people who open the workbook without it. */
export async function replaceFormulasWithValues(): Promise<Outcome> {
  const { value, undo } = await workbook.act("Replace formulas with values", workbook.replaceFormulasWithValues);
  const left = value.left.length;
  const details = left > 0 ? [outcomes.keptFormula(value.left)] : [];
  return value.replaced === 0
    ? { message: outcomes.nothingToReplace, details }
    : { message: outcomes.replaced(value.replaced), details, undo };
}
