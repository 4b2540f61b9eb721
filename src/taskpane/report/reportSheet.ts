import { computedCell, type ComputedColumn, isScored, usedAssumptions } from "../../tables";
import {
  type Action,
  addChart,
  addressOf,
  addSheet,
  addTable,
  type CellBlock,
  type CellToWrite,
  type Region,
  type Task,
} from "../../workbook";
import { counted } from "../counted";
import { cellToWrite } from "../sheet/cells";
import { type FilledColumn, looksOf, tableOf } from "../sheet/productSheet";
import type { ScorableTable } from "../sheet/scorable";
import { rankedRows, type ScoredRegion, scoreRegion } from "../sheet/scoredRegion";
import type { WorkbookSetting } from "../sheet/setting";

/** A table of the workbook that can be reported. */
export interface Reportable {
  readonly table: ScorableTable;
  readonly region: Region;
}

/** What a report is called, and when it was made. */
export interface ReportTitle {
  readonly sheet: string;
  /** Name of the Excel table with the ranking. */
  readonly table: string;
  /** As people read it. */
  readonly asOf: string;
}

/** More bars than this nobody tells apart. */
const mostBars = 15;

/** The chart stands beside the counts and above the ranking, so that both are seen at once; places count from 0. */
const chart = { row: 3, rows: 18, column: 3, columns: 5 };
const rankingRow = chart.row + chart.rows + 1;
const columnRightOfRanking = 9;

/** How often each verdict was given, best first. */
function verdictCounts({ table, results }: ScoredRegion): readonly (readonly [string, number])[] {
  const given = [...results.values()].flatMap((result) =>
    isScored(result) ? [result.verdict ?? "More data needed"] : [],
  );
  const counts = [...table.scoring.verdicts, "More data needed"].map(
    (verdict) => [verdict, given.filter((other) => other === verdict).length] as const,
  );
  const unscored = [...results.values()].length - given.length;
  return [...counts, ["Left out", unscored] as const].filter(([, count]) => count > 0);
}

function rankingColumns(scored: ScoredRegion): { readonly columns: readonly FilledColumn[]; readonly count: number } {
  const { table } = scored;
  const ranked = rankedRows(scored);
  const { by, outcome, verdict } = table.scoring;
  const wanted = [by, "Low", "High", "Coverage", verdict, ...(outcome === null ? [] : [outcome])];
  const computed = wanted.map((header) => table.computed.find((column) => column.header === header)!);
  const cellOf = (column: ComputedColumn) => (row: number) =>
    cellToWrite(computedCell(table, ranked[row]!.result, column.header));
  const places: number[] = [];
  ranked.forEach(({ result }, i) => {
    places.push(i > 0 && ranked[i - 1]!.result.score === result.score ? places[i - 1]! : i + 1);
  });
  const rank = (row: number): CellToWrite => (ranked[row]!.result.score === null ? null : places[row]!);
  return {
    count: ranked.length,
    columns: [
      { header: "Rank", type: "count", cell: rank },
      { header: "Name", type: "text", cell: (row) => ranked[row]!.name },
      ...computed.map((column) => ({ header: column.header, ...looksOf(table, column), cell: cellOf(column) })),
    ],
  };
}

/** The assumptions that a table's scores go by, as a block with a header. */
function assumptionsBlock({ scoring }: ScorableTable, { setting, rows }: WorkbookSetting, at: string): CellBlock {
  const used = usedAssumptions(setting, rows).filter(({ group }) => scoring.assumptions.includes(group ?? ""));
  return {
    at,
    hasHeader: true,
    rows: [
      ["Assumptions used", "Name", "Value", "Unit", "Fixed by"],
      ...used.map(({ group, name, value, unit, tag }) => [group, name, value, unit, tag]),
    ],
    types: ["text", "text", "value", "text", "text"],
  };
}

/**
 * Adds the report of one table on a sheet of its own: verdict counts, ranking, bar chart and the assumptions used.
 *
 * @returns How many rows have a result.
 */
export async function addReportSheet(
  action: Action,
  { table, region }: Reportable,
  { sheet, table: tableName, asOf }: ReportTitle,
  setting: WorkbookSetting,
  task?: Task,
): Promise<number> {
  const scored = scoreRegion(region, setting.setting, "sheet");
  const { columns, count } = rankingColumns(scored);
  const ranged = rankedRows(scored).filter(({ result }) => result.score === null).length;
  const counts = verdictCounts(scored);
  const facts = [
    asOf,
    `${counted(count, table.row)} with a result`,
    ...(ranged > 0 ? [`${ranged} of them with a range only`] : []),
    `from the sheet ${region.sheet}`,
  ];
  await addSheet(
    action,
    sheet,
    [
      { at: "A1", rows: [[`${table.name}: ranking`]], isHeading: true },
      { at: "A2", rows: [[facts.join(" · ")]] },
      {
        at: "A4",
        hasHeader: true,
        rows: [[table.scoring.verdict, "Count"], ...counts.map(([verdict, number]) => [verdict, number])],
        types: ["text", "count"],
      },
      assumptionsBlock(table, setting, addressOf(chart.row, columnRightOfRanking)),
    ],
    [18, 32],
    task,
  );
  if (count === 0) return 0;
  await addTable(
    action,
    { ...tableOf({ name: tableName }, columns, count), sheet, at: addressOf(rankingRow, 0) },
    task,
  );
  const withScore = count - ranged;
  if (withScore > 0) {
    const bars = Math.min(withScore, mostBars);
    await addChart(action, {
      sheet,
      kind: "bar",
      title:
        bars < withScore
          ? `${table.name}: the best ${bars} by ${table.scoring.by}`
          : `${table.name} by ${table.scoring.by}`,
      source: { sheet, address: addressOf(rankingRow, 1, bars + 1, 2) },
      at: {
        from: addressOf(chart.row, chart.column),
        to: addressOf(chart.row + chart.rows - 1, chart.column + chart.columns - 1),
      },
      valueAxis: table.scoring.by,
    });
  }
  return count;
}
