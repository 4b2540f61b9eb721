import { type Overrides, valuesOf } from "../assumption";
import { type Derived, found, missing } from "../derived";
import { altman, type AltmanModel, type AltmanScore, financialHealthAssumptions } from "./altman";

/** Statement items of one company at one date, in one money; null where not known. */
export interface Statements {
  readonly model: AltmanModel | null;
  readonly workingCapital: number | null;
  readonly totalAssets: number | null;
  readonly retainedEarnings: number | null;
  readonly ebit: number | null;
  /** At market value for `public`, at book value otherwise. */
  readonly equity: number | null;
  readonly totalLiabilities: number | null;
  /** Needed for `public` and `private` only. */
  readonly sales: number | null;
}

const wanted = [
  ["working capital", "workingCapital"],
  ["total assets", "totalAssets"],
  ["retained earnings", "retainedEarnings"],
  ["EBIT", "ebit"],
  ["equity", "equity"],
  ["total liabilities", "totalLiabilities"],
  ["sales", "sales"],
] as const;

/** What Altman's model for a kind of company says of statements. */
export interface StatementReview {
  /** Items that the model needs and that are not given, the kind of company among them. */
  readonly lacking: readonly string[];
  /** Null where something is lacking or wrong. */
  readonly altman: AltmanScore | null;
  /** How Z was found, or why there is none; a phrase for people. */
  readonly reason: string;
  readonly warnings: readonly string[];
}

function itemsLacking(statements: Statements): { readonly lacking: readonly string[]; readonly areNone: boolean } {
  const { model } = statements;
  const needed = wanted.filter(([, key]) => key !== "sales" || (model !== "services" && model !== null));
  const lacking = needed.filter(([, key]) => statements[key] === null).map(([name]) => name);
  return { lacking, areNone: lacking.length === needed.length };
}

/**
 * Reviews statements as a due diligence does first: which items are lacking, and Altman's Z with its zone where none is.
 *
 * Without liabilities the ratio of equity to liabilities is taken as 10, with a warning.
 *
 * @see `altman`.
 */
export function reviewStatements(statements: Statements, overrides?: Overrides): StatementReview {
  const { model } = statements;
  const { lacking: items, areNone } = itemsLacking(statements);
  const lacking = model === null ? [...items, "the statement model"] : items;
  const without = (reason: string): StatementReview => ({ lacking, altman: null, reason, warnings: [] });
  if (areNone) return without("no statements given");
  if (items.length > 0) return without(`statements lack ${items.join(", ")}`);
  if (model === null) return without("which of Altman's models applies is not given");
  const { workingCapital, totalAssets, retainedEarnings, ebit, equity, totalLiabilities, sales } =
    statements as Statements & Record<(typeof wanted)[number][1], number>;
  if (totalAssets <= 0) return without(`total assets must be above 0, got ${totalAssets}`);
  if (totalLiabilities < 0) return without(`total liabilities must be 0 or more, got ${totalLiabilities}`);
  const { largestEquityRatio } = valuesOf(financialHealthAssumptions, overrides);
  const unindebted = totalLiabilities === 0;
  const ratios = [
    workingCapital / totalAssets,
    retainedEarnings / totalAssets,
    ebit / totalAssets,
    unindebted ? largestEquityRatio : equity / totalLiabilities,
    ...(model === "services" ? [] : [sales / totalAssets]),
  ];
  const score = altman(model, ratios, overrides);
  const warnings = unindebted ? [`no liabilities, so equity to liabilities was taken as ${largestEquityRatio}`] : [];
  return {
    lacking,
    altman: score,
    reason: `Altman Z ${Number(score.z.toFixed(2))} (${model}), ${score.zone}`,
    warnings,
  };
}

/**
 * Financial health of a partner from its statements, by Altman's model for its kind of company.
 *
 * Without liabilities the ratio of equity to liabilities is taken as 10, with a warning.
 *
 * @returns 0 to 100; missing where an item is not known or total assets are not above 0.
 */
export function financialHealth(statements: Statements, overrides?: Overrides): Derived {
  const { altman: score, reason, warnings } = reviewStatements(statements, overrides);
  return score === null ? missing(reason) : found(score.score, reason, warnings);
}
