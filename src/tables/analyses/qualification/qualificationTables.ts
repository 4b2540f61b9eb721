import { type Bar, barInWords } from "../../../engine";
import { contracts } from "../../contracts";
import { opportunities } from "../../opportunities";
import { partners } from "../../partners";
import type { Analysed, FoundPlace, FoundTable } from "../analysis";
import { criteriaReader, ofPartner } from "../partnerCases";
import type { PartnerQualification } from "./partnerQualifications";
import { screenGrounds } from "./screenReasons";

/** The quick screen, gate by gate. */
export function screenTable({ partner, known, screen }: PartnerQualification, source: Analysed): FoundTable {
  const grounds = screenGrounds(partner, criteriaReader(source.setting)(partner), known, source);
  return {
    title: "Quick screen",
    columns: [
      { header: "Gate", type: "text" },
      { header: "Answer", type: "text", bands: ["yes", "unknown", "no"] },
      { header: "Why", type: "text" },
    ],
    rows: screen.gates.map(({ label, answer }, k) => [label, answer, grounds[k]?.reason ?? null]),
    at: screen.gates.map((_, k) => ofPartner(partner.name, grounds[k]?.header ?? null)),
  };
}

/** Columns from which bars come, where they stand in Partners. */
const barColumns: Readonly<Record<string, string>> = {
  "Market reach": "Revenue",
  "Technology alignment": "Technical compatibility",
  "Cultural fit": "Cultural fit",
  "Competitive position": "Market leader",
  "Financial stability": "Financial health",
  "Geographic coverage": "Regions",
};

function placeOfBar({ label }: Bar, partner: string): FoundPlace {
  if (label === "Sales capability") return { table: opportunities.name, name: null, header: "Stage" };
  const header = barColumns[label];
  return header ? ofPartner(partner, header) : { table: contracts.name, name: null, header: null };
}

/** The framework's bars, a row a measure; none for the ecosystem. */
export function barsTable({ partner, partnership, bars }: PartnerQualification): readonly FoundTable[] {
  if (partnership === null || bars.length === 0) return [];
  const measures = bars.flatMap((bar) => bar.measures.map((measure) => ({ bar, measure })));
  return [
    {
      title: `Bars of the tier ${partnership.tier}`,
      columns: [
        { header: "Bar", type: "text" },
        { header: "Measured by", type: "text" },
        { header: "Needs", type: "number" },
        { header: "Has", type: "number" },
        { header: "Bar is", type: "text", bands: ["met", "not known", "missed"] },
        { header: "Mandatory", type: "flag" },
        { header: "The framework asks", type: "text" },
      ],
      rows: measures.map(({ bar: { label, status, mandatory, asks }, measure }) => [
        label,
        measure.label,
        measure.need,
        measure.have,
        status,
        mandatory,
        asks,
      ]),
      at: measures.map(({ bar }) => placeOfBar(bar, partner.name)),
    },
  ];
}

const items = [
  "altmanModel",
  "workingCapital",
  "totalAssets",
  "retainedEarnings",
  "ebit",
  "equity",
  "totalLiabilities",
  "revenue",
] as const;

/** The items of the statements that the due diligence asks for. */
export const statementsTable = ({ partner: { name, row } }: PartnerQualification): FoundTable => ({
  title: "Due diligence: statements",
  columns: [
    { header: "Item", type: "text" },
    { header: "From the last statements", type: "value" },
  ],
  rows: items.map((key) => [partners.columns[key].header, row[key]]),
  at: items.map((key) => ofPartner(name, partners.columns[key].header)),
});

/** What holds the verdict down, or could. */
export function verdictNotes({ verdict }: PartnerQualification): readonly string[] {
  if (!verdict) return [];
  const held = verdict.heldBy.map((bar) => `Held at ${verdict.label} by a mandatory bar. ${barInWords(bar)}.`);
  const open = verdict.open.map((bar) => `Not firm while a mandatory bar is not known. ${barInWords(bar)}.`);
  return [...held, ...open];
}
