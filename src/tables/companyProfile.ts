import {
  byName,
  type Company,
  EngineError,
  nameKey,
  type OurFigures,
  type OurIdentity,
  unknownCompany,
} from "../engine";

type NameGroup = "needs" | "capabilities" | "idealAccounts" | "partners";
type NumberGroup =
  | "segments"
  | "regions"
  | "values"
  | "marketRevenue"
  | "marketTotals"
  | "segmentShares"
  | "successFactors"
  | "successRatings"
  | "goals";

/** Our company while it is being read. */
interface Draft {
  readonly sets: Readonly<Record<NameGroup, Set<string>>>;
  readonly maps: Readonly<Record<NumberGroup, Map<string, number>>>;
  readonly interfaces: Map<string, { readonly weight: number; readonly mandatory: boolean }>;
  readonly figures: Map<keyof OurFigures, number>;
  readonly identity: Map<keyof OurIdentity, string>;
}

/** What a group of the Assumptions sheet says of our company, and what becomes of one row of it. */
interface ProfileGroup {
  readonly description: string;
  /** Takes a row. */
  readonly take: (company: Draft, name: string, value: number | string | null) => void;
}

const inWords = (value: number | string | null): string => (value === null ? "a blank" : `"${value}"`);

function numberOf(name: string, value: number | string | null, [least, most]: readonly [number, number]): number {
  if (typeof value !== "number")
    throw new EngineError("invalid-input", `value of ${name} must be a number, got ${inWords(value)}`);
  if (value < least || value > most)
    throw new EngineError("invalid-input", `value of ${name} must be from ${least} to ${most}, got ${value}`);
  return value;
}

/** A group of plain names; what stands beside them says nothing. */
const names = (description: string, key: NameGroup): ProfileGroup => ({
  description,
  take: ({ sets }, name) => void sets[key].add(nameKey(name)),
});

const numbers = (description: string, key: NumberGroup, range: readonly [number, number]): ProfileGroup => ({
  description,
  take: ({ maps }, name, value) => void maps[key].set(nameKey(name), numberOf(name, value, range)),
});

const interfaces = (description: string, mandatory: boolean): ProfileGroup => ({
  description,
  take: (company, name, value) => {
    company.interfaces.set(nameKey(name), { weight: numberOf(name, value, [0, Infinity]), mandatory });
  },
});

/** A group whose names are fixed. */
function named<K extends string>(
  what: Readonly<Record<K, string>>,
  take: (company: Draft, key: K, name: string, value: number | string | null) => void,
): ProfileGroup {
  const keys = byName((Object.entries(what) as [K, string][]).map(([key, name]) => [name, key]));
  const list = Object.values(what).join(", ");
  return {
    description: `One of ${list}`,
    take: (company, name, value) => {
      const key = keys.get(nameKey(name));
      if (key === undefined) throw new EngineError("invalid-input", `must be one of ${list}`);
      take(company, key, name, value);
    },
  };
}

const figureNames: Readonly<Record<keyof OurFigures, string>> = {
  revenue: "Revenue",
  growth: "Growth",
  margin: "Operating margin",
  researchShare: "Research share",
  patentGrowth: "Patent growth",
  releases: "Releases",
};

const identityNames: Readonly<Record<keyof OurIdentity, string>> = {
  name: "Name",
  country: "Country",
  signatory: "Signatory",
  contact: "Contact",
};

/** The groups of the Assumptions sheet that describe our company. */
export const profileGroups: Readonly<Record<string, ProfileGroup>> = {
  "Our company": named(identityNames, ({ identity }, key, name, value) => {
    if (typeof value !== "string" || value.trim() === "")
      throw new EngineError("invalid-input", `value of ${name} must be a text, got ${inWords(value)}`);
    identity.set(key, value.trim());
  }),
  "Our needs": names("A capability we look for in partners", "needs"),
  "Our capabilities": names("A capability we have", "capabilities"),
  "Our segments": numbers("Our revenue in a customer segment, in money or as a share", "segments", [0, Infinity]),
  "Our segment shares": numbers("Our market share of a customer segment", "segmentShares", [0, 1]),
  "Our regions": numbers("Our revenue in a region or country, in money or as a share", "regions", [0, Infinity]),
  "Our ideal accounts": names("An account that fits our ideal customer", "idealAccounts"),
  "Required interfaces": interfaces("An interface that a partner should have, with its weight", false),
  "Mandatory interfaces": interfaces("An interface that a partner must have, with its weight", true),
  "Our values": numbers("What we value, rated 1 to 7", "values", [1, 7]),
  "Our revenue by market": numbers("Our revenue in a market, in money", "marketRevenue", [0, Infinity]),
  "Market totals": numbers("All sellers' revenue in a market, in the same money", "marketTotals", [0, Infinity]),
  "Success factors": numbers("What decides competition, with its weight", "successFactors", [0, Infinity]),
  "Our success ratings": numbers("How we are rated on a success factor, 1 to 4", "successRatings", [1, 4]),
  "Our partners": names("A partner of ours", "partners"),
  "Our goals": numbers("What we want of partnerships, with its weight", "goals", [0, Infinity]),
  "Our figures": named(figureNames, ({ figures }, key, name, value) => {
    figures.set(key, numberOf(name, value, [-Infinity, Infinity]));
  }),
};

export const emptyDraft = (): Draft => ({
  sets: { needs: new Set(), capabilities: new Set(), idealAccounts: new Set(), partners: new Set() },
  maps: {
    segments: new Map(),
    regions: new Map(),
    values: new Map(),
    marketRevenue: new Map(),
    marketTotals: new Map(),
    segmentShares: new Map(),
    successFactors: new Map(),
    successRatings: new Map(),
    goals: new Map(),
  },
  interfaces: new Map(),
  figures: new Map(),
  identity: new Map(),
});

/** Our company, once every row has been taken. */
export const companyOf = ({ sets, maps, interfaces: required, figures, identity }: Draft): Company => ({
  ...sets,
  ...maps,
  identity: { ...unknownCompany.identity, ...Object.fromEntries(identity) },
  interfaces: [...required].map(([name, { weight, mandatory }]) => ({ name, weight, mandatory })),
  figures: { ...unknownCompany.figures, ...Object.fromEntries(figures) },
});
