import { accountOverlap, funnel, pipelineVelocity, wilson } from "../../src/engine";
import { expectAllWithin, expectWithin, testVectors } from "./vectors";

interface Wilson {
  readonly inputs: { readonly k: number; readonly n: number; readonly level: number };
  readonly expected: { readonly lower: number; readonly upper: number };
}

interface Velocity {
  readonly inputs: {
    readonly opps: number;
    readonly winRate: number;
    readonly avgValue: number;
    readonly cycleDays: number;
  };
  readonly expected: { readonly perDay: number };
}

interface Chain {
  readonly inputs: { readonly stageCounts: readonly number[] };
  readonly expected: { readonly step: readonly number[]; readonly overall: number };
}

interface Sets {
  readonly inputs: { readonly A: readonly number[]; readonly B: readonly number[] };
  readonly expected: {
    readonly jaccard: number;
    readonly overlap: number;
    readonly cosine: number;
    readonly shareOfB: number;
  };
}

testVectors("funnel.", {
  "funnel.wilson.": (vector) => {
    const { inputs, expected }: Wilson = vector;
    const { low, high } = wilson(inputs.k, inputs.n, inputs.level);
    expectAllWithin([low, high], [expected.lower, expected.upper], vector.tolerance);
  },
  "funnel.velocity": (vector) => {
    const { inputs, expected }: Velocity = vector;
    const { opps: opportunities, winRate, avgValue: averageValue, cycleDays } = inputs;
    const velocity = pipelineVelocity({ opportunities, winRate, averageValue, cycleDays });
    expectWithin(velocity, expected.perDay, vector.tolerance);
  },
  "funnel.chain": (vector) => {
    const { inputs, expected }: Chain = vector;
    const { steps, overall } = funnel(inputs.stageCounts);
    expectAllWithin(
      steps.slice(1).map(({ rate }) => rate),
      expected.step,
      vector.tolerance,
    );
    expectAllWithin(overall, expected.overall, vector.tolerance);
  },
});

testVectors("overlap.", {
  "overlap.sets": (vector) => {
    const { inputs, expected }: Sets = vector;
    const found = accountOverlap(inputs.A.map(String), inputs.B.map(String));
    expectAllWithin(
      [found.jaccard, found.coefficient, found.cosine, found.marketOverlap],
      [expected.jaccard, expected.overlap, expected.cosine, expected.shareOfB],
      vector.tolerance,
    );
  },
});
