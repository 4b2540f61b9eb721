import { CellError } from "../../src/functions";

/** A value as an array constant of Excel has it. */
function cell(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed.startsWith('"')) return trimmed.slice(1, -1).replaceAll('""', '"');
  if (trimmed.startsWith("#")) return trimmed;
  if (trimmed === "TRUE" || trimmed === "FALSE") return trimmed === "TRUE";
  return Number(trimmed);
}

/** Splits at a mark, but not inside quotes or braces. */
export function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth++;
    else if (!quoted && character === "}") depth--;
    else if (!quoted && depth === 0 && character === mark) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

/** A number, a text, or an array constant such as {1,"a";2,"b"}. */
export function readArray(text: string): unknown {
  const trimmed = text.trim();
  if (!trimmed.startsWith("{")) return cell(trimmed);
  return splitAt(trimmed.slice(1, -1), ";").map((row) => splitAt(row, ",").map(cell));
}

/** A call of a function with array constants, taken apart. */
export function readCall(formula: string): { readonly name: string; readonly parameters: readonly unknown[] } {
  const [, name = "", list = ""] = /^=TANDEM\.([A-Z_]+)\((.*)\)$/s.exec(formula) ?? [];
  return { name, parameters: list === "" ? [] : splitAt(list, ",").map(readArray) };
}

/** A result as an example writes it: rows of cells, an error cell as its code and message. */
export const shown = (result: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] =>
  result.map((row) => row.map((value) => (value instanceof CellError ? `${value.code} ${value.message}` : value)));
