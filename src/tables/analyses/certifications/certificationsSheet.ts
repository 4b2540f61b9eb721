import type { LiveBlock, LiveSheet } from "../analysis";
import { agreementPeople, certificateRows, certifiedCount, hasAgreement } from "./certifiedFormulas";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { measureNames } from "../programmes/programmeNeeds";

const day = "$B$5";
const place = measureNames.people.reduceRight(
  (other, name) => `IFERROR(MATCH("${name}",TRIM(Programme[Requirement]),0),${other})`,
  "NA()",
);
const needs = `INDEX(Programme[#Data],${place},0)`;
const next = `IFERROR(MIN(IF(ISNUMBER(${needs})*(${needs}>$B$6),${needs},1E+99)),1E+99)`;

/** People that agreements and the next tier ask for; how many is there to change. */
const asked: LiveBlock = {
  at: "J9",
  rows: [
    ["Asked by", "Level", "Asked", "Have", "Missing"],
    ...agreementPeople.map(([kind, level, people], i) => {
      const row = 10 + i;
      return [
        `${kind} agreement`,
        level ?? "any",
        live(`IF(${hasAgreement(kind)},${people},"")`),
        live(certifiedCount(day, level)),
        live(`IF($L$${row}="","",MAX(0,$L$${row}-$M$${row}))`),
      ];
    }),
    [
      "Next tier of our programme",
      "any",
      live(`IF(${next}=1E+99,"",${next})`),
      live("$B$6"),
      live(`IF($L$${10 + agreementPeople.length}="","",MAX(0,$L$${10 + agreementPeople.length}-$B$6))`),
    ],
  ],
  hasHeader: true,
};

/** Who of a partner is certified, and who is asked for, as formulas over the other sheets. */
export const certificationsSheet = (title: string, question: string, partner: string | null): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [
      ["Partner", partnerCell(partner), "text"],
      ["Day", live("TODAY()"), "date"],
      ["Certified people", live(certifiedCount(day, null)), "count"],
    ]),
    { at: "A8", rows: [["Valid people by certification"]] },
    spilling(
      "A9",
      `IFERROR(TANDEM.CERTIFICATIONS(${certificateRows(null, null)},${day}),"No certificate of this partner")`,
      ["text", "text", "count", "count", "date", "text", "count"],
    ),
    { at: "J8", rows: [["People asked for"]] },
    asked,
  ],
  widths: [30, 24, 10, 14, 14, 30, 14, 4, 4, 26, 12, 10, 10, 10],
});
