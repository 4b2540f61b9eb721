import { type CapabilityTemplate, capabilityTracks, type Programme } from "../../../engine";
import { columnLetters } from "../../columnLetters";
import type { LiveBlock, LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, spilling } from "../live/liveBlocks";

const letterAt = (column: number): string => columnLetters(column);

/** Rows that a capability score takes, its blank row below included. */
const scoreRows = 12;

const progressTypes = ["text", "text", "text", "number", "number", "number", "fraction", "date", "date"] as const;

/** A capability score to fill in: a column a metric, and what both tracks make of what is filled in. */
function scoreBlocks({ name, asOf, source, passTotal, tracks }: CapabilityTemplate, row: number): readonly LiveBlock[] {
  const metrics = tracks.Enterprise;
  const last = letterAt(metrics.length);
  const cells = (r: number): string => `$B$${r}:$${last}$${r}`;
  const own = cells(row + 6);
  const header: readonly LiveCell[] = [null, ...metrics.map((metric) => metric.name)];
  const total = (needs: string): string =>
    `IF(COUNT(${own})<${metrics.length},"fill in every metric",TANDEM.CAPABILITY_SCORE(${own},${needs},${cells(row + 3)},${passTotal}))`;
  const steps = metrics.some(({ skilling }) => skilling) ? "; people count by the steps that the source tells" : "";
  return [
    { at: `A${row}`, rows: [[`${name}, as of ${asOf}: ${source}${steps}`]] },
    { at: `A${row + 1}`, rows: [header], hasHeader: true },
    {
      at: `A${row + 2}`,
      rows: [
        ["Unit", ...metrics.map(({ unit }) => unit)],
        ["Most points", ...metrics.map(({ maxPoints }) => maxPoints)],
        ["Enterprise needs", ...metrics.map(({ threshold }) => threshold)],
        ["SMB needs", ...tracks.SMB.map(({ threshold }) => threshold)],
        ["Ours, to fill in", ...metrics.map(() => null)],
      ],
    },
    {
      at: `A${row + 7}`,
      rows: [["Score", "Total", "Designated", "Weakest metric, from the left"]],
      hasHeader: true,
    },
    ...capabilityTracks.flatMap((track, k): readonly LiveBlock[] => [
      { at: `A${row + 8 + k}`, rows: [[track]] },
      spilling(`B${row + 8 + k}`, total(cells(row + 4 + k)), ["points", "text", "count"], 1),
    ]),
  ];
}

/** Rows that a programme takes, its blank row below included. */
const tierRows = ({ requirements }: Programme): number => 2 * requirements.length + 7;

/** A programme of tiers to fill in: what each needs, what we have and until when, and where that leaves us. */
function tierBlocks(
  { name, edition, asOf, source, tiers, requirements }: Programme,
  row: number,
): readonly LiveBlock[] {
  const [first, last] = [row + 2, row + 1 + requirements.length];
  const own = letterAt(tiers.length + 2);
  const until = letterAt(tiers.length + 3);
  const have = `HSTACK($A$${first}:$A$${last},$${own}$${first}:$${until}$${last})`;
  const table = `$A$${row + 1}:$${letterAt(tiers.length + 1)}$${last}`;
  return [
    { at: `A${row}`, rows: [[`${name}, edition ${edition}, as of ${asOf ?? "no date"}: ${source}`]] },
    {
      at: `A${row + 1}`,
      rows: [
        ["Requirement", "Unit", ...tiers, "Ours, to fill in", "Counts until"],
        ...requirements.map((asked) => [asked.name, asked.unit, ...asked.needs, null, null]),
      ],
      types: ["text", "text", ...tiers.map(() => "number" as const), "number", "date"],
      hasHeader: true,
    },
    spilling(
      `A${last + 2}`,
      `IF(COUNT($${own}$${first}:$${own}$${last})=0,"fill in what we have",IFNA(TANDEM.TIER_PROGRESS(${table},IF(${have}="","",${have}),$B$4),"not known"))`,
      progressTypes,
      requirements.length + 2,
    ),
  ];
}

/** Sheets of the published programmes, one below the other, each with cells to fill in. */
export function programmeTemplatesSheet(
  title: string,
  question: string,
  tiered: readonly Programme[],
  scored: readonly CapabilityTemplate[],
): LiveSheet {
  const blocks: LiveBlock[] = [];
  let row = 6;
  for (const template of scored) {
    blocks.push(...scoreBlocks(template, row));
    row += scoreRows;
  }
  for (const programme of tiered) {
    blocks.push(...tierBlocks(programme, row));
    row += tierRows(programme);
  }
  return {
    blocks: [...openingBlocks(title, question, [["Day", live("TODAY()"), "date"]]), ...blocks.toReversed()],
    widths: [30, 24, 24, 24, 24, 20, 16, 14, 14],
  };
}
