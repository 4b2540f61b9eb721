import { qualificationCriteria } from "../../../engine";
import type { Cell } from "../../column";
import { type PartnerRow, partners } from "../../partners";
import type { FoundTable } from "../analysis";
import { ofPartner, type PartnerCase } from "../partnerCases";

type Key = keyof typeof partners.columns;

/** Columns from which each criterion is derived, and the rating that replaces them; in the order of the criteria. */
const sources: readonly { readonly rating: Key; readonly facts: readonly Key[] }[] = [
  {
    rating: "strategicFitRating",
    facts: [
      "capability",
      "capabilities",
      "positioning",
      "segments",
      "industry",
      "regions",
      "country",
      "competitive",
      "competingRevenue",
    ],
  },
  { rating: "marketAccessRating", facts: ["clients", "revenue", "accounts"] },
  { rating: "technicalRating", facts: ["interfaces"] },
  {
    rating: "financialRating",
    facts: [
      "altmanModel",
      "workingCapital",
      "totalAssets",
      "retainedEarnings",
      "ebit",
      "equity",
      "totalLiabilities",
      "revenue",
    ],
  },
  { rating: "culturalRating", facts: ["values"] },
];

/** Facts that count only where a better one is not given. */
const stoodInFor: Readonly<Partial<Record<Key, Key>>> = { industry: "segments", country: "regions" };

const factsOf = (row: PartnerRow, { rating, facts }: (typeof sources)[number]): readonly Key[] =>
  row[rating] !== null
    ? [rating]
    : facts.filter((key) => {
        const better = stoodInFor[key];
        return row[key] !== null && (better === undefined || row[better] === null);
      });

/** A fact as people read it in a line; a list and a mix name their parts. */
function inLine(cell: Cell): string | number {
  if (typeof cell === "string" || typeof cell === "number") return cell;
  if (typeof cell !== "object" || cell === null) return cell ? "yes" : "no";
  const parts = [...cell].map((part) => (typeof part === "string" ? part : `${part[0]}: ${part[1]}`));
  return parts.length === 0 ? "none" : parts.join("; ");
}

/** The facts of a partner's row from which its criteria come. */
export function partnerRawFacts({ name, row }: PartnerCase): FoundTable {
  const found = sources.flatMap((source, k) =>
    factsOf(row, source).map((key) => {
      const { header } = partners.columns[key];
      return { cells: [header, inLine(row[key]), qualificationCriteria[k] ?? ""], at: ofPartner(name, header) };
    }),
  );
  return {
    title: "Raw facts",
    columns: [
      { header: "Fact", type: "text" },
      { header: "What the sheet says", type: "value" },
      { header: "Criterion", type: "text" },
    ],
    rows: found.map(({ cells }) => cells),
    at: found.map(({ at }) => at),
  };
}
