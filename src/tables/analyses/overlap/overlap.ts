import {
  type AccountOverlap,
  accountOverlap,
  accountStatuses,
  EngineError,
  nameKey,
  type OverlapMatrix,
  overlapMatrix,
} from "../../../engine";
import { opportunities } from "../../opportunities";
import { type PartnerRow, partners } from "../../partners";
import { type Analysed, type Analysis, type Findings, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { ourAccounts, type OurAccounts, theirAccounts } from "./overlapAccounts";
import { overlapSheet } from "./overlapSheet";

const title = "Account overlap";
const question = "Which of our accounts does the partner work with too, and what waits there?";

interface Shared {
  readonly partner: string;
  readonly overlap: AccountOverlap;
  readonly matrix: OverlapMatrix;
}

const namesOf = (accounts: readonly { readonly name: string }[]): readonly string[] => accounts.map(({ name }) => name);

/** What a partner shares with us; null where no row of it names an account. */
function sharedWith(partner: string, rows: readonly PartnerRow[], ours: OurAccounts): Shared | null {
  const theirs = theirAccounts(rows);
  if (theirs.length === 0) return null;
  return {
    partner,
    overlap: accountOverlap(namesOf(ours.accounts), namesOf(theirs)),
    matrix: overlapMatrix(ours.accounts, theirs, ours.open),
  };
}

const notes = [
  "Ours are the accounts of Opportunities and our ideal accounts; theirs are the key accounts of their row in Partners, each taken for their customer.",
  "Names are compared without case and spaces around; Acme and Acme Inc. are two names. A key account that nobody has written down is not counted.",
];

const accountsIn = (matrix: OverlapMatrix, status: string): readonly string[] =>
  matrix.cells.filter(({ ours }) => ours === status).flatMap(({ accounts }) => accounts);

const potentialIn = (matrix: OverlapMatrix, status: string): number =>
  matrix.cells.filter(({ ours }) => ours === status).reduce((total, { potential }) => total + potential, 0);

const ofOne = ({ overlap, matrix }: Shared): Findings => ({
  facts: [
    { label: "Accounts of ours", cell: overlap.ours, type: "count" },
    { label: "Accounts of theirs", cell: overlap.theirs, type: "count" },
    { label: "Shared", cell: overlap.shared, type: "count" },
    { label: "Jaccard", cell: overlap.jaccard, type: "fraction" },
    { label: "Overlap coefficient", cell: overlap.coefficient, type: "fraction" },
    { label: "Share of ours", cell: overlap.shareOfOurs, type: "fraction" },
    { label: "Share of theirs", cell: overlap.marketOverlap, type: "fraction" },
    { label: "Potential revenue", cell: matrix.potential, type: "money" },
  ],
  tables: [
    {
      title: "Shared accounts by what they are to us",
      columns: [
        { header: "To us", type: "text" },
        { header: "To them", type: "text" },
        { header: "Accounts", type: "count" },
        { header: "Open amounts", type: "money" },
        { header: "Which", type: "text" },
      ],
      rows: accountStatuses.map((status) => [
        status,
        "customer",
        accountsIn(matrix, status).length,
        potentialIn(matrix, status),
        accountsIn(matrix, status).join("; "),
      ]),
    },
  ],
  notes: [...matrix.warnings.map((warning) => `${warning}.`), ...notes],
});

function overview(all: readonly Shared[], without: number): Findings {
  return {
    facts: [
      { label: "Partners with key accounts", cell: all.length, type: "count" },
      { label: "Partners that share an account with us", cell: all.filter(({ overlap }) => overlap.shared > 0).length, type: "count" }, // prettier-ignore
    ],
    tables: [
      {
        title: "Shared accounts by partner",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Shared", type: "count" },
          { header: "Jaccard", type: "fraction" },
          { header: "Overlap coefficient", type: "fraction" },
          { header: "Share of ours", type: "fraction" },
          ...accountStatuses.map((status) => ({ header: `Our ${status === "opportunity" ? "opportunities" : `${status}s`}`, type: "count" }) as const), // prettier-ignore
          { header: "Potential revenue", type: "money" },
        ],
        rows: [...all]
          .sort((a, b) => b.matrix.potential - a.matrix.potential || b.overlap.shared - a.overlap.shared)
          .map(({ partner, overlap, matrix }) => [
            partner,
            overlap.shared,
            overlap.jaccard,
            overlap.coefficient,
            overlap.shareOfOurs,
            ...accountStatuses.map((status) => accountsIn(matrix, status).length),
            matrix.potential,
          ]),
      },
    ],
    notes: [
      ...(without === 0 ? [] : [`${without} partners name no key accounts: nothing is known of what they share with us.`]), // prettier-ignore
      ...notes,
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const ours = ourAccounts(source);
  if (ours.accounts.length === 0) return null;
  const rows = rowsIn(source, partners);
  const rowsOf = (wanted: string) => rows.filter(({ name }) => nameKey(name ?? "") === nameKey(wanted));
  const names = distinctNames(rows.map(({ name }) => name)).filter(
    (name) => partner === null || nameKey(name) === nameKey(partner),
  );
  try {
    const all = names.flatMap((name) => sharedWith(name, rowsOf(name), ours) ?? []);
    const [first] = all;
    if (!first) return null;
    return partner === null ? overview(all, names.length - all.length) : ofOne(first);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [`Opportunities: ${error.message}.`] };
  }
}

/** Which accounts a partner and we have in common. */
export const overlapAnalysis: Analysis = {
  id: "overlap",
  title,
  question,
  about: partners.name,
  isOfPartner: true,
  needs: [partners.name, opportunities.name],
  uses: [],
  find,
  sheet: (partner) => overlapSheet(title, question, partner),
  documents: [],
};
