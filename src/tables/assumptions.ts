import { type Assumption, assumptionGroups, byName, EngineError, nameKey, readKnots, unknownCompany } from "../engine";
import type { Columns, RowOf } from "./column";
import { companyOf, emptyDraft, profileGroups } from "./companyProfile";
import type { Setting, Table } from "./table";

const columns = {
  group: {
    header: "Group",
    type: "text",
    required: true,
    description: "What the assumption is about",
    aliases: ["Topic"],
  },
  name: {
    header: "Name",
    type: "text",
    required: true,
    description: "Which number or name of that group",
    aliases: ["Assumption", "Item"],
  },
  value: {
    header: "Value",
    type: "value",
    description: "The number, or knots as measure:points; blank for a plain name",
    aliases: ["Amount"],
  },
  unit: { header: "Unit", type: "text", description: "Unit of the value" },
  tag: {
    header: "Tag",
    type: "choice",
    choices: ["framework", "published", "default", "yours"],
    description: "Who fixes it: the framework, a publication, our own rule, or you",
  },
  source: { header: "Source", type: "text", description: "Where it comes from, or why" },
} as const satisfies Columns;

export type AssumptionRow = RowOf<typeof columns>;

/** A small company, so that the examples of the other sheets have something to be compared with. */
function profileExamples(): readonly Partial<AssumptionRow>[] {
  const groups: Readonly<Record<string, Readonly<Record<string, number | null>>>> = {
    "Our needs": { "Cloud migration": null, "Change management": null, "Managed services": null },
    "Our capabilities": { "Data integration": null, Analytics: null },
    "Our segments": { Healthcare: 0.6, "Public sector": 0.4 },
    "Our segment shares": { Healthcare: 0.06, "Public sector": 0.03 },
    "Our regions": { DACH: 0.7, Nordics: 0.3 },
    "Our ideal accounts": { "Fairhaven Hospitals": null, "Isar Motors": null, "Midlands Water": null },
    "Mandatory interfaces": { "REST API": 3 },
    "Required interfaces": { "Single sign-on": 2 },
    "Our values": {
      Openness: 6,
      Speed: 5,
      "Customer focus": 7,
      Quality: 6,
      Frugality: 3,
      "Risk taking": 4,
      Teamwork: 6,
      Transparency: 7,
    },
    "Success factors": { Price: 0.4, Product: 0.6 },
    "Our success ratings": { Price: 3, Product: 3 },
    "Our partners": { "Alder Consulting (example)": null },
    "Our figures": {
      Revenue: 32_000_000,
      Growth: 0.28,
      "Operating margin": 0.08,
      "Research share": 0.24,
      Releases: 12,
    },
  };
  return Object.entries(groups).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, value]) => ({
      group,
      name,
      value,
      tag: "yours",
      source: "Example; put your own",
    })),
  );
}

export const assumptions: Table<typeof columns> = {
  name: "Assumptions",
  row: "assumption",
  columns,
  key: null,
  essential: ["group", "name", "value", "unit"],
  computed: [],
  leftOut: [],
  examples: profileExamples(),
};

/** Every assumption as shipped, as rows of the sheet. */
export const shippedAssumptions = (): readonly AssumptionRow[] =>
  assumptionGroups.flatMap(({ name: group, items }) =>
    Object.values(items).map(({ name, value, unit, tag, source }) => ({ group, name, value, unit, tag, source })),
  );

/** A row of the Assumptions sheet that could not be used, and why. */
export interface AssumptionProblem {
  /** Place of the row among those given, from 0. */
  readonly row: number;
  readonly value: string;
  readonly message: string;
}

function changed(item: Assumption, value: number | string): number | string {
  if (typeof item.value === "number") {
    if (typeof value !== "number") throw new EngineError("invalid-input", `must be a number, got "${value}"`);
    if (item.value >= 0 && value < 0) throw new EngineError("invalid-input", `must be 0 or more, got ${value}`);
    return value;
  }
  readKnots(String(value));
  return String(value);
}

/**
 * Reads our company and the changed assumptions from rows of the Assumptions sheet.
 *
 * A row that is wrong is left out and reported; nothing else depends on it.
 */
export function readAssumptions(rows: readonly AssumptionRow[]): {
  readonly setting: Setting;
  readonly problems: readonly AssumptionProblem[];
} {
  const company = emptyDraft();
  const overrides = new Map<string, Map<string, number | string>>();
  const problems: AssumptionProblem[] = [];
  const profiles = byName(Object.entries(profileGroups));
  const shipped = new Map(assumptionGroups.map((group) => [nameKey(group.name), group]));

  const read = ({ group, name, value }: AssumptionRow): void => {
    if (group === null || name === null) throw new EngineError("invalid-input", "must have a group and a name");
    const profile = profiles.get(nameKey(group));
    if (profile) {
      profile.take(company, name, value);
      return;
    }
    const known = shipped.get(nameKey(group));
    if (!known) throw new EngineError("invalid-input", `group "${group}" is none that Tandem knows`);
    const item = Object.values(known.items).find((other) => nameKey(other.name) === nameKey(name));
    if (!item) throw new EngineError("invalid-input", `"${name}" is no assumption of ${known.name}`);
    if (value === null)
      throw new EngineError("missing-data", `value of ${name} is blank, so the shipped ${item.value} holds`);
    const changes = overrides.get(known.name) ?? new Map<string, number | string>();
    overrides.set(known.name, changes.set(item.name, changed(item, value)));
  };

  rows.forEach((row, i) => {
    try {
      read(row);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      problems.push({ row: i, value: String(row.value ?? row.name ?? ""), message: error.message });
    }
  });
  return { setting: { company: companyOf(company), overrides }, problems };
}

/** Nothing said about us, nothing changed. */
export const shippedSetting: Setting = { company: unknownCompany, overrides: new Map() };

/** Every assumption with the value that was used, then what describes our company. */
export function usedAssumptions({ overrides }: Setting, given: readonly AssumptionRow[]): readonly AssumptionRow[] {
  const groups = new Set(assumptionGroups.map(({ name }) => name.toLowerCase()));
  const shipped = shippedAssumptions().map((row) => {
    const changed = overrides.get(row.group ?? "")?.get(row.name ?? "");
    return changed === undefined || changed === row.value
      ? row
      : { ...row, value: changed, tag: "yours", source: "Changed from what is shipped" };
  });
  return [...shipped, ...given.filter(({ group }) => !groups.has((group ?? "").toLowerCase()))];
}
