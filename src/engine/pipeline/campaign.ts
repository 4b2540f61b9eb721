import { EngineError } from "../errors";
import type { Day } from "../math/days";
import { type Proportion, wilson } from "../math/proportion";
import { nameKey } from "../names";

/** A line of the outreach log; null where not known. */
export interface Touch {
  readonly target: string;
  readonly step: string | null;
  /** Day on which the message went out; null while it has not. */
  readonly date: Day | null;
  readonly channel: string | null;
  /** What came of it; null while nothing has. */
  readonly responded: boolean | null;
  readonly meeting: boolean | null;
  readonly opportunity: boolean | null;
}

/** Results of a campaign, or of one step or channel of it; every count is of different targets. */
export interface CampaignGroup {
  readonly label: string;
  readonly targets: number;
  /** Targets that a message went out to, or that something came of. */
  readonly touched: number;
  readonly responders: number;
  readonly meetings: number;
  readonly opportunities: number;
  /** Of the targets, not of the messages. */
  readonly responseRate: Proportion;
  readonly meetingRate: Proportion;
  readonly opportunityRate: Proportion;
}

/** Results of a campaign as a whole, by step and by channel. */
export interface CampaignResults {
  readonly all: CampaignGroup;
  readonly steps: readonly CampaignGroup[];
  readonly channels: readonly CampaignGroup[];
}

function groupOf(label: string, touches: readonly Touch[], level: number): CampaignGroup {
  const count = (counts: (touch: Touch) => boolean): number =>
    new Set(touches.filter(counts).map(({ target }) => nameKey(target))).size;
  const targets = count(() => true);
  const came = ({ responded, meeting, opportunity }: Touch) =>
    responded === true || meeting === true || opportunity === true;
  const responders = count(({ responded }) => responded === true);
  const meetings = count(({ meeting }) => meeting === true);
  const opportunities = count(({ opportunity }) => opportunity === true);
  return {
    label,
    targets,
    touched: count((touch) => touch.date !== null || came(touch)),
    responders,
    meetings,
    opportunities,
    responseRate: wilson(responders, targets, level),
    meetingRate: wilson(meetings, targets, level),
    opportunityRate: wilson(opportunities, targets, level),
  };
}

interface Part {
  readonly label: string;
  readonly touches: Touch[];
}

/** First day of a part; what has not begun comes last. */
const begin = ({ touches }: Part): string =>
  touches.reduce((first, { date }) => (date !== null && date < first ? date : first), "~");

const inOrder = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Parts of the log by a name that its lines have, in the order in which they began, then by name. */
function partsBy(log: readonly Touch[], nameOf: (touch: Touch) => string | null): readonly Part[] {
  const found = new Map<string, Part>();
  for (const touch of log) {
    const label = nameOf(touch)?.trim() ?? "";
    if (label === "") continue;
    const before = found.get(nameKey(label));
    if (before) before.touches.push(touch);
    else found.set(nameKey(label), { label, touches: [touch] });
  }
  return [...found.values()]
    .map((part) => ({ ...part, begin: begin(part) }))
    .sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : inOrder.compare(a.label, b.label)));
}

/**
 * Results of an outreach campaign, as a whole, by step and by channel.
 *
 * response rate = targets that responded / targets, with its Wilson interval; likewise meetings and opportunities. A target that responds
 * twice counts once, for a campaign is measured by whom it won, not by how often they wrote.
 *
 * A line without a step or channel counts only in the whole; one without a date is a target that was not touched yet, unless something came of it.
 *
 * @param log Lines in any order; the order of the results does not depend on it.
 * @param level Confidence of the intervals, above 0 and below 1.
 * @throws {EngineError} `missing-data` if the log has no line; `invalid-input` if a target is blank or the level is not above 0 and below 1.
 * @see The framework, campaign result; response rate of different targets is our own rule.
 */
export function campaignResults(log: readonly Touch[], level = 0.95): CampaignResults {
  if (log.length === 0) throw new EngineError("missing-data", "a log must have at least one line, got none");
  const blank = log.findIndex(({ target }) => nameKey(target) === "");
  if (blank >= 0) throw new EngineError("invalid-input", `target of line ${blank + 1} must be a name, got a blank`);
  const groups = (nameOf: (touch: Touch) => string | null) =>
    partsBy(log, nameOf).map(({ label, touches }) => groupOf(label, touches, level));
  return {
    all: groupOf("All", log, level),
    steps: groups(({ step }) => step),
    channels: groups(({ channel }) => channel),
  };
}
