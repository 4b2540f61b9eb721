import {
  coverageRule,
  EngineError,
  type Health,
  nameKey,
  noScoreInWords,
  noVerdictInWords,
  partnerHealth as healthJudge,
  type Performance,
  type PerformanceGroup,
  performanceGroups,
  type PerformanceMeasure,
  performanceOf,
  weakestMeasure,
} from "../engine";
import {
  anyNumber,
  aText,
  caseAt,
  type Cases,
  type Input,
  isBlank,
  isOmitted,
  type Output,
  rangeOf,
  readCases,
  readWeights,
  type Spill,
} from "./cells";
import { CellError, cellErrorOf } from "./errors";

const healthOf = healthJudge();

const header = [
  "Score",
  "Colour",
  ...performanceGroups,
  "Weakest measure",
  "Held by",
  "Coverage",
] as const satisfies readonly string[];

/** Reads cells that stand in one row or column, one a measure. */
function readByMeasure<T>(
  value: Input,
  name: string,
  count: number,
  read: (cell: Input, row: number, column: number) => T,
): readonly T[] {
  const range = rangeOf(value, name);
  if (range.length > 1 && range[0]!.length > 1) {
    throw new EngineError(
      "shape-mismatch",
      `${name} must be a single row or column, got ${range.length} × ${range[0]!.length}`,
    );
  }
  const list = range.flatMap((row, r) => row.map((cell, c) => read(cell, r, c)));
  if (list.length !== count) {
    throw new EngineError("shape-mismatch", `${name} must be ${count} cells, got ${list.length}`);
  }
  return list;
}

function readGroup(cell: Input, row: number, column: number): PerformanceGroup {
  const text = aText(cell, "groups", row, column);
  const group = performanceGroups.find((name) => nameKey(name) === nameKey(text));
  if (group) return group;
  throw new EngineError(
    "invalid-input",
    `groups, row ${row + 1}, column ${column + 1} must be ${performanceGroups.join(", ")}, got "${text.slice(0, 40)}"`,
  );
}

function readFlag(cell: Input, row: number, column: number): boolean {
  if (isBlank(cell)) return false;
  if (typeof cell === "boolean") return cell;
  const place = `lowerIsBetter, row ${row + 1}, column ${column + 1}`;
  throw new EngineError("invalid-input", `${place} must be TRUE or FALSE`);
}

function readMeasures(groups: Input, lowerIsBetter: Input, count: number): readonly PerformanceMeasure[] {
  const flags = isOmitted(lowerIsBetter) ? null : readByMeasure(lowerIsBetter, "lowerIsBetter", count, readFlag);
  return readByMeasure(groups, "groups", count, readGroup).map((group, k) => ({
    label: `measure ${k + 1}`,
    group,
    weight: 1,
    lowerIsBetter: flags?.[k] ?? false,
  }));
}

/** Reads targets, of all cases at once or of each. */
function readTargets(value: Input, count: number, width: number): Cases {
  const targets = readCases(
    value,
    "targets",
    Array.from({ length: width }, () => anyNumber),
  );
  if (targets.count !== 1 && targets.count !== count) {
    throw new EngineError("shape-mismatch", `targets must have 1 or ${count} rows, got ${targets.count}`);
  }
  const wrong = targets.count === 1 ? targets.errors.get(0) : undefined;
  if (wrong) throw new EngineError("invalid-input", wrong.message);
  return targets;
}

function healthCells(performance: Performance, health: Health | null): Output[] {
  const { value, coverage, groups } = performance;
  const weakest = weakestMeasure(performance);
  return [
    value ?? new CellError("#N/A", noScoreInWords(coverage, { coverage: coverageRule })),
    health?.colour ?? new CellError("#N/A", noVerdictInWords(performance)),
    ...groups.map((group) => (group.value === null ? "" : group.points)),
    weakest === null ? "" : weakest + 1,
    health?.heldBy.join("; ") ?? "",
    coverage,
  ];
}

/**
 * Health of each partner against its targets: score, colour, what each group of measures adds, and the weakest measure.
 *
 * Each measure is worth 100 · min(1.2, actual / target) / 1.2, where lower is better with target / actual; a group is the mean of its
 * measures that are known; score = Σ w_g · group / Σ w_g over the groups of which something is known. So 83.3 is every target met, and 100
 * every one passed by a fifth. Green from 75, Amber from 50, else Red; quality below 50 leaves Amber at best, and Held by says so.
 * A blank actual is missing, and so is a measure whose target is blank, 0 or less. With less than 60 % of the weight known the score shows
 * #N/A, and the colour too unless every completion gives the same.
 *
 * @customfunction PARTNER_HEALTH
 * @param actuals One row a partner, one column a measure, in the unit of its target; a blank is missing.
 * @param targets One row for all partners or one row a partner, above 0 each; a blank, 0 or less leaves the measure out.
 * @param groups The group of each measure: Revenue, Activity, Quality or Relationship.
 * @param [weights] Four weights, 0 or more: of revenue, activity, quality and relationship; .35, .20, .25, .20 unless given.
 * @param [lowerIsBetter] TRUE for each measure of which less is better, such as days to answer; FALSE or blank for the others.
 * @returns A header row, then one row a partner: score (0 to 100), colour, points that each group adds to the score (blank where nothing is known of it), number of the weakest measure, what holds the colour at Amber, coverage (0 to 1).
 * @throws #VALUE! in the row of an actual or a target that is not a number; for the whole call if the shape, a group, a weight or a target of all partners is wrong. #N/A as score or colour where too little is known.
 * @see Gainsight, Calculation of Group Scores and Overall Scores, for the means; weights, cap and colours are our own rule.
 * @example =TANDEM.PARTNER_HEALTH({120,45,4.5,8},{100,50,5,10},{"revenue","activity","quality","relationship"}) -> {"Score","Colour","Revenue","Activity","Quality","Relationship","Weakest measure","Held by","Coverage";82.0833,"Green",35,15,18.75,13.3333,4,"",1}
 * @example =TANDEM.PARTNER_HEALTH({120,60,8,"";120,"","",""},{100,50,4,10},{"revenue","activity","quality","relationship"},{35,20,25,20},{FALSE,FALSE,TRUE,FALSE}) -> {"Score","Colour","Revenue","Activity","Quality","Relationship","Weakest measure","Held by","Coverage";81.7708,"Amber",43.75,25,13.0208,"",3,"Quality is red (41.7)",0.8;"#N/A 35 % of the weight is known; a score needs 60 %","#N/A 35 % of the weight is known, so the score may lie anywhere from 35 to 100",35,"","","",1,"",0.35}
 */
export function partnerHealth(
  actuals: unknown[][],
  targets: unknown[][],
  groups: unknown[][],
  weights?: unknown[][],
  lowerIsBetter?: unknown[][],
): unknown[][] {
  const width = rangeOf(actuals, "actuals")[0]!.length;
  const cases = readCases(
    actuals,
    "actuals",
    Array.from({ length: width }, () => anyNumber),
  );
  const wanted = readTargets(targets, cases.count, width);
  const performance = performanceOf(
    readMeasures(groups, lowerIsBetter, width),
    readWeights(weights, performanceGroups.length),
  );
  const rows = Array.from({ length: cases.count }, (_, i): Output[] => {
    const place = wanted.count === 1 ? 0 : i;
    const wrong = cases.errors.get(i) ?? wanted.errors.get(place);
    try {
      if (wrong) return header.map(() => wrong);
      const found = performance(caseAt(cases, i), caseAt(wanted, place));
      return healthCells(found, healthOf(found));
    } catch (error) {
      const cell = cellErrorOf(error);
      return header.map(() => cell);
    }
  });
  const spill: Spill = [[...header], ...rows];
  return spill;
}
