import type { ColumnType } from "../../column";
import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { dealColumn, isOpen, isWon } from "../pipeline/stageBlocks";

const row = 18;
const ours = `$A$${row}#`;
const isShared = `$B$${row}#`;
const status = `$C$${row}#`;
const potential = `$D$${row}#`;
const theirs = `$G$${row}#`;

/** The partner's accounts, one a row; "none" says that there is none. */
const keyAccounts =
  'TEXTJOIN(";",TRUE,FILTER(Partners[Key accounts],(LOWER(TRIM(Partners[Name]))=LOWER(TRIM($B$4)))*(LOWER(TRIM(Partners[Key accounts]))<>"none")))';
const ideal = 'FILTER(Assumptions[Name],Assumptions[Group]="Our ideal accounts")';
const accounts = dealColumn("Account");
const both = `VSTACK(IFERROR(FILTER(${accounts},${accounts}<>""),""),IFERROR(${ideal},""))`;

/** How many opportunities of an account are such; an array of ones and zeros is no range, so it is added up by hand. */
const count = (condition: string): string => `MMULT(1*(LOWER(TRIM(${ours}))=TRANSPOSE(LOWER(TRIM(${accounts})))),${condition})`; // prettier-ignore
const amounts = `IF(ISNUMBER(${dealColumn("Amount")}),${dealColumn("Amount")},0)`;

type Fact = readonly [label: string, formula: string, type: ColumnType];

const overlap = (column: number): string =>
  `IFERROR(INDEX(TANDEM.ACCOUNT_OVERLAP(${ours},${theirs}),2,${column}),"not known")`;

const facts: readonly Fact[] = [
  ["Accounts of ours", `SUM(1*(${ours}<>""))`, "count"],
  ["Accounts of theirs", `SUM(1*(${theirs}<>""))`, "count"],
  ["Shared", overlap(1), "count"],
  ["Jaccard", overlap(2), "fraction"],
  ["Overlap coefficient", overlap(3), "fraction"],
  ["Share of ours", overlap(4), "fraction"],
  ["Potential revenue", `SUM(${potential}*${isShared})`, "money"],
];

const statusLines = (["customer", "opportunity", "prospect"] as const).map((name) => [
  name,
  live(`SUM((${status}="${name}")*${isShared})`),
  live(`SUM((${status}="${name}")*${isShared}*${potential})`),
  live(`IFERROR(TEXTJOIN("; ",TRUE,FILTER(${ours},(${status}="${name}")*${isShared})),"")`),
]);

/** The accounts that a partner and we share, as formulas over Partners, Opportunities and our ideal accounts in Assumptions. */
export const overlapSheet = (title: string, question: string, partner: string | null): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [["Partner", partnerCell(partner), "text"]]),
    ...facts.map(([label, formula, type], i): LiveBlock => ({ at: `A${6 + i}`, rows: [[label, live(formula)]], types: ["text", type] })), // prettier-ignore
    {
      at: "F5",
      rows: [["To us; to them a customer", "Accounts", "Open amounts", "Which"], ...statusLines],
      types: ["text", "count", "money", "text"],
      hasHeader: true,
    },
    { at: `A${row - 2}`, rows: [["Our accounts", null, null, null, null, null, "Their accounts"]] },
    { at: `A${row - 1}`, rows: [["Account", "Shared", "To us", "Open amounts"]], hasHeader: true },
    { at: `G${row - 1}`, rows: [["Account"]], hasHeader: true },
    spilling(`A${row}`, `UNIQUE(FILTER(${both},${both}<>""))`, ["text"]),
    spilling(`B${row}`, `1*ISNUMBER(MATCH(LOWER(TRIM(${ours})),LOWER(${theirs}),0))`, ["count"]),
    spilling(
      `C${row}`,
      `IFERROR(IF(${count(isWon)}>0,"customer",IF(${count(isOpen)}>0,"opportunity","prospect")),"prospect")`,
      ["text"],
    ),
    spilling(`D${row}`, `IFERROR(${count(`${isOpen}*${amounts}`)},0*SEQUENCE(ROWS(${ours})))`, ["money"]),
    spilling(`G${row}`, `IFERROR(IF(${keyAccounts}="","",TRIM(TEXTSPLIT(${keyAccounts},,";",TRUE))),"")`, ["text"]),
  ],
  widths: [32, 14, 14, 16, 3, 28, 30, 16, 60],
});
