import { nameKey } from "../../engine";
import type { Analysed } from "./analysis";

/** Only where the workbook does not say how a name is written; what is in capitals there, such as DACH, cannot be told. */
const capitalised = (name: string): string => name.replace(/(^|[\s-])\p{L}/gu, (first) => first.toUpperCase());

/**
 * Makes names of ours ready to be written as people write them: our company holds them in their comparable form, the sheet Assumptions as
 * they were typed.
 */
export function ourNames({ assumptions }: Pick<Analysed, "assumptions">): (name: string) => string {
  const typed = new Map(assumptions.flatMap(({ name }) => (name === null ? [] : [[nameKey(name), name.trim()]])));
  return (name) => typed.get(nameKey(name)) ?? capitalised(name);
}
