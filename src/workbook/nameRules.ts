import { nameKey } from "../engine";
import { areaAt } from "./area";
import { isAmong, type Standing } from "./standing";
import { WorkbookError } from "./workbookError";

const illegal = (what: string, rule: string, got: string) =>
  new WorkbookError("name-illegal", `The name of a ${what} must ${rule}, got "${got}".`);

const taken = (what: string, name: string) =>
  new WorkbookError(
    "name-taken",
    `The workbook has a ${what} "${name}" already. Choose another name, or rename that one.`,
  );

/**
 * Refuses a name that Excel does not take for a new sheet.
 *
 * @throws {WorkbookError} `name-illegal`, `name-taken`
 */
export function checkSheetName(name: string, there: Standing): void {
  if (name.length < 1 || name.length > 31) throw illegal("sheet", "have 1 to 31 characters", name);
  if (/[[\]:*?/\\]/.test(name)) throw illegal("sheet", "be without [ ] : * ? / \\", name);
  if (/^'|'$/.test(name)) throw illegal("sheet", "neither begin nor end with an apostrophe", name);
  if (name.trim() === "") throw illegal("sheet", "not be blank", name);
  if (/^history$/i.test(name)) throw illegal("sheet", "not be History, which Excel keeps for itself", name);
  if (isAmong(name, there.sheets.values())) throw taken("sheet", name);
}

/**
 * Refuses a name that Excel does not take for a new table or range.
 *
 * @throws {WorkbookError} `name-illegal`, `name-taken`
 */
export function checkName(what: "range" | "table", name: string, there: Standing): void {
  if (name.length > 255) throw illegal(what, "have at most 255 characters", name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name))
    throw illegal(what, "begin with a letter or _ and go on with letters, digits, _ and .", name);
  if (areaAt(name) || /^r\d*(?:c\d*)?$|^c\d*$/i.test(name))
    throw illegal(what, "not look like the address of a cell", name);
  if (isAmong(name, there.tables)) throw taken("table", name);
  if (isAmong(name, there.names)) throw taken("named range", name);
}

/**
 * Refuses headers that a table cannot have.
 *
 * @throws {WorkbookError} `repeated`, `invalid-value`
 */
export function checkHeaders(headers: readonly string[]): void {
  if (headers.length === 0) throw new WorkbookError("invalid-value", "A table must have a column, got none.");
  const blank = headers.findIndex((header) => header.trim() === "");
  if (blank >= 0)
    throw new WorkbookError("invalid-value", `Each column must have a header, column ${blank + 1} has none.`);
  const repeated = repeatedName(headers);
  if (repeated !== null)
    throw new WorkbookError(
      "repeated",
      `Headers must differ by more than case and spaces, "${repeated}" occurs twice.`,
    );
}

/** The first name that was there before, or null where none was. */
export function repeatedName(names: readonly string[]): string | null {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(nameKey(name)).size) ?? null;
}
