import { interactionTypes } from "../../../engine";
import type { LiveBlock, LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { cellsOf, rowsOfPartner, textsOf } from "../live/liveColumns";
import { interactionRows } from "../relationships/relationshipSheet";

/** Rows that the list of interactions can take. */
const [first, last] = [9, 1008] as const;
const listed = (letter: string): string => `$${letter}$${first}:$${letter}$${last}`;

const table = "Engagements";
const [name, status] = [textsOf(table, "Engagement"), textsOf(table, "Status")];
const numbers = ["Impact", "Probability", "Effort"].map((header) => cellsOf(table, header));
const [, , effort] = numbers;
const open = `(${name}<>"")*(${status}<>"Done")*(${status}<>"Dropped")*${numbers.map((cells) => `ISNUMBER(${cells})`).join("*")}*IF(ISNUMBER(${effort}),${effort}>0,FALSE)`;
const options = (rows: string): string => `FILTER(HSTACK(${[name, ...numbers].join(",")}),${rows})`;
const ranked = (rows: string): string =>
  `IF(SUMPRODUCT(${rows})=0,"None is open",TANDEM.ENGAGEMENT_RANK(${options(rows)}))`;

/** What else the sheet says of the engagement in a row. */
const beside = (row: number): readonly LiveCell[] =>
  ["Partner", "Kind", "Owner"].map((header) =>
    live(`IF($B${row}="","",IFERROR(INDEX(${textsOf(table, header)},MATCH($B${row},${name},0)),""))`),
  );

/** A ranking with its title, header and ten rows. */
const ranking = (at: number, title: string, rows: string): readonly LiveBlock[] => [
  { at: `A${at}`, rows: [[title]] },
  {
    at: `D${at + 1}`,
    rows: [["Partner", "Kind", "Owner"], ...Array.from({ length: 10 }, (_, i) => beside(at + 2 + i))],
    hasHeader: true,
  },
  spilling(`A${at + 1}`, ranked(rows), ["count", "text", "number"], 11),
];

/** What an interaction was worth when new; emails and calls of ours are worth nothing. */
function worth(row: number): LiveCell {
  const types = `{${interactionTypes.map((type) => `"${type}"`).join(",")}}`;
  return live(
    `IF($M${row}="","",IF(AND($P${row}="Out",OR($M${row}="Email",$M${row}="Call")),0,INDEX(InteractionPoints,MATCH($M${row},${types},0))))`,
  );
}

/** Interactions for which the sheet has formulas of their own. */
const scoredRows = 300;
const lastScored = first + scoredRows - 1;

const interactionsBlocks: readonly LiveBlock[] = [
  { at: "Q8", rows: [["Points when new", "Days ago"]], hasHeader: true },
  {
    at: `Q${first}`,
    rows: Array.from({ length: scoredRows }, (_, i) => [
      worth(first + i),
      live(`IF($M${first + i}="","",$B$5-$L${first + i})`),
    ]),
    types: ["number", "count"],
  },
  { at: "S8", rows: [["Points left"]], hasHeader: true },
  spilling(
    `S${first}`,
    `IF(COUNT(${listed("L")})=0,"",TANDEM.ENGAGEMENT_DECAY(FILTER($Q$${first}:$Q$${lastScored},$M$${first}:$M$${lastScored}<>""),FILTER($R$${first}:$R$${lastScored},$M$${first}:$M$${lastScored}<>""),INDEX(EngagementDecay,1)))`,
    ["points"],
  ),
  { at: "L7", rows: [["Interactions until that day"]] },
  { at: "L8", rows: [["Date", "Type", "Contact", "Seniority", "Direction"]], hasHeader: true },
  spilling(`L${first}`, `IFERROR(${interactionRows},"")`, ["date", "text", "text", "count", "text"]),
];

const emails = `SUMIFS($S$${first}:$S$${lastScored},$M$${first}:$M$${lastScored},"Email")`;
const level = (cell: string, levels: readonly [string, string, string]): string =>
  `IF(${cell}>=INDEX(LevelCuts,1),"${levels[0]}",IF(${cell}>=INDEX(LevelCuts,2),"${levels[1]}","${levels[2]}"))`;

const standing: LiveBlock = {
  at: "A6",
  rows: [
    [
      "Engagement points",
      live(
        `MIN(INDEX(EngagementDecay,2),SUM($S$${first}:$S$${lastScored})-${emails}+MIN(INDEX(InteractionPoints,6),${emails}))`,
      ),
    ],
    ["Fit", live(`IFERROR(INDEX(Partners[Score],MATCH(TRIM($B$4),TRIM(Partners[Name]),0)),"not known")`)],
    [
      "Grade",
      live(`IF(ISNUMBER($B$7),${level("$B$7", ["A", "B", "C"])}&${level("$B$6", ["1", "2", "3"])},"not known")`),
    ],
    [
      "Check",
      live(
        `IF(COUNT(${listed("L")})>${scoredRows},"There are more interactions than this sheet takes",IF(SUMPRODUCT(${rowsOfPartner("Interactions")}*1)>COUNT(${listed("L")}),"Some interactions lie ahead or lack a date or a type, and are left out","Every interaction is counted"))`,
      ),
    ],
  ],
  types: ["text", "points"],
};

/** Engagements worth doing first, and how engaged a partner is, as formulas over Engagements, Interactions and Partners. */
export const engagementSheet =
  (title: string, question: string) =>
  (partner: string | null): LiveSheet => ({
    blocks: [
      // From the right: a host that adds columns as they are filled moves what formulas say of those that are not there yet.
      ...interactionsBlocks,
      ...ranking(25, "Worth doing first with all partners", open),
      ...ranking(11, "Worth doing first with this partner", `${open}*${rowsOfPartner(table)}`),
      standing,
      ...openingBlocks(title, question, [
        ["Partner", partnerCell(partner), "text"],
        ["As of", live("TODAY()"), "date"],
      ]),
    ],
    widths: [24, 40, 12, 28, 16, 18, 4, 4, 4, 4, 4, 14, 14, 24, 12, 12, 16, 12, 14],
  });
