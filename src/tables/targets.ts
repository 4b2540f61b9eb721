import {
  type DerivedTarget,
  nameKey,
  nameSet,
  normalisedDomain,
  targetCases,
  targetCriteria,
  type TargetFacts,
  targetLimits,
  targetModel,
  targetVerdicts,
} from "../engine";
import type { Cell, Columns, ComputedColumn, RowOf } from "./column";
import { regionsAmong } from "./regions";
import { ratingColumn } from "./ratingColumn";
import { scoreColumnsOf, scoreRows } from "./scoring";
import type { Scored, Setting, StandingCriteria, Table, Unscored } from "./table";

const rating = (criterion: string) => ratingColumn(criterion, criterion);

const [industryFit, regionFit, sizeFit, capabilityFit, accountFit] = targetCriteria;

const columns = {
  name: {
    header: "Target",
    type: "text",
    required: true,
    description: "A company that could become a partner",
    // Not what CRMs call an account: their exports are taken for partners.
    aliases: ["Target Name", "Target Company", "Target Account", "Prospect", "Prospect Name", "Prospect Company"],
  },
  website: {
    header: "Website",
    type: "text",
    description: "Its address on the web; rows with the same domain are one company",
    aliases: ["Website URL", "Company Domain Name", "Domain", "Domains"],
  },
  country: {
    header: "Country",
    type: "text",
    description: "Where it sits; counts as its region where no regions are given",
    aliases: ["Billing Country", "Country/Region", "Land"],
  },
  regions: {
    header: "Regions",
    type: "mix",
    range: [0, Infinity],
    description: "Where it sells: DACH; Nordics",
    aliases: ["Region", "Territories", "Territory", "Sales regions"],
  },
  industry: {
    header: "Industry",
    type: "text",
    description: "Its industry, compared with our segments",
    aliases: ["Industry type", "Sector", "Branche"],
  },
  revenue: {
    header: "Revenue",
    type: "money",
    unit: "USD a year",
    range: [0, 1e14],
    description: "Annual revenue",
    aliases: ["Annual Revenue", "Turnover", "Umsatz", "Jahresumsatz"],
  },
  employees: {
    header: "Employees",
    type: "count",
    range: [0, 1e8],
    description: "People it employs",
    aliases: ["Number of Employees", "No. of Employees", "Employee Count", "Headcount", "Mitarbeiter"],
  },
  capabilities: {
    header: "Capabilities",
    type: "list",
    description: "What it can do",
    aliases: ["Capability", "Services", "Skills", "Competencies"],
  },
  accounts: {
    header: "Key accounts",
    type: "list",
    description: "Accounts it works with; those on our list of ideal accounts count",
    aliases: ["Accounts", "Shared accounts", "Reference customers"],
  },
  contact: {
    header: "Contact",
    type: "text",
    description: "Whom we write to",
    aliases: ["Contact Name", "Full Name"],
  },
  firstName: {
    header: "First name",
    type: "text",
    description: "How the contact is addressed in a message",
    aliases: ["Given Name", "Vorname"],
  },
  email: {
    header: "Email",
    type: "text",
    description: "The contact's address",
    aliases: ["E-mail", "Email Address", "Work Email"],
  },
  industryRating: rating(industryFit),
  regionRating: rating(regionFit),
  sizeRating: rating(sizeFit),
  capabilityRating: rating(capabilityFit),
  accountRating: rating(accountFit),
  owner: {
    header: "Owner",
    type: "text",
    description: "Who writes to it on our side",
    aliases: ["Account Owner", "Company Owner", "Assigned to", "Owner name"],
  },
  notes: { header: "Notes", type: "text", description: "A sentence about it", aliases: ["Description", "Details"] },
  deleted: {
    header: "Deleted",
    type: "flag",
    description: "Whether the CRM has deleted the record; such a row is left out",
    aliases: ["Is Deleted"],
  },
} as const satisfies Columns;

export type TargetRow = RowOf<typeof columns>;

const criteria = `Targets[@[${industryFit}]:[${accountFit}]]`;
const reachesMinimum = (cell: string): string => `${cell}>=INDEX(MinimumFit,1,1)-1E-9`;
const isOut = 'AND([@[Knocked out]]<>"",[@[Knocked out]]<>"no")';

/** The verdict of a fit, or of all that it may still be; what is knocked out is dropped whatever its fit. */
const verdictFormula = (() => {
  const [keep, drop] = targetVerdicts;
  const ofRange = `IF(${reachesMinimum("[@Low]")},"${keep}",IF(${reachesMinimum("[@High]")},"More data needed","${drop}"))`;
  const ofFit = `IF(ISNUMBER([@Score]),IF(${reachesMinimum("[@Score]")},"${keep}","${drop}"),${ofRange})`;
  return `=IF(${isOut},"${drop}",${ofFit})`;
})();

const selectionFormula = (() => {
  const below = '"below the minimum of "&INDEX(MinimumFit,1,1)';
  const ofFit = `IF(ISNUMBER([@Score]),IF(${reachesMinimum("[@Score]")},"kept",${below}),"too little known")`;
  return `=IF(${isOut},"knocked out: "&[@[Knocked out]],${ofFit})`;
})();

const ownColumns: readonly ComputedColumn[] = [
  {
    header: "Knocked out",
    type: "text",
    description: "Why it is out before any scoring, else no",
    formula: null,
    isFact: true,
  },
  {
    header: "Company",
    type: "text",
    description: "Its domain, or its name where it has none: rows of the same company are duplicates",
    formula: null,
    isFact: true,
  },
  {
    header: "Selection",
    type: "text",
    description: "Kept, or why not",
    formula: selectionFormula,
  },
];

export const targets: Table<typeof columns> = {
  name: "Targets",
  row: "target",
  columns,
  key: "name",
  essential: [
    "name",
    "industry",
    "country",
    "regions",
    "employees",
    "capabilities",
    "accounts",
    "website",
    "contact",
    "firstName",
    "email",
  ],
  computed: [
    ...scoreColumnsOf(targetModel(), "Verdict", {
      Score: "=IF([@Coverage]<LeastCoverage-1E-9,NA(),[@Low]/[@Coverage])",
      Low: `=MMULT(1*${criteria},TargetWeights)/SUM(TargetWeights)`,
      High: "=[@Low]+100*(1-[@Coverage])",
      Coverage: `=MMULT(--ISNUMBER(${criteria}),TargetWeights)/SUM(TargetWeights)`,
      Verdict: verdictFormula,
    }),
    ...ownColumns,
  ],
  leftOut: [{ key: "deleted", is: true, reason: "deleted in the CRM" }],
  examples: [
    {
      name: "Cinder Analytics (example)",
      website: "https://cinder.example",
      country: "Germany",
      industry: "Healthcare",
      revenue: 38_000_000,
      employees: 240,
      capabilities: ["Cloud migration", "Data governance"],
      accounts: ["Fairhaven Hospitals"],
      contact: "Mara Lindqvist",
      firstName: "Mara",
      email: "mara.lindqvist@cinder.example",
      owner: "Ines Aubert",
    },
    {
      name: "Dovetail Health IT (example)",
      country: "Ireland",
      industry: "Healthcare",
      employees: 85,
      capabilityRating: 70,
      notes: "Capabilities rated by hand; accounts not known",
    },
  ],
  scoring: {
    score: scoreTargets,
    criteria: targetCriteria,
    ratings: ["industryRating", "regionRating", "sizeRating", "capabilityRating", "accountRating"],
    assumptions: ["Ideal partner profile", "Missing data"],
    by: "Score",
    verdict: "Verdict",
    verdicts: targetVerdicts,
    outcome: "Selection",
    decisive: ["capabilities", "employees", "industry"],
  },
};

/** What a row says about a target, as the engine takes it. */
export function targetFacts(row: TargetRow, { company }: Setting): TargetFacts {
  const places = row.regions ?? (row.country === null ? null : new Map([[row.country, 1]]));
  return {
    industry: row.industry,
    regions: places && new Set(regionsAmong(places, company.regions).keys()),
    employees: row.employees,
    revenue: row.revenue,
    capabilities: row.capabilities && nameSet(row.capabilities),
    accounts: row.accounts && nameSet(row.accounts),
    ratings: [row.industryRating, row.regionRating, row.sizeRating, row.capabilityRating, row.accountRating],
  };
}

/** What tells the company of a row from others: its domain, else its name. */
export function targetDomain({ website, email }: TargetRow): string | null {
  return (website === null ? null : normalisedDomain(website)) ?? (email === null ? null : normalisedDomain(email));
}

/** Why a target is kept or not, by itself: among others it may still be a duplicate, or one too many. */
function selectionOf(
  score: number | null,
  verdict: string | null,
  minimum: number,
  { knockOut }: DerivedTarget,
): string {
  if (knockOut !== null) return `knocked out: ${knockOut}`;
  if (score === null) return "too little known";
  return verdict === targetVerdicts[0] ? "kept" : `below the minimum of ${minimum}`;
}

/** A result with its knock-outs: one that is known drops the target, one that is not leaves a doubt. */
function withKnockOut(result: Scored, { knockOut, unchecked }: DerivedTarget): Scored {
  const changed = new Map<string, Cell>();
  if (knockOut !== null) {
    changed.set("Verdict", targetVerdicts[1]);
    changed.set("Certainty", "firm");
    changed.set("What would change it", "no criterion changes it, for it is knocked out before scoring");
  } else if (unchecked.length > 0 && result.verdict === targetVerdicts[0]) {
    changed.set("Certainty", "provisional");
  }
  if (changed.size === 0) return result;
  const cells = targets.computed.map(({ header }, c) => changed.get(header) ?? result.cells[c] ?? null);
  return knockOut === null
    ? { ...result, firm: false, cells }
    : { ...result, verdict: targetVerdicts[1], firm: true, cells };
}

function scoreTargets(
  rows: readonly TargetRow[],
  setting: Setting,
  standing?: readonly (StandingCriteria | null)[],
): readonly (Scored | Unscored)[] {
  const caseOf = targetCases(setting.company, setting.overrides);
  const { minimum } = targetLimits(setting.overrides);
  const cases = rows.map((row) => caseOf(targetFacts(row, setting)));
  const found = new Map(rows.map((row, i) => [row, cases[i]]));
  const of = (row: TargetRow): DerivedTarget => found.get(row) ?? caseOf(targetFacts(row, setting));
  const results = scoreRows(
    rows,
    targetModel(setting.overrides),
    (row) => of(row).criteria,
    standing,
    (row, { explanation: { value, verdict } }) => [
      of(row).knockOut ?? "no",
      targetDomain(row) ?? nameKey(row.name ?? ""),
      selectionOf(value, verdict?.label ?? null, minimum, of(row)),
    ],
  );
  return results.map((result, i) => {
    const derived = cases[i];
    return derived && "cells" in result ? withKnockOut(result, derived) : result;
  });
}
