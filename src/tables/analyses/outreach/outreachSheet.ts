import { outreachSequence, type OutreachStep } from "../../../engine";
import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, spilling } from "../live/liveBlocks";

/** Header of the sequence. */
const sequenceRow = 7;
const dueRow = 18;
const day = "$B$4";

/** Steps of the sequence, in the order of their days, those of one day together. */
const stepsByDay = (sequence: readonly OutreachStep[]): readonly OutreachStep[] =>
  sequence.filter(({ day: on }, k) => sequence.findIndex((other) => other.day === on) === k);

const names = `$R$${dueRow}#`;
const first = `$S$${dueRow}#`;
const last = `$T$${dueRow}#`;
const next = `$U$${dueRow}#`;

/** How many lines of a target that have gone out match a condition. */
const sent = (condition: string): string =>
  `COUNTIFS(Outreach[Target],${names},Outreach[Date],"<="&${day}${condition})`;
const answered = ["Responded", "Meeting", "Opportunity"]
  .map(
    (header) =>
      `IFERROR(COUNTIFS(Outreach[Target],${names},INDEX(Outreach[#Data],0,MATCH("${header}",Outreach[#Headers],0)),TRUE),0)`,
  )
  .join("+");

/** Cell of a step of the sequence, from its place among those that `stepsByDay` has. */
const cellOf = (column: string, place: number): string => `$${column}$${sequenceRow + 1 + place}`;

function workingOf(count: number): readonly LiveBlock[] {
  const places = Array.from({ length: count }, (_, k) => k);
  const isDone = (k: number): string => {
    const step = cellOf("A", k);
    return `${sent(`,Outreach[Step],${step}`)}+${sent(`,Outreach[Step],${step}&" *"`)}>0`;
  };
  const lastDone = places.reduce((before, k) => `IF(${isDone(k)},${cellOf("B", k)},${before})`, "0");
  const nextOf = (column: string): string =>
    places.reduceRight((after, k) => `IF(${last}<${cellOf("B", k)},${cellOf(column, k)},${after})`, '""');
  return [
    { at: `R${dueRow - 2}`, rows: [["Every target of the log"]] },
    { at: `R${dueRow - 1}`, rows: [["Target", "First message", "Days done", "Next after days", "Next step", "Channel", "Due", "Answered"]], hasHeader: true }, // prettier-ignore
    spilling(`R${dueRow}`, 'UNIQUE(FILTER(Outreach[Target],Outreach[Target]<>""))', ["text"]),
    spilling(`S${dueRow}`, `MINIFS(Outreach[Date],Outreach[Target],${names})`, ["date"]),
    spilling(`T${dueRow}`, `IF(${sent("")}=0,-1,${lastDone})`, ["count"]),
    spilling(`U${dueRow}`, nextOf("B"), ["count"]),
    spilling(`V${dueRow}`, nextOf("A"), ["text"]),
    spilling(`W${dueRow}`, nextOf("C"), ["text"]),
    spilling(`X${dueRow}`, `IF(${next}="","",IF(${first}=0,${day},${first})+IF(${next}="",0,${next}))`, ["date"]),
    spilling(`Y${dueRow}`, `(${answered})>0`, ["flag"]),
  ];
}

/** What the outreach brought and who is due, as formulas over the sheet Outreach; the sequence is edited in the sheet itself. */
export function outreachSheet(title: string, question: string): LiveSheet {
  const steps = stepsByDay(outreachSequence());
  const due = `$X$${dueRow}#`;
  return {
    blocks: [
      ...openingBlocks(title, question, [["As of", live("TODAY()"), "date"]]),
      {
        at: `A${sequenceRow}`,
        rows: [["Step", "Days after the first message", "Channel"], ...steps.map((step) => [step.step, step.day, step.channel])], // prettier-ignore
        types: ["text", "count", "text"],
        hasHeader: true,
      },
      { at: `A${dueRow - 2}`, rows: [["Who is due for what"]] },
      { at: `A${dueRow - 1}`, rows: [["Due", "Target", "Step", "Channel"]], hasHeader: true },
      spilling(
        `A${dueRow}`,
        `IFERROR(SORT(FILTER(HSTACK(${due},${names},$V$${dueRow}#,$W$${dueRow}#),($Y$${dueRow}#=FALSE)*(${due}<>"")),1,1),"Nobody")`,
        ["date", "text", "text", "text"],
      ),
      ...workingOf(steps.length),
      { at: `F${dueRow - 2}`, rows: [["What it brought: counts of different targets, intervals of 95 %"]] },
      spilling(`F${dueRow - 1}`, "TANDEM.OUTREACH_RESULTS(Outreach[[Target]:[Meeting]])", [
        "text",
        "count",
        "count",
        "count",
        "count",
        "fraction",
        "fraction",
        "fraction",
        "fraction",
        "fraction",
        "fraction",
      ]),
    ],
    widths: [22, 28, 16, 12, 3, 26, 10, 10, 12, 10, 14, 14, 14, 14, 14, 14, 3, 28, 14, 10, 14, 14, 12, 12, 10],
  };
}
