import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";

/** What every cell has that nobody gave a format. */
export const generalFormat = "General";

const colours = /\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/gi;

/** Rewrites what o-spreadsheet reads differently; it throws at a token that it does not know, even while it paints. */
const rewritten = (format: string): string =>
  format
    .replace(colours, "")
    .replace(/\[\$([^\]-]*)-[^\]]*\]/g, "[$$$1]")
    .replace(/[_*]./g, "")
    .replace(/AM\/PM/gi, "a")
    .replace(/\[h+\]/gi, "hhhh")
    .replace(/\\(.)/g, '"$1"')
    .replace(/[()]/g, '"$&"')
    .replace(/""/g, "");

function isReadable(format: string): boolean {
  try {
    for (const value of [1234.5, -0.25, 0]) helpers.formatValue(value, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

const known = new Map<string, string>();

/**
 * The format with which o-spreadsheet shows a number nearest to how Excel would.
 *
 * @returns An empty string for the general format and for what has no likeness (scientific notation, fractions).
 */
export function shownFormat(excelFormat: string): string {
  const found = known.get(excelFormat);
  if (found !== undefined) return found;
  const format = rewritten(excelFormat);
  const candidates = /^general$/i.test(excelFormat) ? [] : [format, format.split(";")[0]!];
  const shown = candidates.find((candidate) => candidate !== "" && isReadable(candidate)) ?? "";
  known.set(excelFormat, shown);
  return shown;
}
