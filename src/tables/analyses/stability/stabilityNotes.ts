import { robustnessAssumptions, valuesOf } from "../../../engine";
import type { Setting } from "../../table";
import { type CompletePartners, statedWeights } from "./completePartners";
import type { Stabilities } from "./stabilities";
import { inPercent } from "../words";

/** How far a weight of 0.20 strays, one standard deviation. */
const strays = (concentration: number): string => Math.sqrt((0.2 * 0.8) / (concentration + 1)).toFixed(3);

/** What the probabilities do not say by themselves. */
export function stabilityNotes(
  { names }: CompletePartners,
  { around, any, order }: Stabilities,
  setting: Setting,
): readonly string[] {
  const { concentration, draws } = valuesOf(robustnessAssumptions, setting.overrides);
  const { warning } = statedWeights(setting);
  const [leader] = order as readonly [number, ...number[]];
  const level = around.ranks.filter((rank) => rank === 1).length - 1;
  const fewer = around.draws < draws;
  return [
    ...(level > 0 ? [`${level} more ${level === 1 ? "partner is" : "partners are"} level with ${names[leader]}.`] : []),
    `${names[leader]} comes first in ${inPercent(around.first[leader]!)} of the draws around the stated weights, and in ${inPercent(any.first[leader]!)} where any weights are as likely as any others.`,
    `Concentration ${concentration} is our own rule unless you changed it in Assumptions: a weight of 0.20 then strays by ${strays(concentration)}, one standard deviation.`,
    "The Monte Carlo error is one standard error of the probability of rank 1. Leader against second is exact, without draws.",
    "The criteria are taken as certain; only the weights are drawn.",
    ...(fewer ? [`${around.draws} draws instead of ${draws}, so that the answer comes at once.`] : []),
    ...(warning === null ? [] : [`Of the Assumptions: ${warning}.`]),
  ];
}
