import {
  daysBetween,
  EngineError,
  flowCheck,
  nameKey,
  type Opportunity,
  outcomeOf,
  pipelineReport,
  type PipelineReport,
  pipelineVelocity,
  stageProbabilities,
} from "../../../engine";
import { opportunities, type OpportunityRow } from "../../opportunities";
import { type Analysed, type Analysis, type Findings, type FoundFact, type FoundTable, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { pipelineValueSheet } from "./pipelineValueSheet";
import { orderNotes, stageOrder } from "./stageOrder";

const title = "Pipeline value";
const question = "What is our pipeline worth, how fast does it win, and do its figures fit each other?";

const stateOf = ({ stage }: OpportunityRow): string => outcomeOf(stage ?? "");

/** A deal that is closed before it was entered has no cycle. */
const isBackwards = ({ created, closeDate }: OpportunityRow): boolean =>
  created !== null && closeDate !== null && closeDate < created;

const opportunityOf = (row: OpportunityRow): Opportunity => ({
  name: row.name ?? "",
  stage: row.stage,
  amount: row.amount,
  probability: row.probability,
  created: isBackwards(row) ? null : row.created,
  closed: row.closeDate,
});

/** What a row is expected to bring; null where its amount or any probability is not known. */
function expectedOf(stages: readonly string[], source: Analysed): (row: OpportunityRow) => number | null {
  const usual = stageProbabilities(stages, undefined, source.setting.overrides);
  return ({ amount, probability, stage }) => {
    const chance = probability ?? (stage === null ? null : usual(stage).probability);
    return amount === null || chance === null ? null : amount * chance;
  };
}

const stageTable = ({ stages }: PipelineReport): FoundTable => ({
  title: "By stage",
  columns: [
    { header: "Stage", type: "text" },
    { header: "Open", type: "count" },
    { header: "Amount", type: "money" },
    { header: "Usual probability", type: "fraction" },
    { header: "Expected", type: "money" },
  ],
  rows: stages
    .filter(({ count }) => count > 0)
    .map(({ stage, count, amount, probability, expected }) => [
      stage === "" ? "No stage" : stage,
      count,
      amount,
      probability.probability,
      expected,
    ]),
});

const total = (values: readonly (number | null)[]): number =>
  values.reduce<number>((sum, value) => (value === null ? sum : sum + value), 0);

function partnerTable(open: readonly OpportunityRow[], expected: (row: OpportunityRow) => number | null): FoundTable {
  const names = distinctNames(open.map(({ partner }) => partner));
  const groups = names.map((name) => ({
    name,
    rows: open.filter(({ partner }) => nameKey(partner ?? "") === nameKey(name)),
  }));
  const alone = open.filter(({ partner }) => nameKey(partner ?? "") === "");
  return {
    title: "By partner",
    columns: [
      { header: "Partner", type: "text" },
      { header: "Open", type: "count" },
      { header: "Amount", type: "money" },
      { header: "Expected", type: "money" },
    ],
    rows: [...groups, ...(alone.length === 0 ? [] : [{ name: "Without a partner", rows: alone }])]
      .map(({ name, rows }) => ({
        name,
        count: rows.length,
        amount: total(rows.map((row) => (expected(row) === null ? null : row.amount))),
        worth: total(rows.map(expected)),
      }))
      .sort((a, b) => b.worth - a.worth)
      .map(({ name, count, amount, worth }) => [name, count, amount, worth]),
  };
}

/** How many are closed a day, from the day on which the first was entered. */
function closedADay(rows: readonly OpportunityRow[], day: string): number | null {
  const entered = rows.flatMap(({ created }) => (created === null || created > day ? [] : [created])).sort();
  const closed = rows.filter((row) => stateOf(row) !== "open" && row.closeDate !== null && row.closeDate <= day);
  const [first] = entered;
  const span = first === undefined ? 0 : daysBetween(first, day);
  return span > 0 ? closed.length / span : null;
}

interface Speed {
  readonly facts: readonly FoundFact[];
  readonly notes: readonly string[];
}

/** How fast the pipeline wins, and whether its figures fit each other. */
function speedOf(
  { open, winRate, averageValue, cycleDays }: PipelineReport,
  perDay: number | null,
  source: Analysed,
): Speed {
  const known = winRate !== null && averageValue !== null && cycleDays !== null && cycleDays > 0;
  const velocity = known
    ? pipelineVelocity({ opportunities: open, winRate: winRate.rate, averageValue, cycleDays })
    : null;
  const flow =
    perDay !== null && cycleDays !== null && cycleDays > 0
      ? flowCheck(open, perDay, cycleDays, source.setting.overrides)
      : null;
  return {
    facts: [
      { label: "Velocity, money a day", cell: velocity, type: "money" },
      { label: "Open by Little's law", cell: flow?.expected ?? null, type: "number" },
    ],
    notes: [
      ...(known ? [] : ["Velocity needs closed opportunities, and won ones with amount, entry and close date."]),
      ...(flow?.warning ? [`Little's law: ${flow.warning}. Dead ones may never have been closed, or the pipeline is younger than its cycle.`] : []), // prettier-ignore
    ],
  };
}

const factsOf = (report: PipelineReport): readonly FoundFact[] => [
  { label: "Open opportunities", cell: report.open, type: "count" },
  { label: "Their amount", cell: report.amount, type: "money" },
  { label: "Expected value", cell: report.expected, type: "money" },
  { label: "Standard deviation", cell: report.deviation, type: "money" },
  { label: "Won", cell: report.won, type: "count" },
  { label: "Lost", cell: report.lost, type: "count" },
  { label: "Win rate", cell: report.winRate?.rate ?? null, type: "fraction" },
  { label: "Win rate at least", cell: report.winRate?.low ?? null, type: "fraction" },
  { label: "Win rate at most", cell: report.winRate?.high ?? null, type: "fraction" },
  { label: "Average value of those won", cell: report.averageValue, type: "money" },
  { label: "Average cycle in days", cell: report.cycleDays, type: "number" },
];

function notesOf(rows: readonly OpportunityRow[], report: PipelineReport): readonly string[] {
  const backwards = rows.filter((row) => stateOf(row) === "won" && isBackwards(row)).map(({ name }) => name ?? "");
  const closed = report.won + report.lost;
  return [
    ...report.warnings.map((warning) => `${warning}.`),
    ...(backwards.length === 0 ? [] : [`Opportunities: closed before they were entered, so without a cycle: ${backwards.join(", ")}.`]), // prettier-ignore
    ...(closed > 0 && closed < 30 ? [`A small sample: only ${closed} are closed, so the win rate says little.`] : []),
  ];
}

function answer(rows: readonly OpportunityRow[], source: Analysed): Findings {
  const order = stageOrder(rows);
  // A single stage, or none, makes no pipeline: what there is, is the first of two.
  const stages = [...order.stages, ...["A later stage", "The last stage"].slice(order.stages.length)];
  const report = pipelineReport(rows.map(opportunityOf), stages, undefined, source.setting.overrides);
  const open = rows.filter((row) => stateOf(row) === "open");
  const speed = speedOf(report, closedADay(rows, source.day), source);
  const defaulted = open.filter(({ probability, stage }) => probability === null && stage !== null).length;
  return {
    facts: [...factsOf(report), ...speed.facts],
    tables: open.length === 0 ? [] : [stageTable(report), partnerTable(open, expectedOf(stages, source))],
    notes: [
      ...notesOf(rows, report),
      ...speed.notes,
      ...(defaulted === 0 ? [] : [`${defaulted} open ones state no probability and take that of their stage: 5 to 80 % from the first to the last, our own rule, for no column says what earlier ones in it came to.`]), // prettier-ignore
      ...orderNotes(order),
      "The standard deviation takes each to be decided by itself; deals that hang together vary more.",
    ],
  };
}

function find(source: Analysed): Findings | null {
  const rows = rowsIn(source, opportunities);
  if (rows.length === 0) return null;
  try {
    return answer(rows, source);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [`The pipeline cannot be valued: ${error.message}.`] };
  }
}

/** What the pipeline is worth, and how fast it wins. */
export const pipelineValueAnalysis: Analysis = {
  id: "pipeline-value",
  title,
  question,
  about: opportunities.name,
  isOfPartner: false,
  needs: [opportunities.name],
  uses: [],
  find,
  sheet: () => pipelineValueSheet(title, question),
  documents: [],
};
