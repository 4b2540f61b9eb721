import { qualificationCriteria, robustnessAssumptions, valuesOf } from "../../../engine";
import type { Setting } from "../../table";
import { inWords, leftOutNotes, statedWeights } from "../stability/completePartners";
import { mostReversed } from "./otherRankings";
import type { Weighed } from "./weighed";
import { inPercent } from "../words";

/** What the nearest rival needs, in a sentence. */
function nearestWords({ found: { names }, crossings: { leader }, nearest }: Weighed): string {
  const [first] = nearest;
  if (!first) return `${names[leader]} is the only partner with every criterion, so there is no rival.`;
  const { smallest } = first;
  if (!smallest) return `No change of a single weight brings a rival level with ${names[leader]}.`;
  const criterion = qualificationCriteria[smallest.criterion]!.toLowerCase();
  const from = inPercent(smallest.weight - smallest.change);
  return `${names[first.rival]} is level with ${names[leader]} where ${criterion} weighs ${inPercent(smallest.weight)} instead of ${from}, the other weights rescaled.`;
}

/** What the numbers of the weights do not say by themselves. */
export function weightNotes(weighed: Weighed, setting: Setting): readonly string[] {
  const { found, methods, others } = weighed;
  const { top } = valuesOf(robustnessAssumptions, setting.overrides);
  const { warning } = statedWeights(setting);
  const moved = others.compensation.moved.map((i) => found.names[i]!);
  const worst = (others.reversals ?? []).filter(({ pairs }) => pairs.length > 0).map(({ removed }) => found.names[removed]!); // prettier-ignore
  return [
    nearestWords(weighed),
    "Entropy, CRITIC and deviation say which criteria tell these partners apart, not which matter. They are a diagnostic beside the stated weights, never a replacement.",
    "Order of the stated is what is left if only the order of the weights is sure (rank-order centroid).",
    moved.length > 0
      ? `By the geometric mean, where strength does not make up for weakness, the top ${top} is another one: look at ${inWords(moved)}.`
      : `The geometric mean, where strength does not make up for weakness, gives the same top ${top}.`,
    ...(worst.length > 0
      ? [`The order by TOPSIS depends on who is compared: it turns others round without ${inWords(worst)}. The scores of Partners do not, for their scales are fixed.`] // prettier-ignore
      : []),
    ...(others.reversals === null && found.names.length > mostReversed
      ? [`More than ${mostReversed} partners: what leaving each out does to the order by TOPSIS is not worked out.`]
      : []),
    ...methods.flatMap(({ name, reason }) => (reason === null ? [] : [`${name} gives no weights: ${reason}.`])),
    ...(warning === null ? [] : [`Of the Assumptions: ${warning}.`]),
    ...leftOutNotes(found, Math.max(...weighed.crossings.scores)),
  ];
}
