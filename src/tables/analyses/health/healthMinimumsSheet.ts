import { type AgreementMeasure, agreementMeasures } from "../../../engine";
import type { LiveBlock, LiveCell } from "../analysis";
import { live } from "../live/liveBlocks";
import { cellsOf, rowsOfPartner, textsOf } from "../live/liveColumns";

const first = 72;
const last = first + agreementMeasures.length - 1;

const kind = "$B$67";
const since = "$B$68";
const quarter = "$B$69";

const signed = `${rowsOfPartner("Contracts")}*(${textsOf("Contracts", "Status")}="Signed")`;
const signedOn = `MAX(IFERROR(FILTER(${cellsOf("Contracts", "Signed")},${signed}),0))`;
const latest = `${signed}*((${cellsOf("Contracts", "Signed")}=${since})+(${since}=0)>0)`;

/** Where the rows stand from which a measure is told: those of sourced revenue, or of the metric of its name. */
const rowsFor = (measure: AgreementMeasure) =>
  measure === "Annual revenue"
    ? { dates: "$T$24:$T$423", values: "$U$24:$U$423", own: "1" }
    : { dates: "$O$24:$O$423", values: "$P$24:$P$423", own: `($L$24:$L$423="${measure}")` };

const yearly: ReadonlySet<AgreementMeasure> = new Set(["Annual revenue", "Joint opportunities", "Qualified referrals"]);

/** What a measure came to in a quarter so many before this one; blank where the rows do not tell. */
function inQuarter(measure: AgreementMeasure, before: number): LiveCell {
  const { dates, values, own } = rowsFor(measure);
  const span = yearly.has(measure) ? 4 : 1;
  const start = (back: number) => `EDATE(${quarter},${-3 * (before + back)})`;
  const within = (from: string, until: string) => `${own}*ISNUMBER(${dates})*(${dates}>=${from})*(${dates}<${until})`;
  const counts = Array.from(
    { length: span },
    (_, back) => `SUMPRODUCT(${within(start(back), start(back - 1))})>0`,
  ).join(",");
  const all = within(start(span - 1), start(-1));
  const inForce = `${since}<=${start(span - 1)}`;
  const end = `${all}*(${dates}=MAX(FILTER(${dates},${all})))`;
  const value =
    span === 4 ? `SUM(FILTER(${values},${all}))` : `IF(SUMPRODUCT(${end})=1,INDEX(FILTER(${values},${end}),1),"")`;
  return live(`IFERROR(IF(AND(${kind}<>"",${inForce},${counts}),${value},""),"")`);
}

function minimumRow(measure: AgreementMeasure, i: number): readonly LiveCell[] {
  const row = first + i;
  return [
    measure,
    live(`IF(${kind}="","",INDEX(TANDEM.AGREEMENT_CHECK(${kind},"${measure}",0,AgreementMinimums),2,2))`),
    inQuarter(measure, 2),
    inQuarter(measure, 1),
    live(
      `IF(OR($B${row}="",$B${row}=0,$C${row}="",$D${row}=""),"",IF(AND($C${row}<$B${row}-1E-9,$D${row}<$B${row}-1E-9),$A${row}&" missed 2 quarters in a row",""))`,
    ),
  ];
}

/** The minimums of the agreement that were missed in each of the last two quarters, in one text. */
export const minimumsMissed = `TEXTJOIN("; ",TRUE,$E$${first}:$E$${last})`;

/** How the minimums of the signed agreement were kept to in the last two full quarters. */
export const minimumBlocks: readonly LiveBlock[] = [
  {
    at: `A${first - 1}`,
    rows: [
      ["Minimum", "Needs", "Quarter before", "Last quarter", "What follows"],
      ...agreementMeasures.map(minimumRow),
    ],
    types: ["text", "number", "number", "number", "text"],
    hasHeader: true,
  },
  { at: "A66", rows: [["Minimums of the agreement that is signed, in the last two full quarters"]] },
  {
    at: "A67",
    rows: [["Agreement", live(`IFERROR(LOWER(INDEX(FILTER(${textsOf("Contracts", "Agreement")},${latest}),1)),"")`)]],
  },
  { at: "A68", rows: [["In force since", live(signedOn)]], types: ["text", "date"] },
  {
    at: "A69",
    rows: [["This quarter began", live(`DATE(YEAR($B$5),3*INT((MONTH($B$5)-1)/3)+1,1)`)]],
    types: ["text", "date"],
  },
];
