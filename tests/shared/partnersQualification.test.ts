import {
  altman,
  type AltmanModel,
  explainer,
  fitTier,
  qualificationModel,
  readyModel,
  unknownCompany,
  withWeights,
} from "../../src/engine";
import { strategicFit } from "../../src/engine/partners/strategicFit";
import { expectAllWithin, expectWithin, testVectors, type Vector } from "./vectors";

const criteria = ["strategic_fit", "market_access", "technical_compatibility", "financial_health", "cultural_fit"];

interface Qualification {
  readonly weights?: Readonly<Record<string, number>>;
  readonly scores: Readonly<Record<string, number | null>>;
}

interface QualificationResult {
  readonly score?: number | null;
  readonly contributions?: readonly number[];
  readonly interval?: readonly number[];
  readonly coverage?: number;
  readonly recommendation?: string;
}

function checkQualification({ inputs, expected, tolerance }: Vector): void {
  const { weights, scores } = inputs as Qualification;
  const shipped = qualificationModel();
  const model = weights
    ? withWeights(
        shipped,
        criteria.map((name) => weights[name]!),
      )
    : shipped;
  const { value, contributions, interval, coverage, verdict } = explainer(readyModel(model))(
    criteria.map((name) => scores[name] ?? null),
  );
  const wanted = expected as QualificationResult;
  if (wanted.score === null) expect(value).toBeNull();
  else if (wanted.score !== undefined) expectWithin(value!, wanted.score, tolerance);
  if (wanted.contributions)
    expectAllWithin(
      contributions.map(({ points }) => points),
      wanted.contributions,
      tolerance,
    );
  if (wanted.interval) expectAllWithin([interval.low, interval.high], wanted.interval, tolerance);
  if (wanted.coverage !== undefined) expectWithin(coverage, wanted.coverage, tolerance);
  if (wanted.recommendation !== undefined) {
    expect(verdict?.label.toLowerCase()).toBe(wanted.recommendation.toLowerCase());
  }
}

interface StrategicParts {
  readonly capability: number | null;
  readonly positioning: number | null;
  readonly competitive: number | null;
}

function checkStrategicFit({ inputs, expected, tolerance }: Vector): void {
  const { value } = strategicFit(unknownCompany)({
    ...(inputs as StrategicParts),
    capabilities: null,
    segments: null,
    regions: null,
    competingRevenue: null,
  });
  expectWithin(value!, (expected as { readonly strategic_fit: number }).strategic_fit, tolerance);
}

type Ratios = Readonly<Record<"x1" | "x2" | "x3" | "x4", readonly number[]>> & { readonly x5?: readonly number[] };

function modelOf(id: string, { x5 }: Ratios): AltmanModel {
  if (x5 === undefined) return "services";
  return /prime|private/.test(id) ? "private" : "public";
}

function checkFinancialHealth({ id, inputs, expected, tolerance }: Vector): void {
  const ratios = inputs as Ratios;
  const { x1, x2, x3, x4, x5 } = ratios;
  const model = modelOf(id, ratios);
  const z = x1.map((first, i) => altman(model, [first, x2[i]!, x3[i]!, x4[i]!, ...(x5 ? [x5[i]!] : [])]).z);
  expectAllWithin(z, (expected as { readonly z: readonly number[] }).z, tolerance);
}

const points = { H: 80, M: 50, L: 20 };

function checkTierMatrix({ expected }: Vector): void {
  const tiers = expected as Readonly<Record<string, string>>;
  for (const [cell, tier] of Object.entries(tiers)) {
    const [value, access] = cell.split("/") as (keyof typeof points)[];
    expect([cell, fitTier(points[value!], points[access!])]).toEqual([cell, tier]);
  }
}

testVectors("partner.qualification.", { "partner.qualification.": checkQualification });
testVectors("partner.strategicfit.", { "partner.strategicfit.": checkStrategicFit });
testVectors("partner.financialhealth.", { "partner.financialhealth.": checkFinancialHealth });
testVectors("partner.tiermatrix", { "partner.tiermatrix": checkTierMatrix });
