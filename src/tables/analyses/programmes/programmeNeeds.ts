import { nameKey, type TierTable } from "../../../engine";
import { type ProgrammeRow, tierKeys, tierNames } from "../../programme";

/** What our sheets tell of a partner that a programme may ask for. */
export const measures = ["revenue", "people", "satisfaction", "deals"] as const;
export type Measure = (typeof measures)[number];

/** What the sheet Programme may call each of them; the first that it has counts. */
export const measureNames: Readonly<Record<Measure, readonly string[]>> = {
  revenue: ["Revenue", "Annual revenue"],
  people: ["Certified people"],
  satisfaction: ["Satisfaction", "Client satisfaction"],
  deals: ["Deals", "Joint opportunities"],
};

/** The programme of the sheet: tiers of which it asks something, low to high, and what they need. */
export function tierTableOf(rows: readonly ProgrammeRow[]): TierTable | null {
  const asked = rows.filter(({ requirement }) => requirement !== null);
  const places = tierKeys.map((_, tier) => tier).filter((tier) => asked.some((row) => row[tierKeys[tier]!] !== null));
  if (places.length === 0) return null;
  return {
    tiers: places.map((tier) => tierNames[tier]!),
    requirements: asked.map((row) => ({
      name: row.requirement ?? "",
      needs: places.map((tier) => row[tierKeys[tier]!]),
    })),
  };
}

/** The requirement of a programme that a measure counts toward; null where it asks for no such thing. */
export function requirementOf(measure: Measure, { requirements }: TierTable): string | null {
  const wanted = measureNames[measure].map(nameKey);
  const found = wanted.map((name) => requirements.find((requirement) => nameKey(requirement.name) === name));
  return found.find((requirement) => requirement !== undefined)?.name ?? null;
}
