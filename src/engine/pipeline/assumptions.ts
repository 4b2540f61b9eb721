import type { AssumptionGroup } from "../assumption";

export const pipelineAssumptions = {
  name: "Pipeline",
  items: {
    probabilities: {
      name: "Probability by stage",
      value: "1:0.05; 2:0.15; 3:0.3; 4:0.5; 5:0.8",
      unit: "stage from first (1) to last (5):probability",
      tag: "default",
      source: "Our own rule, for stages without a history; a longer or shorter pipeline is spread over the same curve",
    },
    history: {
      name: "Closed opportunities that a stage's history must have",
      value: 30,
      unit: "opportunities",
      tag: "default",
      source: "Our own rule: with fewer the interval of the rate is wider than the steps between stages",
    },
    smallSample: {
      name: "Small sample below",
      value: 30,
      unit: "cases",
      tag: "default",
      source: "Our own rule: with fewer the 95 % interval of a rate is up to 36 points wide",
    },
    flow: {
      name: "Factor by which work in progress may differ",
      value: 2,
      unit: "times",
      tag: "default",
      source: "Our own rule: Little's law holds on the average, so only a gross mismatch says that a figure is wrong",
    },
  },
} as const satisfies AssumptionGroup;
