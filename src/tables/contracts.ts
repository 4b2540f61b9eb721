import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const measures = '"Annual revenue","Joint opportunities","Technical certifications","Dedicated people","Certified people","Client satisfaction","Qualified referrals","Marketing participation","Brand compliance"'; // prettier-ignore

const columns = {
  contract: {
    header: "Contract",
    type: "text",
    required: true,
    description: "What the agreement is called",
    aliases: ["Contract Name", "Contract Number", "Agreement Name", "Contract Title"],
  },
  partner: {
    header: "Partner",
    type: "text",
    required: true,
    description: "With whom it is made",
    aliases: ["Partner Name", "Account Name", "Counterparty"],
  },
  agreement: {
    header: "Agreement",
    type: "choice",
    required: true,
    choices: ["Alliance", "Channel", "Ecosystem"],
    description: "Which of the framework's three agreements it follows",
    aliases: ["Agreement type", "Agreement kind", "Contract Type"],
  },
  deal: {
    header: "Deal",
    type: "choice",
    choices: ["Joint", "Referral", "Lead", "Standard", "Enterprise", "Recurring"],
    description:
      "Which share of revenue applies: joint, referral or lead of an alliance; standard, enterprise or recurring of a channel; referral of an ecosystem",
    aliases: ["Deal type"],
  },
  status: {
    header: "Status",
    type: "choice",
    choices: ["Draft", "Signed", "Ended"],
    description: "How far it has come",
    aliases: ["Contract Status"],
  },
  signed: { header: "Signed", type: "date", description: "The day it was signed", aliases: ["Signed Date", "Start Date", "Contract Start Date", "Customer Signed Date"] }, // prettier-ignore
  ends: { header: "Ends", type: "date", description: "The day it ends, unless it is renewed", aliases: ["End Date", "Contract End Date", "Expiration Date", "Renewal Date"] }, // prettier-ignore
  revenue: {
    header: "Annual revenue",
    type: "money",
    range: [-1e14, 1e14],
    description: "Revenue of the last twelve months that the share is of; below 0 where credit notes are more",
    aliases: ["Revenue", "Contract Value", "Annual Contract Value"],
  },
  jointOpportunities: {
    header: "Joint opportunities",
    type: "count",
    range: [0, 1e6],
    description: "Deals worked on together in the last twelve months",
    aliases: ["Joint deals"],
  },
  technicalCertifications: {
    header: "Technical certifications",
    type: "list",
    description: "Levels that its people hold: advanced, expert",
  },
  dedicatedPeople: {
    header: "Dedicated people",
    type: "number",
    unit: "full-time",
    range: [0, 1e5],
    description: "People who work for the partnership alone",
    aliases: ["Dedicated resources"],
  },
  certifiedPeople: {
    header: "Certified people",
    type: "count",
    range: [0, 1e6],
    description: "People with a valid certification",
    aliases: ["Certified resources"],
  },
  satisfaction: {
    header: "Client satisfaction",
    type: "number",
    unit: "1 to 5",
    range: [1, 5],
    description: "What its clients say",
    aliases: ["Satisfaction", "CSAT"],
  },
  referrals: {
    header: "Qualified referrals",
    type: "count",
    range: [0, 1e6],
    description: "Referrals of the last twelve months that were qualified",
    aliases: ["Referrals"],
  },
  marketing: {
    header: "Marketing participation",
    type: "flag",
    description: "Whether it takes part in joint marketing",
  },
  brand: { header: "Brand compliance", type: "flag", description: "Whether it follows our brand guidelines" },
  owner: { header: "Owner", type: "text", description: "Who looks after it on our side", aliases: ["Contract Owner"] },
  notes: { header: "Notes", type: "text", description: "What was agreed besides", aliases: ["Special Terms"] },
} as const satisfies Columns;

export type ContractRow = RowOf<typeof columns>;

export const contracts: Table<typeof columns> = {
  name: "Contracts",
  row: "contract",
  columns,
  key: "contract",
  essential: ["contract", "partner", "agreement", "deal", "status", "signed", "ends", "revenue"],
  computed: [
    {
      header: "Share due",
      type: "money",
      description: "What the partner gets of the revenue by the agreement's share",
      formula:
        '=IF(OR([@[Annual revenue]]="",[@Deal]=""),"",TANDEM.REVENUE_SHARE([@[Annual revenue]],[@Agreement],[@Deal],RevenueShares))',
    },
    {
      header: "Minimums",
      type: "text",
      description: "Whether the agreement's minimums are met, and which are not",
      formula: `=INDEX(TANDEM.AGREEMENT_CHECK([@Agreement],{${measures}},Contracts[@[Annual revenue]:[Brand compliance]],AgreementMinimums),2,1)`,
    },
  ],
  leftOut: [],
  examples: [
    {
      contract: "Alder channel 2026 (example)",
      partner: "Alder Consulting (example)",
      agreement: "Channel",
      deal: "Standard",
      status: "Signed",
      signed: "2026-02-01",
      ends: "2027-01-31",
      revenue: 310_000,
      certifiedPeople: 3,
      satisfaction: 4.6,
      owner: "Ines Aubert",
    },
    {
      contract: "Birchline alliance (example)",
      partner: "Birchline Cloud (example)",
      agreement: "Alliance",
      deal: "Joint",
      status: "Draft",
      revenue: 420_000,
      jointOpportunities: 7,
      technicalCertifications: ["advanced"],
    },
  ],
};
