import { usedAssumptions } from "../assumptions";
import type { Cell } from "../column";
import { isScored, type Scoring } from "../table";
import { type Block, layOut } from "./layOut";
import type { ReportPart } from "./part";
import { factsOf, type ReportedTable, type ReportSource } from "./reportSource";

const undecided = "More data needed";

/** What of a table has a result. */
function sourceRow({ table, sheet, rows, leftOut }: ReportedTable): Cell[] {
  const scored = rows.flatMap(({ result }) => (result !== null && isScored(result) ? [result] : []));
  const ranges = scored.filter(({ score }) => score === null).length;
  const judged = table.scoring ? [scored.length - ranges, ranges, rows.length - scored.length] : [null, null, null];
  return [table.name, sheet, rows.length, leftOut, ...judged];
}

/** How often each verdict of a table was given, best first. */
function verdictRows({ table, rows }: ReportedTable): readonly Cell[][] {
  if (!table.scoring) return [];
  const given = rows.flatMap(({ result }) =>
    result !== null && isScored(result) ? [result.verdict ?? undecided] : [],
  );
  return [...table.scoring.verdicts, undecided].flatMap((verdict) => {
    const count = given.filter((other) => other === verdict).length;
    return count === 0 ? [] : [[table.name, verdict, count, given.length === 0 ? null : count / given.length]];
  });
}

/** The assumptions that the results go by, with who fixes them. */
function assumptionRows({ tables, setting, assumptions }: ReportSource): readonly Cell[][] {
  const scorings = tables.flatMap(({ table }): Scoring[] => (table.scoring ? [table.scoring] : []));
  const groups = new Set(scorings.flatMap((scoring) => scoring.assumptions));
  return usedAssumptions(setting, assumptions)
    .filter(({ group }) => groups.has(group ?? ""))
    .map(({ group, name, value, unit, tag, source }) => [group, name, value, unit, tag, source]);
}

const text = (header: string) => ({ header, type: "text" }) as const;
const count = (header: string) => ({ header, type: "count" }) as const;

function blocksOf(source: ReportSource): readonly Block[] {
  const verdicts = source.tables.flatMap(verdictRows);
  const assumptions = assumptionRows(source);
  const blocks: readonly Block[] = [
    {
      name: "ReportSources",
      title: "What it was made from",
      columns: [
        text("Table"),
        text("Sheet"),
        ...["Rows", "Left out", "With a score", "With a range only", "Without a result"].map(count),
      ],
      rows: source.tables.map(sourceRow),
      chart: null,
    },
    {
      name: "ReportVerdicts",
      title: "Verdicts",
      columns: [text("Table"), text("Verdict"), count("Count"), { header: "Share", type: "fraction" }],
      rows: verdicts,
      chart: null,
    },
    {
      name: "ReportAssumptions",
      title: "Assumptions used",
      columns: [
        text("Group"),
        text("Name"),
        { header: "Value", type: "value" },
        text("Unit"),
        text("Fixed by"),
        text("Source"),
      ],
      rows: assumptions,
      chart: null,
    },
  ];
  return blocks.filter(({ rows }) => rows.length > 0);
}

/** Date, sources, verdicts and the assumptions used. */
export const summaryPart: ReportPart = {
  id: "summary",
  title: "Summary",
  needs: [],
  make: (source) =>
    source.tables.length === 0
      ? null
      : layOut(
          { name: "Report", heading: "Report", facts: factsOf(source, "values as of that day") },
          blocksOf(source),
        ),
};
