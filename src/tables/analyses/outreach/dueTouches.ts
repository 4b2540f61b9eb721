import {
  addDays,
  daysBetween,
  nameKey,
  outreachSequence,
  type OutreachStep,
  type PlannedTouch,
  plannedTouches,
} from "../../../engine";
import { outreach, type OutreachRow } from "../../outreach";
import { type Analysed, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { keptTargets, selectedTargets } from "../targets/selectedTargets";

/** A message that is still to be sent. */
export interface DueTouch extends PlannedTouch {
  /** The day on which the sequence would have it; before `date` where that has passed. */
  readonly due: string;
  /** Whether it is the next one to its target. */
  readonly isNext: boolean;
}

/** Whether a line of the log is a step of the sequence: "Initial e-mail" is of "Initial". */
export function isStep(line: string | null, step: string): boolean {
  const [said, meant] = [nameKey(line ?? ""), nameKey(step)];
  return said === meant || said.startsWith(`${meant} `);
}

/** The last day of the sequence that a target has had; null where nothing has gone out. */
function lastDay(lines: readonly OutreachRow[], sequence: readonly OutreachStep[]): number | null {
  if (lines.length === 0) return null;
  const done = sequence.flatMap(({ step, day }) => (lines.some((line) => isStep(line.step, step)) ? [day] : []));
  // Something has gone out, whatever it was called.
  return Math.max(0, ...done);
}

/** Messages on their days; where the first of them is late, all move by as much, so that the pauses stay. */
function moved(touches: readonly PlannedTouch[], day: string): readonly DueTouch[] {
  const [first] = touches;
  if (!first) return [];
  const late = Math.max(0, daysBetween(first.date, day));
  return touches.map((touch) => ({
    ...touch,
    due: touch.date,
    date: addDays(touch.date, late),
    isNext: touch.date === first.date,
  }));
}

/** Lines of the log by target, in the order in which the targets first come. */
export function linesByTarget(rows: readonly OutreachRow[]): ReadonlyMap<string, readonly OutreachRow[]> {
  const found = new Map<string, OutreachRow[]>();
  for (const row of rows) {
    const key = nameKey(row.target ?? "");
    const own = found.get(key);
    if (own) own.push(row);
    else if (key !== "") found.set(key, [row]);
  }
  return found;
}

/** Whether anything came of a message. */
export const hasAnswered = ({ responded, meeting, opportunity }: OutreachRow): boolean =>
  responded === true || meeting === true || opportunity === true;

const isSent =
  (day: string) =>
  ({ date }: OutreachRow): boolean =>
    date !== null && date <= day;

/**
 * Messages that are still to be sent: the rest of the sequence to those written to who have not answered, and all of it to targets that
 * are kept and were not written to yet.
 *
 * A follow-up is due so many days after the first message as the sequence says. One that is late is due on the day of the analysis, and
 * those after it keep their pauses.
 *
 * @returns By day, then by target in the order of the log and of the places.
 * @throws {EngineError} `invalid-input` where an assumption of the sequence or of the profile is wrong.
 */
export function dueTouches(source: Analysed): readonly DueTouch[] {
  const { day, setting } = source;
  const sequence = outreachSequence(setting.overrides);
  const log = linesByTarget(rowsIn(source, outreach));
  const kept = distinctNames(keptTargets(selectedTargets(source)).map(({ name }) => name));
  const begun = [...log.values()].flatMap((lines): readonly DueTouch[] => {
    const [line] = lines;
    const target = line?.target ?? null;
    if (target === null || lines.some(hasAnswered)) return [];
    const sent = lines.filter(isSent(day));
    const last = lastDay(sent, sequence);
    const rest = sequence.filter((step) => last === null || step.day > last);
    const planned = lines.flatMap(({ date }) => (date === null ? [] : [date]));
    const start = planned.reduce<string>((first, date) => (date < first ? date : first), planned[0] ?? day);
    return moved(plannedTouches([{ target, responded: null }], rest, start), day);
  });
  const fresh = kept
    .filter((name) => !log.has(nameKey(name)))
    .flatMap((target) => moved(plannedTouches([{ target, responded: null }], sequence, day), day));
  return [...begun, ...fresh].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
