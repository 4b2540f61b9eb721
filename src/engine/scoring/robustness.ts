import { type AssumptionGroup, valuesOf } from "../assumption";

/** What the checks of a ranking take unless told otherwise. */
export const robustnessAssumptions = {
  name: "Robustness of ranks",
  items: {
    draws: {
      name: "Draws",
      value: 10_000,
      unit: "draws",
      tag: "default",
      source: "Our own rule: the standard error of a probability is then 0.005 or less",
    },
    seed: {
      name: "Seed",
      value: 1,
      unit: "whole number",
      tag: "default",
      source: "Our own rule: any seed is as good; the same one gives the same result",
    },
    concentration: {
      name: "Concentration around the weights",
      value: 50,
      unit: "Dirichlet concentration",
      tag: "default",
      source: "Our own rule: a weight of 0.20 then varies by 0.056, one standard deviation",
    },
    top: {
      name: "Top places",
      value: 3,
      unit: "places",
      tag: "default",
      source: "Our own rule: a shortlist of three",
    },
  },
} as const satisfies AssumptionGroup;

/** The same as shipped. */
export const robustness = valuesOf(robustnessAssumptions);
