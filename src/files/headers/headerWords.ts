/** Money that a header may name; the amounts are taken as they are, whatever the money. */
const currencies = new Set([
  "usd",
  "eur",
  "gbp",
  "chf",
  "jpy",
  "cny",
  "inr",
  "aud",
  "cad",
  "sek",
  "nok",
  "dkk",
  "pln",
  "czk",
  "brl",
  "mxn",
  "zar",
]);

/** Places by which a unit at the end of a header moves the decimal mark. */
const unitPlaces: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  thousands: 3,
  m: 6,
  mn: 6,
  mm: 6,
  mio: 6,
  million: 6,
  millions: 6,
  b: 9,
  bn: 9,
  mrd: 9,
  billion: 9,
  billions: 9,
  pct: -2,
  percent: -2,
  "%": -2,
};

const shortForms: Readonly<Record<string, string>> = {
  acct: "account",
  addr: "address",
  ann: "annual",
  biz: "business",
  co: "company",
  emp: "employees",
  employee: "employees",
  ind: "industry",
  no: "number",
  nr: "number",
  num: "number",
  org: "organization",
  organisation: "organization",
  rev: "revenue",
  yearly: "annual",
};

const fillers = new Set(["of", "the", "a", "in", "and", "our", "total"]);

/** A header taken apart. */
export interface HeaderWords {
  /** Letters and digits only, lower case, without marks that a system adds. */
  readonly key: string;
  /** The same without a unit at its end. */
  readonly bareKey: string;
  /** Words for comparing by meaning, without unit. */
  readonly words: ReadonlySet<string>;
  /** By how much the unit moves the decimal mark; 0 without one, -2 for per cent. */
  readonly places: number;
  /** Whether a mark says that somebody added the field; a field of the system's own goes before it. */
  readonly isCustom: boolean;
}

const customMark = /__c$/i;

/** Marks that systems add to a field's own name: Salesforce's custom fields, warehouse copies, Dynamics' money in base currency. */
const systemMarks = [customMark, /^property_(?:hs_)?/i, /\s*\(base\)$/i];

const partsOf = (header: string): string[] =>
  header
    .normalize("NFKC")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((part) => part !== "");

/** Takes a header apart, so that ANNUALREVENUE, AnnualRevenue, annual_revenue and Annual Revenue (USD) can be told to be the same. */
export function headerWords(header: string): HeaderWords {
  const plain = systemMarks.reduce((text, mark) => text.replace(mark, ""), header.trim());
  const parts = partsOf(plain);
  const bare = [...parts];
  let places = 0;
  while (bare.length > 1) {
    const last = bare.at(-1)!;
    const moved = Object.hasOwn(unitPlaces, last) ? unitPlaces[last]! : null;
    if (moved === null && !currencies.has(last)) break;
    places += moved ?? 0;
    bare.pop();
  }
  const meaning = bare
    .map((part) => (Object.hasOwn(shortForms, part) ? shortForms[part]! : part))
    .filter((part) => !fillers.has(part));
  return {
    key: parts.join("").replace(/%/g, ""),
    bareKey: bare.join("").replace(/%/g, ""),
    words: new Set(meaning.filter((part) => !/^\d+$/.test(part))),
    places,
    isCustom: customMark.test(header),
  };
}

/** How much two headers have in common by meaning: words shared over words in either, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
