import type { Overrides } from "../assumption";
import { valuesOf } from "../assumption";
import type { Company } from "../company";
import { mixOverlap } from "../math/mix";
import { sharedCount } from "../math/sets";
import { reaches } from "../scoring/bands";
import type { PartnerFacts } from "./criteria";
import { financialHealth } from "./financialHealth";
import { qualificationAssumptions } from "./qualification";

export type Answer = "yes" | "no" | "unknown";

/** What a person knows of a partner beside the facts of its row; null where not known. */
export interface ScreenFacts {
  /** Whether something rules it out: insolvency, sanctions, an exclusive contract with a competitor. */
  readonly disqualified: boolean | null;
  /** Whether somebody there speaks for the partnership. */
  readonly sponsor: boolean | null;
  /** People there with whom we have spoken, 0 or more. */
  readonly contacts: number | null;
}

export interface ScreenGate {
  readonly label: string;
  readonly answer: Answer;
}

/** Whether a partner is worth a scorecard. */
export interface QuickScreen {
  readonly gates: readonly ScreenGate[];
  readonly outcome: "go" | "stop" | "find out";
  /** "Go to the scorecard", "Stop: …" with the gates that say no, or "Find out: …" with those not known. */
  readonly result: string;
}

const answered = (fact: boolean | null): Answer => (fact === null ? "unknown" : fact ? "yes" : "no");

/** Yes where one says yes, no where all say no. */
function either(...facts: readonly (boolean | null)[]): Answer {
  if (facts.includes(true)) return "yes";
  return facts.includes(null) ? "unknown" : "no";
}

function servesOurs({ positioning, segments, regions }: PartnerFacts, company: Company): Answer {
  if (positioning !== null) return answered(positioning > 0);
  const bySegment = segments && mixOverlap(segments, company.segments);
  const byRegion = regions && mixOverlap(regions, company.regions);
  return either(bySegment === null ? null : bySegment > 0, byRegion === null ? null : byRegion > 0);
}

function fillsNeed({ capability, capabilities }: PartnerFacts, { needs, capabilities: ours }: Company): Answer {
  if (capability !== null) return answered(capability > 0);
  const gaps = new Set([...needs].filter((need) => !ours.has(need)));
  if (!capabilities || capabilities.size === 0 || gaps.size === 0) return "unknown";
  return answered(sharedCount(capabilities, gaps) > 0);
}

/** No where anything speaks against it, yes where at least one of the two is known and neither does. */
function isClear(facts: PartnerFacts, disqualified: boolean | null, overrides?: Overrides): Answer {
  const health = facts.ratings[3] ?? financialHealth(facts.statements, overrides).value;
  const { financialGate } = valuesOf(qualificationAssumptions, overrides);
  const sound = health === null ? null : reaches(health, financialGate);
  if (disqualified === true || sound === false) return "no";
  return disqualified === null && sound === null ? "unknown" : "yes";
}

/**
 * Four questions before the scorecard, each answered in minutes and each of which no strength elsewhere makes up for.
 *
 * Serves customers that we serve: segments or regions overlap. Fills a need: it has a capability that we look for and lack. Nothing
 * rules it out: no financial distress, and nothing that a person knows. Somebody answers: a sponsor or a contact. A person's rating of
 * the part answers in place of the facts. One no stops; what is not known is to be found out; four times yes goes to the scorecard.
 *
 * @returns The four answers, and what to do.
 * @see Our own rule: a conjunctive screen, so that nobody fills in a scorecard for a partner that one question settles; the questions are
 * the framework's qualification criteria in their cheapest form.
 */
export function quickScreen(
  facts: PartnerFacts,
  { disqualified, sponsor, contacts }: ScreenFacts,
  company: Company,
  overrides?: Overrides,
): QuickScreen {
  const gates: readonly ScreenGate[] = [
    { label: "Serves customers or regions that we serve", answer: servesOurs(facts, company) },
    { label: "Fills a need of ours", answer: fillsNeed(facts, company) },
    { label: "Nothing rules it out", answer: isClear(facts, disqualified, overrides) },
    { label: "Somebody there answers", answer: either(sponsor, contacts === null ? null : contacts > 0) },
  ];
  const labels = (wanted: Answer) => gates.filter(({ answer }) => answer === wanted).map(({ label }) => label);
  const [stopped, open] = [labels("no"), labels("unknown")];
  if (stopped.length > 0) return { gates, outcome: "stop", result: `Stop: ${stopped.join("; ")}` };
  if (open.length > 0) return { gates, outcome: "find out", result: `Find out: ${open.join("; ")}` };
  return { gates, outcome: "go", result: "Go to the scorecard" };
}
