import * as workbook from "../../workbook";
import { counted } from "../counted";
import type { Outcome } from "./outcome";

/** Writes the formulas of Tandem anew, for when they show #NAME? after a file was opened. */
export async function repairFormulas(): Promise<Outcome> {
  const { value, undo } = await workbook.act("Repair formulas", workbook.repairFormulas);
  return value === 0
    ? { message: "No cell has a formula of Tandem, so there was nothing to repair.", details: [] }
    : { message: `Repaired ${counted(value, "formula")}.`, details: [], undo };
}

/** Puts values in the place of the formulas of Tandem, for people who open the workbook without it. */
export async function replaceFormulasWithValues(): Promise<Outcome> {
  const { value, undo } = await workbook.act("Replace formulas with values", workbook.replaceFormulasWithValues);
  const left = value.left.length;
  const details =
    left > 0
      ? [`${counted(left, "cell")} kept the formula, having no value yet: ${value.left.slice(0, 10).join(", ")}`]
      : [];
  return value.replaced === 0
    ? { message: "No formula of Tandem with a value was found, so nothing was replaced.", details }
    : { message: `Replaced ${counted(value.replaced, "formula")} with values.`, details, undo };
}
