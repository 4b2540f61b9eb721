import { interactionTypes } from "../../../engine";
import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { cellsOf, flagsOf, rowsOfPartner, textsOf } from "../live/liveColumns";

/** Rows that the list of interactions can take; a check tells where that is not enough. */
const [first, last] = [9, 1008] as const;

const types = `{${interactionTypes.map((type) => `"${type}"`).join(",")}}`;
const [date, type, seniority] = [
  cellsOf("Interactions", "Date"),
  textsOf("Interactions", "Type"),
  cellsOf("Interactions", "Seniority"),
];
const counted = `${rowsOfPartner("Interactions")}*ISNUMBER(${date})*(${date}<=$B$5)*ISNUMBER(MATCH(${type},${types},0))*((${seniority}="")+ISNUMBER(${seniority})>0)`;

/** Interactions of a partner until a day, as RELATIONSHIP takes them; other sheets use it too. */
export const interactionRows = `FILTER(HSTACK(${[date, type, textsOf("Interactions", "Contact"), seniority, textsOf("Interactions", "Direction")].join(",")}),${counted})`;

const rated = (header: string) =>
  live(`IFERROR(INDEX(FILTER(${cellsOf("Relationships", header)},${rowsOfPartner("Relationships")}),1),"")`);

const stage = `LOWER(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${textsOf("Opportunities", "Stage")}," ",""),"-",""),"_",""))`;
const won = `ISNUMBER(MATCH(${stage},{"won","closedwon","closewon"},0))`;

const relationshipBlock: LiveBlock = spilling(
  "A9",
  `TANDEM.RELATIONSHIP($L$${first}:$P$${last},$B$5,$B$14:$B$16)`,
  ["points", "points", "points", "points", "points", "text", "number", "text", "fraction"],
  2,
);

const evidence: LiveBlock = {
  at: "A13",
  rows: [
    ["Evidence for the stage", "Is there"],
    [
      "Signed agreement",
      live(`SUMPRODUCT(${rowsOfPartner("Contracts")}*(${textsOf("Contracts", "Status")}="Signed"))>0`),
    ],
    ["Joint revenue", live(`SUMPRODUCT(${rowsOfPartner("Opportunities")}*${won})>0`)],
    [
      "Joint intellectual property",
      live(
        `SUMPRODUCT(${rowsOfPartner("Relationships")}*${flagsOf("Relationships", "Joint intellectual property")})>0`,
      ),
    ],
  ],
  types: ["text", "flag"],
  hasHeader: true,
};

const trust: LiveBlock = {
  at: "A19",
  rows: [
    ["Trust", "1 to 10"],
    ["Credibility", rated("Credibility")],
    ["Reliability as rated", rated("Reliability")],
    ["Intimacy", rated("Intimacy")],
    ["Self-orientation", rated("Self-orientation")],
    ["Commitments made", rated("Commitments made")],
    ["Commitments kept", rated("Commitments kept")],
    [
      "Reliability by commitments, else as rated",
      live(
        `IF(OR($B$24="",$B$25="",$B$24=0),$B$21,IF($B$25>$B$24,"",MAX(1,10*INDEX(TANDEM.RATE_INTERVAL($B$25,$B$24),1,2))))`,
      ),
    ],
    [
      "Trust score",
      live(`IF(COUNT($B$20,$B$26,$B$22,$B$23)<4,"not known",TANDEM.TRUST_SCORE($B$20,$B$26,$B$22,$B$23))`),
    ],
  ],
  types: ["text", "number"],
  hasHeader: true,
};

/** The relationship with a partner, as formulas over Interactions, Relationships, Contracts and Opportunities. */
export const relationshipSheet =
  (title: string, question: string) =>
  (partner: string | null): LiveSheet => ({
    blocks: [
      // From the right: a host that adds columns as they are filled moves what formulas say of those that are not there yet.
      { at: "L7", rows: [["Interactions until that day"]] },
      { at: "L8", rows: [["Date", "Type", "Contact", "Seniority", "Direction"]], hasHeader: true },
      spilling(`L${first}`, `IFERROR(${interactionRows},"")`, ["date", "text", "text", "count", "text"]),
      relationshipBlock,
      evidence,
      trust,
      {
        at: "A6",
        rows: [
          ["Interactions", live(`COUNT($L$${first}:$L$${last})`)],
          [
            "Check",
            live(
              `IF(SUMPRODUCT(${rowsOfPartner("Interactions")}*1)>COUNT($L$${first}:$L$${last}),"Some rows lie ahead or lack a date or a type, and are left out","Every row is counted")`,
            ),
          ],
        ],
        types: ["text", "number"],
      },
      ...openingBlocks(title, question, [
        ["Partner", partnerCell(partner), "text"],
        ["As of", live("TODAY()"), "date"],
      ]),
    ],
    widths: [36, 26, 14, 14, 14, 20, 22, 40, 12, 4, 4, 14, 14, 24],
  });
