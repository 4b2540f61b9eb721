import { nameKey } from "../../engine";
import { opportunities, type OpportunityRow } from "../opportunities";
import { brandColour, brandTint } from "./chart";
import { layOut } from "./layOut";
import type { ReportPart } from "./part";
import { factsOf, reportedTable } from "./reportSource";
import { amountFormat } from "./scale";

/** What a stage of the pipeline adds up to. */
interface Stage {
  readonly name: string;
  readonly deals: readonly OpportunityRow[];
}

const isDecided = (stage: string): boolean => /\b(won|lost|abandoned|cancell?ed|disqualified)\b/i.test(stage);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Likelihoods of a stage's deals, to put the stages in the order in which deals pass them; -1 where none is known. */
function likelihood({ deals }: Stage): number {
  const known = deals.flatMap(({ probability }) => probability ?? []);
  return known.length === 0 ? -1 : sum(known) / known.length;
}

/** Deals by stage: the open stages in order, then what is decided. */
function stagesOf(rows: readonly OpportunityRow[]): readonly Stage[] {
  const found = new Map<string, { name: string; deals: OpportunityRow[] }>();
  for (const row of rows) {
    const name = row.stage ?? "Without a stage";
    const stage = found.get(nameKey(name)) ?? { name, deals: [] };
    stage.deals.push(row);
    found.set(nameKey(name), stage);
  }
  const isOpen = ({ name }: Stage) => !isDecided(name);
  const rising = [...found.values()].sort((a, b) => likelihood(a) - likelihood(b));
  return [...rising.filter(isOpen), ...rising.filter(({ name }) => isDecided(name)).toReversed()];
}

const amountsOf = (deals: readonly OpportunityRow[]) => deals.flatMap(({ amount }) => amount ?? []);

/** What is likely to come of deals; those without amount or probability are not in it. */
const weightedOf = (deals: readonly OpportunityRow[]) =>
  deals.flatMap(({ amount, probability }) => (amount === null || probability === null ? [] : amount * probability));

const rowOf = ({ name, deals }: Stage) => {
  const [amounts, weighted] = [amountsOf(deals), weightedOf(deals)];
  return [
    name,
    amounts.length === 0 ? null : sum(amounts),
    weighted.length === 0 ? null : sum(weighted),
    deals.length,
    deals.length - amounts.length,
    deals.length - weighted.length,
  ];
};

/** Amount and weighted amount of the opportunities by stage; open stages are drawn. */
export const pipelinePart: ReportPart = {
  id: "pipeline",
  title: "Pipeline",
  needs: [opportunities.name],
  make: (source) => {
    const reported = reportedTable(source, opportunities.name);
    if (!reported || reported.rows.length === 0) return null;
    const stages = stagesOf(reported.rows.map(({ row }) => row as unknown as OpportunityRow));
    const open = stages.filter(({ name }) => !isDecided(name));
    const drawn = open.length > 0 ? open : stages;
    const largest = Math.max(0, ...drawn.map(({ deals }) => sum(amountsOf(deals))));
    const currencies = new Set(reported.rows.flatMap(({ row }) => (row as unknown as OpportunityRow).currency ?? []));
    const facts = factsOf(
      source,
      `${open.reduce((count, { deals }) => count + deals.length, 0)} open of ${reported.rows.length}`,
      ...(currencies.size > 1 ? [`amounts of ${[...currencies].join(", ")} added up as they stand`] : []),
      `from the sheet ${reported.sheet}`,
    );
    const money = (header: string) => ({ header, type: "money" }) as const;
    const count = (header: string) => ({ header, type: "count" }) as const;
    return layOut({ name: "Pipeline", heading: "Pipeline by stage", facts }, [
      {
        name: "PipelineByStage",
        title: null,
        columns: [
          { header: "Stage", type: "text" },
          money("Amount"),
          money("Weighted amount"),
          count("Opportunities"),
          count("Without amount"),
          count("Not weighted"),
        ],
        rows: stages.map(rowOf),
        chart: {
          kind: "column",
          title: "Open pipeline: amount, and amount × probability",
          categoryAxis: { title: "Stage" },
          valueAxis: { title: "Amount", least: 0, format: amountFormat(largest) },
          series: [{ colour: brandTint }, { colour: brandColour }],
          gap: 60,
          from: 0,
          columns: 3,
          rows: drawn.length,
          height: 16,
        },
      },
    ]);
  },
};
