import { tables } from "../allTables";
import { analyses } from "../analyses";
import { analysisPart } from "./analysis";
import { matrixPart } from "./matrix";
import type { ReportPart } from "./part";
import { pipelinePart } from "./pipeline";
import { planAndActualPart } from "./planAndActual";
import { rankingPart } from "./ranking";
import type { ReportSheet } from "./reportSheet";
import type { ReportSource } from "./reportSource";
import { summaryPart } from "./summary";
import { footballFieldPart, tornadoPart } from "./valuation";

/** Every content that a report may have, in its order: what the pane ticks, and what sheets and workbooks are made from. */
export const reportParts: readonly ReportPart[] = [
  summaryPart,
  ...tables.flatMap((table) => {
    const { scoring } = table;
    if (!scoring) return [];
    return [rankingPart(table, scoring), ...(scoring.matrix ? [matrixPart(table, scoring.matrix)] : [])];
  }),
  footballFieldPart,
  tornadoPart,
  pipelinePart,
  planAndActualPart,
  ...analyses.map(analysisPart),
];

/** Tables that a report reads. */
export const reportedTables = tables.filter(({ name }) =>
  reportParts.some(({ needs, uses = [] }) => needs.includes(name) || uses.includes(name)),
);

/** Makes the sheets of the contents asked for, in the order of the report; those for which there is no data are left out. */
export function reportSheets(source: ReportSource, ids: ReadonlySet<string>): readonly ReportSheet[] {
  return reportParts.flatMap((part) => (ids.has(part.id) ? (part.make(source) ?? []) : []));
}

export { type ChartAxis, type ChartKind, type ChartLook, type SeriesLook } from "./chart";
export type { ReportPart } from "./part";
export type { CellArea, ReportChart, ReportColumn, ReportSheet, ReportTable } from "./reportSheet";
export type { ReportedRow, ReportedTable, ReportSource } from "./reportSource";
