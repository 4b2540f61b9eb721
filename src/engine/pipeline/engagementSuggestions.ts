import type { EngagementKind } from "./engagement";
import type { MaturityStage } from "./maturity";
import type { RelationshipPart } from "./relationshipActions";

/** A kind of engagement that a relationship could do with. */
export interface EngagementSuggestion {
  readonly kind: EngagementKind;
  readonly why: string;
}

/** What of a relationship decides what would help it; null where not known. */
export interface EngagementNeed {
  readonly stage: MaturityStage | null;
  /** The weakest of depth, trust and alignment. */
  readonly weakest: RelationshipPart | null;
  readonly dissolving: boolean;
}

/** What a stage is made of in the framework, as the kinds that make it. */
const byStage: Readonly<Record<MaturityStage, readonly EngagementKind[]>> = {
  Awareness: ["Content", "Introduction"],
  Engagement: ["Event", "Collaboration"],
  Partnership: ["Collaboration", "Event"],
  "Strategic Alliance": ["Collaboration", "Introduction"],
};

const stageWhy: Readonly<Record<MaturityStage, string>> = {
  Awareness: "at Awareness interest comes from information and first contacts",
  Engagement: "at Engagement value is shown by meeting regularly and by a pilot",
  Partnership: "at Partnership joint activities make the revenue",
  "Strategic Alliance": "at Strategic Alliance what is new is made together, with more of both organisations",
};

const byWeakest: Readonly<Record<RelationshipPart, { readonly kind: EngagementKind; readonly why: string }>> = {
  depth: { kind: "Introduction", why: "depth is weakest, and more and more senior contacts deepen it" },
  trust: { kind: "Collaboration", why: "trust is weakest, and it grows from promises kept in common work" },
  alignment: { kind: "Event", why: "alignment is weakest, and goals are set together at one table" },
};

/**
 * Kinds of engagement to add for a relationship: those that answer its state and are not among its options yet.
 *
 * First what a dissolving relationship needs (an event, to meet in person again), then what answers the weakest of depth, trust and
 * alignment, then what its stage is made of.
 *
 * @param present Kinds of the options that there already are.
 * @returns Most needed first, each kind once; none where all that would help is there.
 * @see Our own rule: the framework identifies options of four kinds and does not say how.
 */
export function suggestEngagements(
  { stage, weakest, dissolving }: EngagementNeed,
  present: Iterable<EngagementKind> = [],
): readonly EngagementSuggestion[] {
  const wanted: EngagementSuggestion[] = [
    ...(dissolving ? [{ kind: "Event", why: "depth is falling, and people must meet again" } as const] : []),
    ...(weakest ? [byWeakest[weakest]] : []),
    ...(stage ? byStage[stage].map((kind) => ({ kind, why: stageWhy[stage] })) : []),
  ];
  const taken = new Set(present);
  return wanted.filter(({ kind }) => {
    if (taken.has(kind)) return false;
    taken.add(kind);
    return true;
  });
}
