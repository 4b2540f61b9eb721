import type { RawCell } from "../rawSheet";
import { countsNothing, errorIn, Unreadable } from "./unreadable";

export type DecimalMark = "." | ",";

/** Money signs and codes that may stand before or after an amount. */
const money =
  "US\\$|A\\$|C\\$|R\\$|[$€£¥₹₩₽₺₴₪฿]|USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|BRL|MXN|ZAR|SGD|HKD|KRW|TRY|ILS|AED|SAR";

/** Places by which a suffix moves the decimal mark. */
const suffixPlaces: Readonly<Record<string, number>> = {
  k: 3,
  tsd: 3,
  thousand: 3,
  m: 6,
  mm: 6,
  mn: 6,
  mio: 6,
  mln: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
  t: 12,
  trillion: 12,
};

const scientific = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const amount = new RegExp(
  `^([+-])?\\s*(${money})?\\s*([+-])?\\s*([\\d.,' ]*\\d[\\d.,' ]*?)\\s*(${Object.keys(suffixPlaces).join("|")})?\\.?\\s*(${money})?\\s*(%)?\\s*(-)?$`,
  "i",
);
const span = /\d\s*(?:-|to|bis)\s*\d|\d\s*\+/i;

/** Spaces of all widths, typographic apostrophes and minus signs, as plain ones; full-width digits as digits. */
const plainly = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, " ").replace(/[’ʼ`]/g, "'").replace(/[−–‒]/g, "-").replace(/\.-+$/, "").trim();

/** Digits with their marks, as a number; null where the marks stand in the wrong places. */
function fromDigits(digits: string, decimal: DecimalMark): number | null {
  const closed = digits.replace(/(?<=\d)[ '](?=\d{3}(?:\D|$))/g, "");
  const [thousands, point] = decimal === "." ? [",", "\\."] : ["\\.", ","];
  const forms = [
    `\\d+(?:${point}\\d*)?`,
    `\\d{1,3}(?:${thousands}\\d{3})+(?:${point}\\d+)?`,
    `\\d{1,2}(?:${thousands}\\d{2})*${thousands}\\d{3}(?:${point}\\d+)?`,
    `${point}\\d+`,
  ];
  if (!new RegExp(`^(?:${forms.join("|")})$`).test(closed)) return null;
  const western = decimal === "." ? closed.replaceAll(",", "") : closed.replaceAll(".", "").replace(",", ".");
  return Number(western);
}

/** A number found in a cell, with what stood around it. */
export interface Amount {
  readonly value: number;
  readonly currency: string | null;
  readonly isPercent: boolean;
}

/** Reads text that is more than plain digits: money, suffixes, negative in parentheses, per cent. */
export function readAmount(text: string, decimal: DecimalMark): Amount | Unreadable {
  const whole = plainly(text);
  const inParentheses = /^\((.+)\)$/.exec(whole)?.[1];
  const body = inParentheses ?? whole;
  if (scientific.test(body)) return finite(Number(body), inParentheses !== undefined, null, false, text);
  const [, before, first, inner, digits, suffix, last, percent, after] = amount.exec(body) ?? [];
  if (digits === undefined) {
    const what = span.test(body) ? "a range" : "text";
    return new Unreadable("unreadable-number", `must be a number, got ${what}`);
  }
  const bare = fromDigits(digits.trim(), decimal);
  if (bare === null) {
    return new Unreadable(
      "unreadable-number",
      `must be a number with decimal ${decimal === "." ? "point" : "comma"}, as the rest of its column`,
    );
  }
  const negative = [before, inner, after].filter((sign) => sign === "-").length + (inParentheses === undefined ? 0 : 1);
  if (negative > 1) return new Unreadable("unreadable-number", "must have one sign, got several");
  const places = (suffix === undefined ? 0 : suffixPlaces[suffix.toLowerCase()]!) - (percent === undefined ? 0 : 2);
  return finite(
    shifted(bare, places),
    negative === 1,
    (first ?? last ?? null)?.toUpperCase() ?? null,
    percent !== undefined,
    text,
  );
}

/** A number with its decimal mark moved, in decimal: multiplying by 0.01 would make 35 % a little more than 0.35. */
export function shifted(value: number, places: number): number {
  if (places === 0) return value;
  const [mantissa, exponent] = value.toExponential().split("e") as [string, string];
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

function finite(
  size: number,
  negative: boolean,
  currency: string | null,
  isPercent: boolean,
  text: string,
): Amount | Unreadable {
  if (!Number.isFinite(size))
    return new Unreadable("unreadable-number", `must be a number that a spreadsheet can hold, got ${text}`);
  return { value: negative ? -size : size, currency, isPercent };
}

/** The digits of a number with the marks between them. */
const digitRun = /\d[\d.,]*\d/;
const oneGroup = /^[1-9]\d{0,2}[.,]\d{3}$/;

const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * A number of up to 15 digits with a decimal point, as machines write it; NaN for anything else.
 *
 * Exact: digits and power of ten both fit a double, so their quotient is rounded once. It takes a fifth of the time of a pattern
 * and `Number`, on what most cells of a large file hold.
 */
function plainNumber(text: string): number {
  const { length } = text;
  const start = text.charCodeAt(0) === 45 ? 1 : 0;
  if (length === start || length > 15) return NaN;
  let digits = 0;
  let point = -1;
  for (let i = start; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) digits = 10 * digits + code - 48;
    else if (code === 46 && point < 0 && i > start && i < length - 1) point = i;
    else return NaN;
  }
  const size = point < 0 ? digits : digits / powersOfTen[length - 1 - point]!;
  return start === 1 ? -size : size;
}

/** What the numbers of a column tell of their decimal mark. */
export interface MarkEvidence {
  /** Numbers that only a decimal point, or only a decimal comma, makes sense of. */
  readonly point: number;
  readonly comma: number;
  /** Place of the first number that either makes sense of, such as 1.234. */
  readonly ambiguous: number | null;
}

/** As many cells that agree are enough: what contradicts them later does not read, and is told. */
const enoughEvidence = 300;

/** Looks for the decimal mark of a column; `whole` where its numbers can have no decimals, so that 1.234 can only be thousands. */
export function markEvidence(cells: readonly RawCell[], whole: boolean): MarkEvidence {
  let point = 0;
  let comma = 0;
  let ambiguous: number | null = null;
  for (let i = 0; i < cells.length && Math.abs(point - comma) < enoughEvidence; i++) {
    const cell = cells[i];
    if (typeof cell !== "string") continue;
    if (!cell.includes(".") && !cell.includes(",")) continue;
    const digits = digitRun.exec(cell)?.[0] ?? "";
    const lastPoint = digits.lastIndexOf(".");
    const lastComma = digits.lastIndexOf(",");
    if (lastPoint < 0 && lastComma < 0) continue;
    if (lastPoint >= 0 && lastComma >= 0) {
      if (lastPoint > lastComma) point++;
      else comma++;
      continue;
    }
    const mark = lastPoint >= 0 ? "." : ",";
    const repeated = digits.indexOf(mark) !== Math.max(lastPoint, lastComma);
    // One mark before three digits can be either; a number that is whole can only have it for thousands.
    const either = !repeated && oneGroup.test(digits);
    const isDecimal = repeated ? false : either ? (whole ? false : null) : true;
    if (isDecimal === null) ambiguous ??= i;
    else if ((mark === ".") === isDecimal) point++;
    else comma++;
  }
  return { point, comma, ambiguous };
}

/** A column of numbers read, with what did not read; places are those of the cells. */
export interface ReadNumbers {
  readonly values: (number | null)[];
  readonly problems: readonly { readonly at: number; readonly problem: Unreadable }[];
}

/** What the numbers of a column may be. */
export interface NumberRules {
  /** By how much the unit in the header moves the decimal mark. */
  readonly places: number;
  /** Whether 15 % may stand for 0.15; elsewhere it is an error. */
  readonly percentAllowed: boolean;
  /** Whether amounts of several moneys may stand together; otherwise those of the less usual ones are errors. */
  readonly takesAnyMoney: boolean;
}

/** Reads a column of numbers. */
export function readNumbers(
  cells: readonly RawCell[],
  decimal: DecimalMark,
  { places, percentAllowed, takesAnyMoney }: NumberRules,
): ReadNumbers {
  const values = new Array<number | null>(cells.length).fill(null);
  const problems: { at: number; problem: Unreadable }[] = [];
  const moneyAt = new Map<number, string>();
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i] ?? null;
    if (cell === null || cell === "") continue;
    if (typeof cell === "number") {
      values[i] = shifted(cell, places);
      continue;
    }
    const value = typeof cell === "string" && decimal === "." ? plainNumber(cell) : NaN;
    if (value === value) {
      values[i] = shifted(value, places);
      continue;
    }
    const read = readOther(cell, decimal);
    if (read === null) continue;
    if (read instanceof Unreadable) {
      problems.push({ at: i, problem: read });
      continue;
    }
    if (read.isPercent && !percentAllowed) {
      problems.push({
        at: i,
        problem: new Unreadable("unreadable-number", "must be a plain number, got a percentage"),
      });
      continue;
    }
    // A percent sign says what the header's unit says; both together mean it once.
    values[i] = read.isPercent ? read.value : shifted(read.value, places);
    if (read.currency !== null) moneyAt.set(i, read.currency);
  }
  if (!takesAnyMoney) problems.push(...otherMoney(values, moneyAt));
  return { values, problems: problems.sort((a, b) => a.at - b.at) };
}

function readOther(cell: string | boolean | Date, decimal: DecimalMark): Amount | Unreadable | null {
  if (typeof cell === "boolean")
    return new Unreadable("unreadable-number", `must be a number, got ${cell ? "TRUE" : "FALSE"}`);
  if (cell instanceof Date) return new Unreadable("unreadable-number", "must be a number, got a date");
  const text = cell.trim();
  if (countsNothing(text)) return null;
  return errorIn(text) ?? readAmount(text, decimal);
}

/** Takes out the amounts in another money than most of the column: adding them up would mean nothing. */
function otherMoney(
  values: (number | null)[],
  moneyAt: ReadonlyMap<number, string>,
): { at: number; problem: Unreadable }[] {
  const counts = new Map<string, number>();
  for (const sign of moneyAt.values()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]!;
  return [...moneyAt].flatMap(([at, sign]) => {
    if (sign === usual) return [];
    values[at] = null;
    return [
      {
        at,
        problem: new Unreadable(
          "mixed-currency",
          `must be in ${usual}, as most of its column, got ${sign}; amounts are not converted`,
        ),
      },
    ];
  });
}
