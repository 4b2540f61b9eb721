import { capabilityScore, googleCloudPartnerNetwork, tierProgress, type TierTable } from "../../src/engine";
import { expectAllWithin, expectWithin, testVectors, type Vector } from "./vectors";

interface Metrics {
  readonly values: readonly number[];
  readonly thresholds: readonly number[];
  readonly maxPoints: readonly number[];
  readonly passTotal: number;
}

interface Scored {
  readonly points: readonly number[];
  readonly total: number;
  readonly qualified: boolean;
}

interface Metric {
  readonly value: number;
  readonly threshold: number;
  readonly maxPoints: number;
}

interface Tiered {
  readonly requirements: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly partner: Readonly<Record<string, number>>;
}

function checkMetric({ inputs, expected, tolerance }: Vector): void {
  const { value, threshold, maxPoints } = inputs as Metric;
  expectWithin(
    capabilityScore([value], [threshold], [maxPoints]).total,
    (expected as { readonly points: number }).points,
    tolerance,
  );
}

function checkScore(vector: Vector): void {
  if (!("values" in (vector.inputs as object))) {
    checkMetric(vector);
    return;
  }
  const { values, thresholds, maxPoints, passTotal } = vector.inputs as Metrics;
  const { points, total, qualified } = vector.expected as Scored;
  const score = capabilityScore(values, thresholds, maxPoints, passTotal);
  expectAllWithin(score.points, points, vector.tolerance);
  expectWithin(score.total, total, vector.tolerance);
  expect(score.isDesignated).toBe(qualified);
}

function checkTier({ inputs, expected }: Vector): void {
  const { requirements, partner } = inputs as Tiered;
  const tiers = Object.keys(requirements);
  const names = [...new Set(tiers.flatMap((tier) => Object.keys(requirements[tier]!)))];
  const table: TierTable = {
    tiers,
    requirements: names.map((name) => ({ name, needs: tiers.map((tier) => requirements[tier]![name] ?? null) })),
  };
  const holdings = Object.entries(partner).map(([requirement, value]) => ({
    requirement,
    value,
    from: null,
    until: null,
  }));
  const { tier } = tierProgress(table, holdings, null);
  expect(tier ?? "None").toBe((expected as { readonly tier: string }).tier);
}

testVectors("partner.mspcs.", { "partner.mspcs.": checkScore });

testVectors("partner.awstier.", { "partner.awstier.": checkTier });

testVectors("partner.gcptier", {
  "partner.gcptier": ({ inputs, expected }) => {
    const { acv } = inputs as { readonly acv: readonly number[] };
    const requirement = googleCloudPartnerNetwork.requirements[0]!.name;
    const tiers = acv.map((value) => {
      const holding = { requirement, value, from: null, until: null };
      return tierProgress(googleCloudPartnerNetwork, [holding], null).tier ?? "None";
    });
    expect(tiers).toEqual((expected as { readonly tier: readonly string[] }).tier);
  },
});
