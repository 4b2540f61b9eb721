import { EngineError } from "../../../engine";
import { contracts } from "../../contracts";
import { partners } from "../../partners";
import { relationships } from "../../relationships";
import { agreementSheet } from "./agreementSheet";
import { commitmentsTable, minimumsTable, sharesTable } from "./agreementTables";
import type { Analysed, Analysis, Findings, FoundFact } from "../analysis";
import { rowsIn } from "../analysis";
import {
  type ContractCase,
  contractCase,
  contractCases,
  contractOf,
  dealFaults,
  faultInWords,
  ofContract,
} from "./contractCases";

const question =
  "What does the agreement with a partner give and ask, does the partner keep to it, and what is due to it?";

function headline({ row, terms, result, split, endsIn }: ContractCase): readonly FoundFact[] {
  const from = (header: string) => ofContract(row, header);
  return [
    { label: "Contract", cell: row.contract, type: "text", at: from("Contract") },
    { label: "Agreement", cell: terms.kind, type: "text", at: from("Agreement") },
    { label: "Status", cell: row.status, type: "text", at: from("Status") },
    { label: "Signed", cell: row.signed, type: "date", at: from("Signed") },
    { label: "Ends", cell: row.ends, type: "date", at: from("Ends") },
    { label: "Days until it ends", cell: endsIn, type: "number", at: from("Ends") },
    { label: "Minimums", cell: result, type: "text", at: from("Minimums") },
    { label: "Annual revenue", cell: row.revenue, type: "money", at: from("Annual revenue") },
    { label: "Partner's share", cell: split?.share ?? null, type: "fraction", at: from("Deal") },
    { label: "Share due", cell: split?.payout ?? null, type: "money", at: from("Share due") },
    { label: "Ours", cell: split?.ours ?? null, type: "money" },
  ];
}

function notesOf({ row, terms, endsIn }: ContractCase, others: number): readonly string[] {
  const notes: readonly (string | false)[] = [
    row.deal === null &&
      "The contract names no deal, so that no share is due; the table shows what each would come to.",
    endsIn !== null && endsIn < 0 && `It ended ${-endsIn} days ago.`,
    terms.commitments.length > 0 && "What has been invested stands in no sheet: the commitments are what was agreed.",
    terms.benefits.length > 0 && `The partner also gets: ${terms.benefits.join(", ")}.`,
    others > 0 && `The partner has ${others} more in ${contracts.name}; the latest that is signed is shown.`,
    "Shares and minimums are the framework's; change them in Assumptions.",
  ];
  return notes.filter((note) => note !== false);
}

function findPartner(source: Analysed, partner: string): Findings | null {
  const rows = rowsIn(source, contracts);
  const row = contractOf(rows, partner);
  if (!row) return null;
  const others = rows.filter((other) => other.partner === row.partner).length - 1;
  try {
    const found = contractCase(row, source.day, source.setting);
    return {
      facts: headline(found),
      tables: [sharesTable(found), minimumsTable(found), ...commitmentsTable(found)],
      notes: [...dealFaults([found]), ...notesOf(found, others)],
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [faultInWords({ row, problem: error.message })] };
  }
}

const worst = ["missed", "not known", "met"] as const;

/** What is missed first, then what ends first. */
const byNeed = (a: ContractCase, b: ContractCase): number =>
  worst.indexOf(a.check.status) - worst.indexOf(b.check.status) || (a.endsIn ?? Infinity) - (b.endsIn ?? Infinity) || 0;

function findAll(source: Analysed): Findings | null {
  const { cases, faults } = contractCases(source);
  if (cases.length + faults.length === 0) return null;
  const found = [...cases].sort(byNeed);
  return {
    facts: [],
    tables: [
      {
        title: "Contracts against their minimums",
        columns: [
          { header: "Contract", type: "text" },
          { header: "Partner", type: "text" },
          { header: "Agreement", type: "text" },
          { header: "Status", type: "text" },
          { header: "Days until it ends", type: "number" },
          { header: "Annual revenue", type: "money" },
          { header: "Share due", type: "money" },
          { header: "Minimums", type: "text" },
        ],
        rows: found.map(({ row, terms, endsIn, split, result }) => [
          row.contract,
          row.partner,
          terms.kind,
          row.status,
          endsIn,
          row.revenue,
          split?.payout ?? null,
          result,
        ]),
        at: found.map(({ row }) => ofContract(row)),
      },
    ],
    notes: [
      ...faults.map(faultInWords),
      ...dealFaults(found),
      "Shares and minimums are the framework's; change them in Assumptions.",
    ],
  };
}

/** What a contract with a partner gives and asks, whether the partner keeps to it, and what it gets. */
export const agreementAnalysis: Analysis = {
  id: "agreement",
  title: "Agreement",
  question,
  about: contracts.name,
  isOfPartner: true,
  needs: [contracts.name],
  uses: [partners.name, relationships.name],
  find: (source, partner) => (partner === null ? findAll(source) : findPartner(source, partner)),
  sheet: agreementSheet(question),
  documents: [{ kind: "agreement", label: "Save as Word document", needsPartner: true }],
};
