import {
  type AltmanModel,
  altmanModels,
  fitMatrix,
  fitTier,
  type InterfaceStatus,
  interfaceStatuses,
  levelCuts,
  type Mix,
  byName,
  nameSet,
  nextSteps,
  partnerCategories,
  type PartnerCategory,
  partnerCriteria,
  type PartnerFacts,
  partnerTypes,
  pointsToPursue,
  programmeTiers,
  qualificationCriteria,
  qualificationModel,
  tierOfCategory,
  verdicts,
} from "../engine";
import type { Columns, RowOf } from "./column";
import { drawnCells, risingCuts } from "./matrix";
import { regionsAmong } from "./regions";
import { ratingColumn } from "./ratingColumn";
import { scoreColumnsOf, scoreRows } from "./scoring";
import type { Scored, Setting, StandingCriteria, Table, Unscored } from "./table";

const rating = (criterion: string, ...aliases: readonly string[]) => ratingColumn(criterion, criterion, ...aliases);

const statement = (header: string, description: string, ...aliases: readonly string[]) =>
  ({ header, type: "money", description: `${description}, from the last statements`, aliases }) as const;

const columns = {
  name: {
    header: "Name",
    type: "text",
    required: true,
    description: "The partner's name",
    aliases: [
      "Account Name",
      "Company Name",
      "Partner Name",
      "Organization - Name",
      "Organization Name",
      "Organisation Name",
      "Company",
      "Partner",
      "Account",
      "Organization",
      "Organisation",
      "Record",
      "DBA Name",
      "Legal Name",
      "Firma",
      "Name",
    ],
  },
  partnerType: {
    header: "Partner type",
    type: "choice",
    choices: partnerTypes,
    description: "What the partner does for us",
    aliases: ["Type of partner", "Type"],
  },
  category: {
    header: "Category",
    type: "choice",
    choices: partnerCategories,
    description: "Which of the framework's nine categories it belongs to; its tier of partnership follows",
    aliases: ["Partner category"],
  },
  programmeTier: {
    header: "Programme tier",
    type: "choice",
    choices: programmeTiers,
    description: "Where it stands in our programme",
    aliases: ["Program tier", "Partner tier", "Partner level"],
  },
  relationship: {
    header: "Relationship",
    type: "text",
    description: "What the CRM calls the account",
    aliases: ["Account Type", "Relationship Type", "Type", "Contact Type", "Company Type", "Lifecycle Stage"],
  },
  website: {
    header: "Website",
    type: "text",
    description: "Its address on the web",
    aliases: [
      "Website URL",
      "Work Website",
      "Organization - Website",
      "Company Domain Name",
      "Domain",
      "Domains",
      "Email Domain",
    ],
  },
  industry: {
    header: "Industry",
    type: "text",
    description: "Its industry; counts as its segment where no segments are given",
    aliases: ["Industry type", "Organization - Industry", "Sector", "Branche"],
  },
  country: {
    header: "Country",
    type: "text",
    description: "Where it sits; counts as its region where no regions are given",
    aliases: [
      "Billing Country",
      "Country/Region",
      "Address 1: Country/Region",
      "Billing Address - Country / Region",
      "Billing Address Country",
      "Organization - Country of Address",
      "Primary location > Country",
      "Country ID",
      "Country Name",
      "Billing Country Code",
      "Land",
      "Shipping Country",
      "Shipping Address Country",
    ],
  },
  regions: {
    header: "Regions",
    type: "mix",
    range: [0, Infinity],
    description: "Where it sells, with shares where known: Europe: 60 %; Asia: 40 %",
    aliases: ["Region", "Territories", "Territory", "Sales regions"],
  },
  markets: {
    header: "Markets",
    type: "list",
    description: "Markets it works in",
    aliases: ["Market", "Target markets"],
  },
  segments: {
    header: "Segments",
    type: "mix",
    range: [0, Infinity],
    description: "Its revenue by customer segment: Retail: 30 %; Banking: 70 %",
    aliases: ["Customer segments", "Segment mix", "Segment"],
  },
  revenue: {
    header: "Revenue",
    type: "money",
    unit: "USD a year",
    range: [0, 1e14],
    description: "Annual revenue",
    aliases: [
      "Annual Revenue",
      "Organization - Annual revenue",
      "Revenue a year",
      "Yearly revenue",
      "Turnover",
      "Umsatz",
      "Jahresumsatz",
    ],
  },
  employees: {
    header: "Employees",
    type: "count",
    range: [0, 1e8],
    description: "People it employs",
    aliases: [
      "Number of Employees",
      "No. of Employees",
      "Organization - Number of employees",
      "Employee Count",
      "Headcount",
      "Mitarbeiter",
    ],
  },
  clients: {
    header: "Clients",
    type: "count",
    range: [0, 1e9],
    description: "Clients it serves that matter to us",
    aliases: ["Number of clients", "Client count", "Customers", "Number of customers", "Clients Estimate"],
  },
  accounts: {
    header: "Key accounts",
    type: "list",
    description: "Accounts it works with; those on our list of ideal accounts count",
    aliases: ["Accounts", "Shared accounts", "Reference customers"],
  },
  capabilities: {
    header: "Capabilities",
    type: "list",
    description: "What it can do",
    aliases: ["Capability", "Services", "Skills", "Competencies"],
  },
  certifications: {
    header: "Certifications",
    type: "list",
    description: "What its people are certified in",
    aliases: ["Certificates"],
  },
  interfaces: {
    header: "Interfaces",
    type: "pairs",
    words: interfaceStatuses,
    description: "Which of our interfaces it has: REST API: full; Single sign-on: partial. A name alone means full",
    aliases: ["Integrations", "Technical interfaces"],
  },
  competingRevenue: {
    header: "Competing revenue",
    type: "mix",
    unit: "USD a year",
    range: [0, Infinity],
    description: "Its revenue by market with offers that compete with ours, or none",
    aliases: ["Revenue in competition"],
  },
  capability: {
    header: "Capability part",
    type: "points",
    unit: "0 to 100",
    range: [0, 100],
    description: "Your own rating of the capability part of strategic fit",
  },
  positioning: {
    header: "Positioning part",
    type: "points",
    unit: "0 to 100",
    range: [0, 100],
    description: "Your own rating of the positioning part of strategic fit",
  },
  competitive: {
    header: "Competitive part",
    type: "points",
    unit: "0 to 100",
    range: [0, 100],
    description: "Your own rating of the competitive part of strategic fit",
  },
  altmanModel: {
    header: "Statement model",
    type: "choice",
    choices: altmanModels,
    description: "Which of Altman's models fits: public manufacturer, private manufacturer, services",
    aliases: ["Altman model", "Ownership model"],
  },
  workingCapital: statement("Working capital", "Current assets less current liabilities"),
  totalAssets: statement("Total assets", "All assets"),
  retainedEarnings: statement("Retained earnings", "Profits kept in the company"),
  ebit: statement("EBIT", "Earnings before interest and taxes", "Operating income", "Operating profit"),
  equity: statement("Equity", "Equity; at market value for the public model", "Total equity", "Shareholders' equity"),
  totalLiabilities: statement("Total liabilities", "All debts and obligations", "Liabilities"),
  values: {
    header: "Values",
    type: "mix",
    range: [1, 7],
    description: "What it values, rated 1 to 7: Openness: 6; Speed: 4",
    aliases: ["Value profile", "Culture"],
  },
  strategicFitRating: rating("Strategic fit", "Strategic alignment"),
  marketAccessRating: rating("Market access"),
  technicalRating: rating("Technical compatibility", "Technical", "Technical fit"),
  financialRating: rating("Financial health", "Financial"),
  culturalRating: rating("Cultural fit", "Cultural alignment"),
  leadsMarket: {
    header: "Market leader",
    type: "flag",
    description: "Whether it leads its market; a strategic alliance asks for it",
    aliases: ["Leads its market"],
  },
  disqualified: {
    header: "Disqualified",
    type: "flag",
    description: "Whether something rules it out: insolvency, sanctions, an exclusive contract with a competitor",
    aliases: ["Ruled out"],
  },
  owner: {
    header: "Owner",
    type: "text",
    description: "Who looks after it on our side",
    aliases: [
      "Account Owner",
      "Company Owner",
      "Owned By",
      "Organization - Owner",
      "Assigned to",
      "Partner manager",
      "Owner name",
    ],
  },
  lastActivity: {
    header: "Last activity",
    type: "date",
    description: "When there was last contact",
    aliases: ["Last Activity Date", "Organization - Last activity date", "Last Contacted", "Last contacted time"],
  },
  description: {
    header: "Description",
    type: "text",
    description: "A sentence about it",
    aliases: ["Details", "About Us", "Notes"],
  },
  deleted: {
    header: "Deleted",
    type: "flag",
    description: "Whether the CRM has deleted the record; such a row is left out",
    aliases: ["Is Deleted"],
  },
  isCompany: {
    header: "Is a company",
    type: "flag",
    description: "Whether the record is a company; a person is left out",
    aliases: ["Is Company"],
  },
} as const satisfies Columns;

export type PartnerRow = RowOf<typeof columns>;

const criteria = "Partners[@[Strategic fit]:[Cultural fit]],PartnerWeights";
const range = `TANDEM.PARTNER_RANGE(${criteria})`;

export const partners: Table<typeof columns> = {
  name: "Partners",
  row: "partner",
  columns,
  key: "name",
  essential: [
    "name",
    "partnerType",
    "regions",
    "markets",
    "capabilities",
    "certifications",
    "category",
    "industry",
    "country",
    "revenue",
    "employees",
    "interfaces",
  ],
  computed: [
    ...scoreColumnsOf(qualificationModel(), "Verdict", {
      Score: `=TANDEM.PARTNER_SCORE(${criteria})`,
      Low: `=INDEX(${range},1,1)`,
      High: `=INDEX(${range},1,2)`,
      Coverage: `=INDEX(${range},1,3)`,
      Verdict: `=TANDEM.PARTNER_VERDICT(${criteria},100,PartnerThresholds)`,
    }),
    {
      header: "Tier",
      type: "text",
      description: "Place in the strategic-fit matrix: strategic fit against market access",
      formula: "=TANDEM.PARTNER_TIER([@[Strategic fit]],[@[Market access]],100,LevelCuts)",
    },
    {
      header: "Partnership",
      type: "text",
      description: "Tier of partnership that the category belongs to",
      formula: null,
      isFact: true,
    },
    {
      header: "Next steps",
      type: "text",
      description: "The two criteria that leave most points on the table",
      formula: null,
    },
  ],
  leftOut: [
    { key: "deleted", is: true, reason: "deleted in the CRM" },
    { key: "isCompany", is: false, reason: "a person, not a company" },
  ],
  examples: [
    {
      name: "Alder Consulting (example)",
      partnerType: "Consultant",
      category: "Implementation partner",
      programmeTier: "Silver",
      website: "https://alder.example",
      industry: "Healthcare",
      country: "Germany",
      segments: new Map([
        ["Healthcare", 0.7],
        ["Public sector", 0.3],
      ]),
      revenue: 85_000_000,
      employees: 420,
      clients: 140,
      accounts: ["Fairhaven Hospitals", "Isar Motors"],
      capabilities: ["Cloud migration", "Change management"],
      interfaces: new Map([
        ["REST API", "full"],
        ["Single sign-on", "partial"],
      ]),
      competingRevenue: new Map(),
      altmanModel: "services",
      workingCapital: 9_000_000,
      totalAssets: 48_000_000,
      retainedEarnings: 14_000_000,
      ebit: 6_500_000,
      equity: 21_000_000,
      totalLiabilities: 27_000_000,
      values: new Map([
        ["Openness", 6],
        ["Speed", 4],
        ["Customer focus", 7],
        ["Quality", 6],
        ["Frugality", 3],
        ["Risk taking", 3],
        ["Teamwork", 6],
        ["Transparency", 6],
      ]),
      owner: "Ines Aubert",
      lastActivity: "2026-10-14",
    },
    {
      name: "Birchline Cloud (example)",
      partnerType: "Technology partner",
      category: "Technology partner",
      country: "Sweden",
      industry: "Banking",
      revenue: 310_000_000,
      employees: 1_900,
      strategicFitRating: 72,
      technicalRating: 90,
      financialRating: 65,
      description: "Three criteria rated by hand, one derived from revenue, one not known",
    },
  ],
  scoring: {
    score: scorePartners,
    criteria: qualificationCriteria,
    ratings: ["strategicFitRating", "marketAccessRating", "technicalRating", "financialRating", "culturalRating"],
    matrix: {
      title: "Strategic fit",
      across: {
        label: "Market access",
        unit: "points",
        most: 100,
        cuts: (overrides) => risingCuts(levelCuts(overrides)),
      },
      up: { label: "Strategic fit", unit: "points", most: 100, cuts: (overrides) => risingCuts(levelCuts(overrides)) },
      cells: drawnCells(fitMatrix),
    },
    assumptions: ["Partner qualification", ...qualificationCriteria, "Missing data", "Levels"],
    by: "Score",
    verdict: "Verdict",
    verdicts,
    outcome: "Tier",
    decisive: ["capabilities", "interfaces", "segments", "values", "strategicFitRating"],
  },
};

/** Equal parts where nothing but a name is known. */
const single = (name: string | null): Mix | null => (name === null ? null : new Map([[name, 1]]));

/** What a row says about a partner, as the engine takes it. */
export function partnerFacts(row: PartnerRow, { company }: Setting): PartnerFacts {
  const places = row.regions ?? single(row.country);
  const segments = row.segments ?? single(row.industry);
  return {
    capability: row.capability,
    positioning: row.positioning,
    competitive: row.competitive,
    capabilities: row.capabilities && nameSet(row.capabilities),
    segments: segments && byName(segments),
    regions: places && regionsAmong(places, company.regions),
    competingRevenue: row.competingRevenue && byName(row.competingRevenue),
    clients: row.clients,
    revenue: row.revenue,
    accounts: row.accounts && nameSet(row.accounts),
    interfaces: row.interfaces && byName(row.interfaces as ReadonlyMap<string, InterfaceStatus>),
    statements: {
      model: row.altmanModel as AltmanModel | null,
      workingCapital: row.workingCapital,
      totalAssets: row.totalAssets,
      retainedEarnings: row.retainedEarnings,
      ebit: row.ebit,
      equity: row.equity,
      totalLiabilities: row.totalLiabilities,
      sales: row.revenue,
    },
    values: row.values && byName(row.values),
    ratings: [
      row.strategicFitRating,
      row.marketAccessRating,
      row.technicalRating,
      row.financialRating,
      row.culturalRating,
    ],
  };
}

function scorePartners(
  rows: readonly PartnerRow[],
  setting: Setting,
  standing?: readonly (StandingCriteria | null)[],
): readonly (Scored | Unscored)[] {
  const model = qualificationModel(setting.overrides);
  const criteriaOf = partnerCriteria(setting.company, setting.overrides);
  const cuts = levelCuts(setting.overrides);
  const [strategicFit, marketAccess] = qualificationCriteria;
  return scoreRows(
    rows,
    model,
    (row) => criteriaOf(partnerFacts(row, setting)),
    standing,
    (row, { explanation, derived }) => {
      const [fit, access] = [derived[0]!.value, derived[1]!.value];
      const lacking = pointsToPursue(explanation, model);
      const steps = nextSteps(explanation).map(({ criterion, gain, missing }) =>
        missing
          ? `find out ${criterion.toLowerCase()} (up to ${gain.toFixed(1)} points)`
          : `raise ${criterion.toLowerCase()} (up to ${gain.toFixed(1)} points)`,
      );
      const target = lacking !== null && lacking > 0 ? [`${lacking.toFixed(1)} points to Pursue`] : [];
      const unknown = [...(fit === null ? [strategicFit] : []), ...(access === null ? [marketAccess] : [])];
      return [
        fit === null || access === null ? `More data needed: ${unknown.join(", ")}` : fitTier(fit, access, cuts),
        row.category === null ? null : tierOfCategory(row.category as PartnerCategory),
        [...steps, ...target].join("; "),
      ];
    },
    (_, { derived: [fit, access] }) => ({ across: access?.value ?? null, up: fit?.value ?? null }),
  );
}
