import {
  accountOverlap as overlapOf,
  type CampaignGroup,
  campaignResults,
  EngineError,
  expectedValue,
  funnel as funnelOf,
  type FunnelStep,
  knockOutOf,
  pipelineVelocity as velocityOf,
  type TargetCase,
  targetJudge,
  wilson,
} from "../engine";
import {
  aNumber,
  caseAt,
  caseByCase,
  type Input,
  isBlank,
  isOmitted,
  type Output,
  rangeOf,
  readNumber,
  sideBySide,
} from "./cells";
import { CellError, cellErrorOf } from "./errors";
import { readLabel, readOutreachLog } from "./outreachLog";
import { readCasesFor } from "./scores";
import { readIdeal } from "./targetRange";

const readLevel = (level: Input): number | undefined => (isOmitted(level) ? undefined : readNumber(level, "level"));

/**
 * How well each target fits an ideal profile, 0 to 100, and whether it is kept.
 *
 * fit = Σ w_k · v_k / Σ w_k over the criteria that are known, as SCORE has it; a target is kept where fit ≥ minimum.
 * A raw measure below its least or above its most knocks a target out before it is scored: it has no fit. A blank measure knocks nothing
 * out, but "kept" then says that it is not known. Value functions are written as for SCORE; a rating is 0 to 100.
 *
 * @customfunction TARGET_FIT
 * @param values One row a target, one column a criterion; raw measures in any unit.
 * @param ideal One row a criterion, in the order of the columns: label, weight, value function, and if its raw measure may knock out: least, most.
 * @param [minimum] Least fit that is kept, 0 to 100; none unless given.
 * @returns One row a target: fit (0 to 100, blank where knocked out), "kept" or why not.
 * @throws #VALUE! in the row of a measure that is not a number or off its scale, #N/A as fit where less than 60 % of the weight is known; #VALUE! for the whole call if the shape, a weight, a value function, a range or the minimum is wrong.
 * @see The framework, target identification: score, keep from the minimum on; knock-outs before scoring are our own rule.
 * @example =TANDEM.TARGET_FIT({80,500;40,800;90,20},{"Fit",3,"higher","","";"Employees",1,"log 10:0; 1000:100",50,5000},60) -> {81.2371,"kept";53.7886,"fit 53.8 is below the minimum of 60";"","Employees 20 is below 50"}
 * @example =TANDEM.TARGET_FIT({80,""},{"Fit",3,"higher","","";"Employees",1,"log 10:0; 1000:100",50,""}) -> {80,"kept; Employees not known"}
 * @example =TANDEM.TARGET_FIT({80},{"Fit",1,"higher"},120) -> #VALUE! minimum must be from 0 to 100, got 120
 */
export function targetFit(values: unknown[][], ideal: unknown[][], minimum?: unknown): unknown[][] {
  const { model, ranges } = readIdeal(ideal);
  const cases = readCasesFor(model, "values", values);
  const least = isOmitted(minimum) ? null : readNumber(minimum, "minimum");
  const targets = Array.from({ length: cases.count }, (_, i): TargetCase | CellError => {
    const measures = caseAt(cases, i);
    return cases.errors.get(i) ?? { measures, ...knockOutOf(measures, ranges) };
  });
  const judge = targetJudge(
    targets.filter((target): target is TargetCase => !(target instanceof CellError)),
    model,
    least,
  );
  return targets.map((target): Output[] => {
    if (target instanceof CellError) return [target, target];
    try {
      const { fit, standing, reason } = judge(target);
      const unknown = standing === "too little known" ? new CellError("#N/A", reason) : "";
      return [fit ?? unknown, reason];
    } catch (fault) {
      return [cellErrorOf(fault), cellErrorOf(fault)];
    }
  });
}

const readCounts = (counts: Input): (number | null)[] => {
  const range = rangeOf(counts, "counts");
  if (range.length > 1 && range[0]!.length > 1) {
    throw new EngineError(
      "shape-mismatch",
      `counts must be a single row or column, got ${range.length} × ${range[0]!.length}`,
    );
  }
  return range.flatMap((row, r) => row.map((cell, c) => (isBlank(cell) ? null : aNumber(cell, "counts", r, c))));
};

function stepCells({ label, count, rate, low, high, shareOfTop, warning }: FunnelStep, place: number): Output[] {
  const absent = (why: string) => new CellError("#N/A", why);
  const rates =
    place === 0 ? ["", "", ""] : [rate, low, high].map((number) => number ?? absent(warning ?? `no rate of ${label}`));
  const noShare = count === null ? `count of ${label} is not known` : "the first step is 0 or not known";
  return [place + 1, count ?? "", ...rates, shareOfTop ?? absent(noShare)];
}

/**
 * Funnel of a pipeline: how many reach each step, how many of the step before that is, and how sure that rate is.
 *
 * rate_j = count_j / count_{j−1}, low and high by Wilson's interval; share of the top = count_j / count_1.
 * After a step of 0, and around a blank, there is no rate. A step with more than the one before keeps its rate above 1, without an
 * interval: something came in again or from elsewhere.
 *
 * @customfunction FUNNEL
 * @param counts How many reached each step, in order: one row or one column of whole numbers.
 * @param [level] Confidence of the intervals, above 0 and below 1; 0.95 unless given.
 * @returns A header row, then one row a step: step, count, rate from the step before, low, high, share of the top (fractions).
 * @throws #N/A as the rate after a step of 0 or a blank, and as the interval of a rate above 1; #VALUE! for the whole call if a count is not a whole number of 0 or more, or the level is wrong.
 * @see Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3.
 * @example =TANDEM.FUNNEL({200,80,40}) -> {"Step","Count","Rate","Low","High","Share of top";1,200,"","","",1;2,80,0.4,0.3346,0.4692,0.4;3,40,0.5,0.3929,0.6071,0.2}
 * @example =TANDEM.FUNNEL({100,120}) -> {"Step","Count","Rate","Low","High","Share of top";1,100,"","","",1;2,120,1.2,"#N/A step 2 has more than step 1 (120 after 100): some came in again or from elsewhere, so the rate has no interval","#N/A step 2 has more than step 1 (120 after 100): some came in again or from elsewhere, so the rate has no interval",1.2}
 */
export function funnel(counts: unknown[][], level?: unknown): unknown[][] {
  const { steps } = funnelOf(readCounts(counts), undefined, readLevel(level));
  return [["Step", "Count", "Rate", "Low", "High", "Share of top"], ...steps.map(stepCells)];
}

/**
 * Rate of successes in trials and where the true rate probably lies.
 *
 * rate = k / n; low, high = (k + z²/2 ∓ z · √( k · (n − k) / n + z²/4 )) / (n + z²), z = Φ⁻¹((1 + level) / 2): Wilson's interval, which stays within 0 to 1
 * and says something even for 0 of n.
 *
 * @customfunction RATE_INTERVAL
 * @param successes Whole numbers from 0 to the trials: one column, or one cell.
 * @param trials Whole numbers: one column, or one cell.
 * @param [level] Confidence of the interval, above 0 and below 1; 0.95 unless given.
 * @returns One row a case: rate, low, high (fractions).
 * @throws #N/A in a row with a blank or with no trials, #VALUE! in a row whose numbers are not whole or with more successes than trials; #VALUE! for the whole call if the shape or the level is wrong.
 * @see Newcombe, Statistics in Medicine 17 (1998), 857-872, method 3.
 * @example =TANDEM.RATE_INTERVAL({81;0},{263;20}) -> {0.308,0.2553,0.3662;0,0,0.1611}
 * @example =TANDEM.RATE_INTERVAL({5;0},{10;0}) -> {0.5,0.2366,0.7634;"#N/A trials must be 1 or more for a rate, got 0","#N/A trials must be 1 or more for a rate, got 0","#N/A trials must be 1 or more for a rate, got 0"}
 */
export function rateInterval(successes: unknown[][], trials: unknown[][], level?: unknown): unknown[][] {
  const confidence = readLevel(level);
  // A level that is wrong is wrong for every row.
  wilson(0, 1, confidence);
  return sideBySide([
    ["successes", successes],
    ["trials", trials],
  ]).map((cells): Output[] => {
    try {
      const [k, n] = cells.map(({ cell, name, row }) => aNumber(cell, name, row)) as [number, number];
      const { rate, low, high } = wilson(k, n, confidence);
      return [rate, low, high];
    } catch (error) {
      const wrong = cellErrorOf(error);
      return [wrong, wrong, wrong];
    }
  });
}

/**
 * Expected value of a pipeline: every amount by its probability, added up.
 *
 * expected = Σ p · amount. Rows that are blank in both are passed over; a blank in one of them leaves the sum unknown, so it shows #N/A.
 *
 * @customfunction PIPELINE_VALUE
 * @param amounts Amounts of the open opportunities, in money: one column, or one cell.
 * @param probabilities Probability of each, 0 to 1: one column, or one cell for all.
 * @returns One cell: the expected value, in the money of the amounts.
 * @throws #N/A if an amount or a probability is blank or all are; #VALUE! if the shape is wrong, an amount is not a number or a probability is not from 0 to 1.
 * @see Expected value of a sum of two-valued variables.
 * @example =TANDEM.PIPELINE_VALUE({100000;40000;"";20000},{0.5;0.8;"";0.05}) -> {83000}
 * @example =TANDEM.PIPELINE_VALUE({100000;""},{0.5;0.8}) -> #N/A amounts, row 2, column 1 is blank
 */
export function pipelineValue(amounts: unknown[][], probabilities: unknown[][]): unknown[][] {
  const rows = sideBySide([
    ["amounts", amounts],
    ["probabilities", probabilities],
  ]);
  const single = rangeOf(probabilities, "probabilities").length === 1 && rows.length > 1;
  const isNone = (cells: (typeof rows)[number]) => cells.every(({ cell }, k) => (single && k === 1) || isBlank(cell));
  const chances = rows.flatMap((cells) => {
    if (isNone(cells)) return [];
    const [amount, probability] = cells.map(({ cell, name, row }) => aNumber(cell, name, row)) as [number, number];
    return [{ amount, probability }];
  });
  if (chances.length === 0) throw new EngineError("missing-data", "amounts must have at least one number, got none");
  return [[expectedValue(chances).expected]];
}

/**
 * Value that a pipeline wins in a day.
 *
 * velocity = opportunities · winRate · averageValue / cycleDays
 *
 * @customfunction PIPELINE_VELOCITY
 * @param opportunities How many are open, 0 or more: one column, or one cell.
 * @param winRate Share of them that is won, 0 to 1: one column, or one cell.
 * @param averageValue Mean value of one that is won, in money, 0 or more: one column, or one cell.
 * @param cycleDays Mean days from creation to close, above 0: one column, or one cell.
 * @returns One number a case: money a day.
 * @throws #N/A in the row of a blank, #VALUE! in the row of a figure outside its range; #VALUE! for the whole call if the shape is wrong.
 * @see Sales velocity as CRM vendors define it.
 * @example =TANDEM.PIPELINE_VELOCITY(40,0.25,50000,100) -> {5000}
 * @example =TANDEM.PIPELINE_VELOCITY({40;40},0.25,50000,{100;0}) -> {5000;"#VALUE! cycleDays must be above 0, got 0"}
 */
export function pipelineVelocity(
  opportunities: unknown[][],
  winRate: unknown[][],
  averageValue: unknown[][],
  cycleDays: unknown[][],
): unknown[][] {
  return caseByCase(
    [
      ["opportunities", opportunities],
      ["winRate", winRate],
      ["averageValue", averageValue],
      ["cycleDays", cycleDays],
    ],
    aNumber,
    (open, rate, value, days) =>
      velocityOf({ opportunities: open, winRate: rate, averageValue: value, cycleDays: days }),
  );
}

const readNames = (value: Input, name: string): string[] =>
  rangeOf(value, name).flatMap((row, r) =>
    row.flatMap((cell, c) => (isBlank(cell) ? [] : [readLabel(cell, name, r, c)])),
  );

/**
 * How far our accounts and a partner's are the same.
 *
 * Jaccard = |A ∩ B| / |A ∪ B|; overlap coefficient = |A ∩ B| / min(|A|, |B|); share of ours = |A ∩ B| / |A|, A ours and B theirs.
 * Names are compared without case, doubled spaces and spaces around, and by the same Unicode form; each counts once, blanks are passed over.
 * Legal forms stay: Acme and Acme Inc. are two names.
 *
 * @customfunction ACCOUNT_OVERLAP
 * @param ours Names of our accounts, in any range.
 * @param theirs Names of the partner's accounts, in any range.
 * @returns A header row and a row: shared accounts, Jaccard, overlap coefficient, share of ours (fractions).
 * @throws #N/A if either range has no name; #VALUE! if a cell is neither text nor a number.
 * @see Jaccard 1901; Szymkiewicz and Simpson for the overlap coefficient.
 * @example =TANDEM.ACCOUNT_OVERLAP({"Acme";"Bolt";"Cairn";"Delta ";"Élan"},{"DELTA";"élan";"Fjord";"Gale";"Haven";"Iris"}) -> {"Shared","Jaccard","Overlap coefficient","Share of ours";2,0.2222,0.4,0.4}
 * @example =TANDEM.ACCOUNT_OVERLAP({"Acme"},{""}) -> #N/A theirs must have at least one account, got none
 */
export function accountOverlap(ours: unknown[][], theirs: unknown[][]): unknown[][] {
  const found = overlapOf(readNames(ours, "ours"), readNames(theirs, "theirs"));
  return [
    ["Shared", "Jaccard", "Overlap coefficient", "Share of ours"],
    [found.shared, found.jaccard, found.coefficient, found.shareOfOurs],
  ];
}

const groupCells = (
  kind: string,
  { label, targets, touched, responders, meetings, responseRate, meetingRate }: CampaignGroup,
): Output[] => [
  `${kind}${label}`,
  targets,
  touched,
  responders,
  meetings,
  ...[responseRate, meetingRate].flatMap(({ rate, low, high }) => [rate, low, high]),
];

/**
 * Results of an outreach campaign, as a whole, by step and by channel.
 *
 * Every count is of different targets: response rate = targets that responded / targets, with Wilson's 95 % interval; likewise meetings.
 * A line without a date is a target that was not touched yet, unless something came of it. A line without a step or channel counts only in the whole;
 * steps and channels come in the order in which they began.
 *
 * @customfunction OUTREACH_RESULTS
 * @param log One row a message: target, step, date, channel, responded, meeting. The last two are TRUE or FALSE, yes or no, 1 or 0; blank where nothing came so far.
 * @returns A header row, then the whole, each step and each channel: group, targets, touched, responders, meetings, response rate, low, high, meeting rate, low, high (fractions).
 * @throws #N/A if the log has no line, or a line no target; #VALUE! if the shape is wrong, a date is none, or responded or meeting is neither TRUE nor FALSE.
 * @see The framework, campaign result; Newcombe, Statistics in Medicine 17 (1998), 857-872, for the intervals.
 * @example =TANDEM.OUTREACH_RESULTS({"Acme",1,46346,"Email","no","";"acme",2,46349,"LinkedIn","yes","yes";"Bolt",1,46346,"Email","",""}) -> {"Group","Targets","Touched","Responders","Meetings","Response rate","Response low","Response high","Meeting rate","Meeting low","Meeting high";"All",2,2,1,1,0.5,0.0945,0.9055,0.5,0.0945,0.9055;"Step: 1",2,2,0,0,0,0,0.6576,0,0,0.6576;"Step: 2",1,1,1,1,1,0.2065,1,1,0.2065,1;"Channel: Email",2,2,0,0,0,0,0.6576,0,0,0.6576;"Channel: LinkedIn",1,1,1,1,1,0.2065,1,1,0.2065,1}
 */
export function outreachResults(log: unknown[][]): unknown[][] {
  const { all, steps, channels } = campaignResults(readOutreachLog(log));
  const header = ["Group", "Targets", "Touched", "Responders", "Meetings"].concat(
    ["Response", "Meeting"].flatMap((what) => [`${what} rate`, `${what} low`, `${what} high`]),
  );
  return [
    header,
    groupCells("", all),
    ...steps.map((group) => groupCells("Step: ", group)),
    ...channels.map((group) => groupCells("Channel: ", group)),
  ];
}
