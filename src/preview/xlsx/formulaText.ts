/** A text in quotes, a sheet's name in quotes, or brackets (which nest once) with the name before them. */
const bracketed =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[(?:[^[\]]|'[[\]])*\])*)\]/gu;

/** A text in quotes, or the name of a function before its arguments. */
const called = /"(?:[^"]|"")*"|([\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()/gu;

/** How a file spells this add-in's functions. */
const inFile = "_xldudf_TANDEM_";
const inCell = "TANDEM.";

/** A column's name that needs no brackets of its own. */
const plainColumn = /^[\p{L}\p{N}_]+$/u;

const mapFunctions = (formula: string, map: (name: string) => string): string =>
  formula.replace(called, (whole: string, name: string | undefined) => (name === undefined ? whole : map(name)));

function mapStructured(formula: string, map: (table: string, selector: string) => string): string {
  if (!formula.includes("[")) return formula;
  return formula.replace(bracketed, (whole: string, table: string | undefined, selector: string | undefined) =>
    selector === undefined ? whole : map(table ?? "", selector),
  );
}

/** Whether a formula refers to tables by name. */
export function isStructured(formula: string): boolean {
  let found = false;
  mapStructured(formula, (table, selector) => {
    found = true;
    return `${table}[${selector}]`;
  });
  return found;
}

/** Functions that came after the file format, as a formula of a file has them: with a mark before their name. */
export function newerFunctions(formula: string): readonly string[] {
  return [...formula.matchAll(/_xlfn\.(?:_xlws\.)?([\p{L}_][\p{L}\p{N}_.]*)/gu)].map(([, name]) => name!);
}

/**
 * A formula of a file as a cell has it: `Partners[[#This Row],[Score]]` as `[@Score]` in the table itself.
 *
 * @param ownTable The table that the cell is in.
 */
export function formulaOfFile(formula: string, ownTable: string | undefined): string {
  const named = mapFunctions(formula, (name) => {
    if (name.toUpperCase().startsWith(inFile.toUpperCase())) return inCell + name.slice(inFile.length).toUpperCase();
    return name.replace(/^_xlfn\.(_xlws\.)?/i, "");
  });
  return mapStructured(named, (table, selector) => {
    const [, columns] = /^\s*\[#This Row\]\s*(?:,\s*(.*))?$/is.exec(selector) ?? [];
    if (columns === undefined) return /^#This Row$/i.test(selector) ? `${table}[@]` : `${table}[${selector}]`;
    const [, single] = /^\[([^[\]]*)\]$/.exec(columns) ?? [];
    // Excel leaves the table's own name out before one column, and has it before several.
    const isOwn = single !== undefined && table.toLowerCase() === ownTable?.toLowerCase();
    return `${isOwn ? "" : table}[@${single !== undefined && plainColumn.test(single) ? single : columns}]`;
  });
}

/**
 * A formula of a cell as a file has it.
 *
 * @param newer Functions that need a mark before their name.
 */
export function formulaForFile(formula: string, ownTable: string | undefined, newer: ReadonlySet<string>): string {
  const named = mapFunctions(formula, (name) => {
    const upper = name.toUpperCase();
    if (upper.startsWith(inCell)) return inFile + upper.slice(inCell.length);
    return newer.has(upper) ? `_xlfn.${upper}` : name;
  });
  return mapStructured(named, (name, selector) => {
    const table = name === "" ? (ownTable ?? "") : name;
    const [, thisRow] = /^\s*@\s*(.*)$/s.exec(selector) ?? [];
    if (thisRow === undefined) return `${table}[${selector}]`;
    if (thisRow === "") return `${table}[#This Row]`;
    return `${table}[[#This Row],${thisRow.startsWith("[") ? thisRow : `[${thisRow}]`}]`;
  });
}
