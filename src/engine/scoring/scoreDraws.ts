import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { triangularDraw } from "../math/draws";
import { type Random, seededRandom } from "../math/random";
import { casesIn, type Column } from "./column";
import { robustnessAssumptions } from "./robustness";
import { uniformWeights, type WeightDraws, weightsAround } from "./weightDraws";
import { sharesOf } from "./weights";

/** Least and most that each value may be; the value itself is the likeliest between them. */
export interface Spread {
  readonly low: readonly Column[];
  readonly high: readonly Column[];
}

/** How scores are drawn. */
export interface DrawOptions {
  /** Stated weights, one a criterion, divided by their sum; equal unless given. */
  readonly weights?: readonly number[] | null;
  /** How close the drawn weights stay to the stated ones, above 0; unless given any weights are as likely as any others. */
  readonly concentration?: number | null;
  /** Whole number from 1 to 10 million; 10,000 unless given. */
  readonly draws?: number | null;
  /** Whole number from 0 to 2³² − 1; 1 unless given. */
  readonly seed?: number | null;
  /** Where the values themselves are not certain. */
  readonly spread?: Spread | null;
}

/** Options with everything filled in. */
export interface DrawPlan {
  readonly alternatives: number;
  readonly shares: readonly number[];
  readonly concentration: number | null;
  readonly draws: number;
  readonly seed: number;
  readonly spread: Spread | null;
  readonly warnings: readonly string[];
}

function checkValues(columns: readonly Column[], spread: Spread | null): void {
  const lists = spread ? [columns, spread.low, spread.high] : [columns];
  for (const list of lists) {
    if (list.length !== columns.length) {
      throw new EngineError("shape-mismatch", `spread must have ${columns.length} columns, got ${list.length}`);
    }
    list.forEach(({ values, blanks }, k) => {
      if (blanks === 0) return;
      const place = values.findIndex((x) => x !== x) + 1;
      throw new EngineError("missing-data", `criterion ${k + 1} of alternative ${place} is blank`);
    });
  }
  if (!spread) return;
  casesIn([...columns, ...spread.low, ...spread.high]);
  columns.forEach(({ values }, k) => {
    values.forEach((value, i) => {
      const [low, high] = [spread.low[k]!.values[i]!, spread.high[k]!.values[i]!];
      if (low <= value && value <= high) return;
      throw new EngineError(
        "invalid-input",
        `criterion ${k + 1} of alternative ${i + 1} must be from its low to its high, got ${value} of ${low} to ${high}`,
      );
    });
  });
}

/**
 * Fills in and checks how scores are to be drawn.
 *
 * @param columns Values, one column a criterion, on one scale, higher better.
 * @throws {EngineError} `shape-mismatch` if columns, weights or spread do not fit; `missing-data` if a value is blank;
 * `invalid-input` for bad weights, a concentration of 0 or less, a number of draws or a seed that is none, or a value outside its spread.
 */
export function drawPlan(columns: readonly Column[], options: DrawOptions, overrides?: Overrides): DrawPlan {
  const shipped = valuesOf(robustnessAssumptions, overrides);
  const alternatives = casesIn(columns);
  if (alternatives === 0) throw new EngineError("shape-mismatch", "there must be at least one alternative, got none");
  const { spread = null, concentration = null } = options;
  checkValues(columns, spread);
  const weights = options.weights ?? columns.map(() => 1 / columns.length);
  if (weights.length !== columns.length)
    throw new EngineError(
      "shape-mismatch",
      `weights must be ${columns.length}, one a criterion, got ${weights.length}`,
    );
  const { shares, warning } = sharesOf(weights);
  const draws = options.draws ?? shipped.draws;
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 1e7))
    throw new EngineError("invalid-input", `draws must be a whole number from 1 to 10000000, got ${draws}`);
  const seed = options.seed ?? shipped.seed;
  return { alternatives, shares, concentration, draws, seed, spread, warnings: warning === null ? [] : [warning] };
}

/** Values of each draw, a list a criterion: drawn anew at each call where they are not certain. */
export function valueDraws(
  random: Random,
  columns: readonly Column[],
  spread: Spread | null,
): () => readonly Float64Array[] {
  if (!spread) {
    const values = columns.map((column) => column.values);
    return () => values;
  }
  const drawn = columns.map(({ values }) => new Float64Array(values.length));
  return () => {
    drawn.forEach((into, k) => {
      const [low, mode, high] = [spread.low[k]!.values, columns[k]!.values, spread.high[k]!.values];
      for (let i = 0; i < into.length; i++) into[i] = triangularDraw(random, low[i]!, mode[i]!, high[i]!);
    });
    return drawn;
  };
}

/** Weighted sum of each alternative, into a list. */
export function scoreInto(into: Float64Array, values: readonly Float64Array[], weights: ArrayLike<number>): void {
  into.fill(0);
  for (let k = 0; k < values.length; k++) {
    const column = values[k]!;
    const weight = weights[k]!;
    for (let i = 0; i < into.length; i++) into[i]! += weight * column[i]!;
  }
}

/**
 * Draws weights, and values where they are not certain, and hands over the scores of each draw.
 *
 * @param plan As `drawPlan` gives it for these columns.
 * @param visit Takes the scores and the weights of one draw; the lists are filled anew for the next.
 */
export function drawScores(
  columns: readonly Column[],
  { alternatives, shares, concentration, draws, seed, spread }: DrawPlan,
  visit: (scores: Float64Array, weights: Float64Array) => void,
): void {
  const random = seededRandom(seed);
  const drawWeights: WeightDraws =
    concentration === null ? uniformWeights(random) : weightsAround(random, shares, concentration);
  const drawValues = valueDraws(random, columns, spread);
  const scores = new Float64Array(alternatives);
  const weights = new Float64Array(columns.length);
  for (let draw = 0; draw < draws; draw++) {
    drawWeights(weights);
    scoreInto(scores, drawValues(), weights);
    visit(scores, weights);
  }
}
