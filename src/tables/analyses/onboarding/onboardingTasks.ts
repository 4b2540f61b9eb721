import { certificationGaps, type Day, nameKey, onboardingPlan, type OnboardingStatus, onboardingStatuses, type TrainingGap } from "../../../engine"; // prettier-ignore
import { certifications } from "../../certifications";
import { type ContractRow, contracts } from "../../contracts";
import { onboarding, type OnboardingRow } from "../../onboarding";
import { partners } from "../../partners";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { readCertificates } from "../certifications/certificates";
import { askedByContracts } from "../certifications/peopleAsked";

/** A task of the onboarding of a partner, as its sheet has it or as it is suggested. */
export interface PartnerTask {
  readonly partner: string;
  readonly task: string;
  readonly phase: string | null;
  readonly owner: string | null;
  readonly starts: Day | null;
  readonly due: Day | null;
  readonly status: OnboardingStatus;
}

/** The onboarding of a partner, or of all. */
export interface OnboardingWork {
  readonly tasks: readonly PartnerTask[];
  /** Whether the sheet has none, and the plan of the framework stands for them. */
  readonly isSuggested: boolean;
  /** First day of the suggested plan; null where the sheet has tasks. */
  readonly kickoff: Day | null;
  readonly notes: readonly string[];
}

/** What certificates are called where any will do, since a task must name something. */
export const anyCertification = "any certification";

const statusOf = (text: string | null): OnboardingStatus =>
  onboardingStatuses.find((status) => nameKey(status) === nameKey(text ?? "")) ?? "Open";

function taskOf(row: OnboardingRow): PartnerTask | null {
  const { task, partner, phase, owner, starts, due, status } = row;
  return task === null || partner === null
    ? null
    : { task, partner, phase, owner, starts, due, status: statusOf(status) };
}

/** Certified people that the partner's agreements still lack. */
function trainingGaps(source: Analysed, partner: string, agreed: readonly ContractRow[]): readonly TrainingGap[] {
  const { certificates } = readCertificates(byPartner(rowsIn(source, certifications))(partner));
  const asked = askedByContracts(agreed, source.setting.overrides);
  const byLevel = new Map(asked.map((need) => [need.level, need]));
  return certificationGaps(certificates, [...byLevel.values()], source.day, source.setting.overrides).map(
    ({ level, missing }) => ({ certification: anyCertification, level, missing }),
  );
}

function suggested(source: Analysed, partner: string): OnboardingWork {
  const agreed = byPartner(rowsIn(source, contracts))(partner).filter(({ status }) => status !== "Ended");
  const signed = agreed.flatMap(({ signed: day, status }) => (day === null || status !== "Signed" ? [] : day)).sort();
  const kickoff = signed.at(-1) ?? source.day;
  const plan = onboardingPlan(kickoff, trainingGaps(source, partner, agreed), source.setting.overrides);
  return {
    tasks: plan.map((task) => ({ ...task, partner })),
    isSuggested: true,
    kickoff,
    notes: [
      signed.length === 0
        ? "No contract is signed, so the plan begins on the day of the analysis."
        : "The plan begins on the day on which the last contract was signed.",
    ],
  };
}

function isKnown(source: Analysed, partner: string): boolean {
  const names = [
    ...rowsIn(source, partners).map(({ name }) => name),
    ...rowsIn(source, contracts).map((contract) => contract.partner),
  ];
  return names.some((name) => name !== null && nameKey(name) === nameKey(partner));
}

/**
 * The onboarding of a partner: the tasks of the sheet, or where it has none the framework's 90 days from the signature of its last
 * contract, or from the day, with training for the people that its agreements lack.
 *
 * @param partner Null for the tasks of all partners; nothing is suggested then.
 * @returns Null where there are no tasks and no such partner.
 */
export function onboardingTasksOf(source: Analysed, partner: string | null): OnboardingWork | null {
  const rows = rowsIn(source, onboarding);
  const own = partner === null ? rows : byPartner(rows)(partner);
  const tasks = own.map(taskOf).filter((task) => task !== null);
  if (tasks.length > 0) {
    const blank = own.filter(({ status }) => status === null).length;
    const notes = blank === 0 ? [] : [`${blank} without a status count as open.`];
    return { tasks, isSuggested: false, kickoff: null, notes };
  }
  return partner !== null && isKnown(source, partner) ? suggested(source, partner) : null;
}
