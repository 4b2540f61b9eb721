import { type Day, EngineError, nameKey, onboardingProgress, type OnboardingProgress } from "../../../engine";
import { certifications } from "../../certifications";
import { contracts } from "../../contracts";
import { onboarding } from "../../onboarding";
import { partners } from "../../partners";
import { type Analysed, type Analysis, type Findings, type FoundTable } from "../analysis";
import { distinctNames } from "../distinctNames";
import { onboardingSheet } from "./onboardingSheet";
import { onboardingTasksOf, type OnboardingWork, type PartnerTask } from "./onboardingTasks";

const title = "Onboarding";
const question = "How far is each new partner in its 90 days, what is late, and what is due next?";

interface Dated extends PartnerTask {
  readonly due: Day;
}

/** Tasks with a due date, without which none can be late, and what is left out. */
function dated(tasks: readonly PartnerTask[]): { readonly tasks: readonly Dated[]; readonly notes: readonly string[] } {
  const known = tasks.filter((task): task is Dated => task.due !== null);
  const without = tasks.filter(({ due }) => due === null).map(({ task }) => task);
  const notes = without.length === 0 ? [] : [`Without a due date, so not counted: ${without.join("; ")}.`];
  return { tasks: known, notes };
}

/** How far the tasks have come; null where none has a due date. */
const progressOf = (tasks: readonly Dated[], day: Day): OnboardingProgress | null =>
  tasks.length === 0 ? null : onboardingProgress(tasks, day);

function overview(work: OnboardingWork, day: Day): Findings {
  const names = distinctNames(work.tasks.map(({ partner }) => partner));
  const { tasks, notes } = dated(work.tasks);
  const found = names.map((partner) => {
    const mine = tasks.filter((task) => nameKey(task.partner) === nameKey(partner));
    return { partner, progress: progressOf(mine, day) };
  });
  const late = (progress: OnboardingProgress | null): number => progress?.late.length ?? 0;
  const rows = found.sort((a, b) => late(b.progress) - late(a.progress) || (a.progress?.share ?? 0) - (b.progress?.share ?? 0)); // prettier-ignore
  return {
    facts: [
      {
        label: "Partners in onboarding",
        cell: rows.filter(({ progress }) => progress && progress.share < 1).length,
        type: "count",
      },
      { label: "Late tasks", cell: rows.reduce((sum, { progress }) => sum + late(progress), 0), type: "count" },
    ],
    tables: [
      {
        title: "Onboarding by partner",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Done", type: "count" },
          { header: "Tasks", type: "count" },
          { header: "Share", type: "fraction" },
          { header: "Late", type: "count" },
          { header: "Longest late", type: "text" },
          { header: "First due of what is open", type: "date" },
        ],
        rows: rows.map(({ partner, progress }) => [
          partner,
          progress?.done ?? null,
          progress?.tasks ?? null,
          progress?.share ?? null,
          progress?.late.length ?? null,
          progress?.late[0]?.task ?? null,
          progress?.nextDue ?? null,
        ]),
      },
    ],
    notes: [...notes, ...work.notes],
  };
}

const taskTable = (tasks: readonly PartnerTask[], name: string): FoundTable => ({
  title: name,
  columns: [
    { header: "Phase", type: "text" },
    { header: "Task", type: "text" },
    { header: "Starts", type: "date" },
    { header: "Due", type: "date" },
    { header: "Owner", type: "text" },
    { header: "Status", type: "text" },
  ],
  rows: tasks.map(({ phase, task, starts, due, owner, status }) => [phase, task, starts, due, owner, status]),
});

const plan = "The framework fixes what belongs to which 30 days; the spacing within them is our own rule.";

function ofOne(work: OnboardingWork, day: Day): Findings {
  if (work.isSuggested) {
    return {
      facts: [
        { label: "Tasks in the sheet", cell: 0, type: "count" },
        { label: "Suggested kickoff", cell: work.kickoff, type: "date" },
      ],
      tables: [taskTable(work.tasks, "Suggested plan")],
      notes: [...work.notes, plan],
    };
  }
  const { tasks, notes } = dated(work.tasks);
  const progress = progressOf(tasks, day);
  const isLate = ({ due, status }: Dated): boolean => status !== "Done" && due < day;
  const late = tasks.filter(isLate).sort((a, b) => (a.due < b.due ? -1 : 1));
  const open = tasks.filter((task) => task.status !== "Done" && !isLate(task)).sort((a, b) => (a.due < b.due ? -1 : 1));
  return {
    facts: [
      { label: "Done", cell: progress?.done ?? null, type: "count" },
      { label: "Tasks", cell: progress?.tasks ?? null, type: "count" },
      { label: "Share", cell: progress?.share ?? null, type: "fraction" },
      { label: "Late", cell: progress?.late.length ?? null, type: "count" },
      { label: "First due of what is open", cell: progress?.nextDue ?? null, type: "date" },
    ],
    tables: [taskTable(late, "Late"), taskTable(open, "To be done")].filter(({ rows }) => rows.length > 0),
    notes: [...notes, ...work.notes],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  if (!source.tables.some(({ table }) => table.name === onboarding.name)) return null;
  try {
    const work = onboardingTasksOf(source, partner);
    if (!work) return null;
    return partner === null ? overview(work, source.day) : ofOne(work, source.day);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [`Onboarding: ${error.message}.`] };
  }
}

/** How far the onboarding of each partner has come, or the plan for one that has none yet. */
export const onboardingAnalysis: Analysis = {
  id: "onboarding",
  title,
  question,
  about: onboarding.name,
  isOfPartner: true,
  needs: [onboarding.name],
  uses: [partners.name, contracts.name, certifications.name],
  find,
  sheet: (partner) => onboardingSheet(title, question, partner),
  documents: [{ kind: "onboarding calendar", label: "Save as calendar" }],
};
