import { type Scoring, type Table, computedCell } from "../table";
import type { ComputedColumn } from "../column";
import { brandColour, type ChartAxis } from "./chart";
import { type BlockChart, layOut } from "./layOut";
import { capitalized, type ReportPart } from "./part";
import type { ReportColumn } from "./reportSheet";
import { amountFormat } from "./scale";
import { factsOf, rankedRows, reportedTable, type ScoredRow } from "./reportSource";

/** More bars than this nobody tells apart. */
const mostBars = 15;

/** Places by score, ties sharing the better one; null for a range only. */
export function placesOf(ranked: readonly ScoredRow[]): readonly (number | null)[] {
  const scores = ranked.map(({ result }) => result.score);
  return scores.map((score) => (score === null ? null : scores.indexOf(score) + 1));
}

function columnsOf({ computed }: Table, { by, verdict, verdicts, outcome }: Scoring) {
  const wanted = [by, "Low", "High", "Coverage", verdict, ...(outcome === null ? [] : [outcome])];
  const columns = wanted.flatMap((header) => computed.find((column) => column.header === header) ?? []);
  const shown = ({ header, type }: ComputedColumn): ReportColumn => ({
    header,
    type,
    ...(header === verdict ? { bands: verdicts } : {}),
  });
  return { headers: columns.map(({ header }) => header), shown: columns.map(shown) };
}

/** From 0 to 100 for points; for money as the program pleases, in millions. */
const scoreAxis = (title: string, isMoney: boolean, largest: number): ChartAxis =>
  isMoney ? { title, format: amountFormat(largest) } : { title, least: 0, most: 100, step: 20, format: "0" };

function chartOf({ name, computed }: Table, { by }: Scoring, ranked: readonly ScoredRow[]): BlockChart | null {
  const scores = ranked.flatMap(({ result }) => result.score ?? []);
  if (scores.length === 0) return null;
  const bars = Math.min(scores.length, mostBars);
  const isMoney = computed.find(({ header }) => header === by)?.type === "money";
  const axis = scoreAxis(by, isMoney, Math.max(...scores));
  return {
    kind: "bar",
    title: bars < scores.length ? `${name}: the best ${bars} by ${by}` : `${name} by ${by}`,
    categoryAxis: { title: "", isReversed: true },
    valueAxis: axis,
    series: [{ colour: brandColour, labels: isMoney ? amountFormat(Math.max(...scores)) : "0.0" }],
    gap: 40,
    from: 1,
    columns: 2,
    rows: bars,
    height: Math.max(12, bars + 6),
  };
}

/** The ranking of a scored table, with the best as bars. */
export const rankingPart = (table: Table, scoring: Scoring): ReportPart => ({
  id: `ranking-${table.name}`,
  title: `${capitalized(table.row)} ranking`,
  needs: [table.name],
  make: (source) => {
    const reported = reportedTable(source, table.name);
    const ranked = reported ? rankedRows(reported) : [];
    if (!reported || ranked.length === 0) return null;
    const { headers, shown } = columnsOf(table, scoring);
    const places = placesOf(ranked);
    const name = `${capitalized(table.row)} ranking`;
    const rows = ranked.map(({ name: called, result }, i) => [
      places[i] ?? null,
      called,
      ...headers.map((header) => computedCell(table, result, header)),
    ]);
    return layOut({ name, heading: name, facts: factsOf(source, `from the sheet ${reported.sheet}`) }, [
      {
        name: `${capitalized(table.row)}Ranking`,
        title: null,
        columns: [{ header: "Rank", type: "count" }, { header: "Name", type: "text" }, ...shown],
        rows,
        chart: chartOf(table, scoring, ranked),
      },
    ]);
  },
});
