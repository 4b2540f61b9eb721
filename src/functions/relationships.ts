import {
  byName,
  depthChange,
  depthParts,
  engagementHalfLife,
  type EngagementOption,
  EngineError,
  halfLifeDecay,
  type Interaction,
  interactionDirections,
  interactionTypes,
  maturityOf,
  mostEngagements,
  nameKey,
  noScoreInWords,
  coverageRule,
  rankEngagements,
  engagementScore,
  type StageEvidence,
  trustOf,
} from "../engine";
import {
  aNumber,
  aText,
  caseByCase,
  type Input,
  isBlank,
  isOmitted,
  orError,
  type Output,
  type Range,
  rangeOf,
  readNumber,
  sideBySide,
  type Spill,
} from "./cells";
import { readDay } from "./dates";
import { CellError, cellErrorOf } from "./errors";

const analyse = depthChange();
const types = byName(interactionTypes.map((type) => [type, type] as const));
const directions = byName(interactionDirections.map((direction) => [direction, direction] as const));

/** Rows of a table, with their place in the range; rows in which nothing stands are left out. */
function rowsOf(
  value: Input,
  name: string,
  width: number,
): readonly { readonly row: Range[number]; readonly i: number }[] {
  const range = rangeOf(value, name);
  if (range[0]!.length !== width) {
    throw new EngineError("shape-mismatch", `${name} must have ${width} columns, got ${range[0]!.length}`);
  }
  return range.map((row, i) => ({ row, i })).filter(({ row }) => !row.every(isBlank));
}

/** Reads one of some words, in any case. */
function aWord<Word extends string>(
  cell: Input,
  name: string,
  row: number,
  column: number,
  words: ReadonlyMap<string, Word>,
): Word {
  const text = aText(cell, name, row, column);
  const word = words.get(nameKey(text));
  if (word) return word;
  throw new EngineError(
    "invalid-input",
    `${name}, row ${row + 1}, column ${column + 1} must be ${[...words.values()].join(", ")}, got "${text.slice(0, 40)}"`,
  );
}

function aSeniority(cell: Input, row: number): number {
  const seniority = aNumber(cell, "interactions", row, 3);
  if (seniority >= 1 && seniority <= 5) return seniority;
  throw new EngineError(
    "invalid-input",
    `interactions, row ${row + 1}, column 4 must be a seniority from 1 to 5, got ${seniority}`,
  );
}

function readInteractions(value: Input, asOf: string): readonly Interaction[] {
  const name = "interactions";
  return rowsOf(value, name, 5).map(({ row: [date, type, contact, seniority, direction], i }) => {
    const day = readDay(date, name, i);
    if (day > asOf) {
      throw new EngineError(
        "invalid-input",
        `${name}, row ${i + 1}, column 1 must not lie after asOf (${asOf}), got ${day}`,
      );
    }
    return {
      date: day,
      type: aWord(type, name, i, 1, types),
      contact: isBlank(contact) ? null : aText(contact, name, i, 2),
      seniority: isBlank(seniority) ? null : aSeniority(seniority, i),
      direction: isBlank(direction) ? null : aWord(direction, name, i, 4, directions),
    };
  });
}

/** Reads what a stage needs besides depth; null where left out. */
function readEvidence(value: Input): StageEvidence | null {
  if (isOmitted(value)) return null;
  const cells = rangeOf(value, "evidence").flat();
  if (cells.length !== 3) throw new EngineError("shape-mismatch", `evidence must be 3 cells, got ${cells.length}`);
  const [signedAgreement, jointRevenue, jointProperty] = cells.map((cell, k) => {
    if (isBlank(cell)) return null;
    if (typeof cell === "boolean") return cell;
    throw new EngineError("invalid-input", `evidence, cell ${k + 1} must be TRUE or FALSE`);
  }) as [boolean | null, boolean | null, boolean | null];
  return { signedAgreement, jointRevenue, jointProperty };
}

function readAsOf(value: Input): string {
  const range = rangeOf(value, "asOf");
  if (range.length > 1 || range[0]!.length > 1) {
    throw new EngineError("shape-mismatch", `asOf must be a single cell, got ${range.length} × ${range[0]!.length}`);
  }
  return readDay(range[0]![0], "asOf", 0);
}

const short = (points: number): string => String(Number(points.toFixed(1)));

/**
 * How deep a relationship is on a day, what that depth is made of, its stage, and how it changed over 90 days.
 *
 * depth = 35 · (1 − e^(−F/10)) + 25 · min(1, ln(1 + contacts) / ln 11) + 25 · seniority / 5 + 15 · min(in, out) / max(in, out), with
 * F = Σ weight · 2^(−age / 90 days), weight of an email 0.5, a call 1, a meeting 2, a workshop 3, a joint deal 5, and seniority the mean of
 * the three most senior contacts. No interaction is a depth of 0. Blank rows are left out; a part of which nothing was recorded is missing.
 * Awareness below 25, Engagement below 50, Partnership below 75, else Strategic Alliance. With evidence, Partnership needs a signed agreement
 * and Strategic Alliance joint revenue or joint intellectual property; the note says what holds the stage. A fall of 15 points is noted.
 *
 * @customfunction RELATIONSHIP
 * @param interactions One row an interaction, five columns: date, type (email, call, meeting, workshop, joint deal), contact, seniority (1 to 5), direction (in, out); the last three may be blank.
 * @param asOf The day on which the relationship is looked at; no interaction may lie after it.
 * @param [evidence] Three cells of TRUE or FALSE: signed agreement, joint revenue, joint intellectual property; without them the stage goes by depth alone.
 * @returns A header row and one row: depth (0 to 100), the points of frequency, breadth, seniority and reciprocity (blank where missing), stage, change over 90 days, note, coverage (0 to 1).
 * @throws #VALUE! if the shape is wrong, a date is none or lies after asOf, a type, seniority or direction is not one of those named, or evidence is not TRUE or FALSE. #N/A if a date, a type or asOf is blank, or as depth where too little is known.
 * @see Granovetter, American Journal of Sociology 78 (1973), 1360-1380, for the dimensions; weights, stages' bounds and evidence are our own rule.
 * @example =TANDEM.RELATIONSHIP({46346,"meeting","Ann Lee",5,"in";46256,"call","Bo Chen",4,"out"},46346) -> {"Depth","Frequency","Breadth","Seniority","Reciprocity","Stage","Change over 90 days","Note","Coverage";56.6959,7.7420,11.4537,22.5,15,"Partnership",26.1386,"",1}
 * @example =TANDEM.RELATIONSHIP({46346,"meeting","Ann Lee",5,"in";46256,"call","Bo Chen",4,"out"},46346,{FALSE,FALSE,FALSE}) -> {"Depth","Frequency","Breadth","Seniority","Reciprocity","Stage","Change over 90 days","Note","Coverage";56.6959,7.7420,11.4537,22.5,15,"Engagement",26.1386,"depth of Partnership, stage held at Engagement because no signed agreement is recorded",1}
 * @example =TANDEM.RELATIONSHIP({46347,"call","Ann Lee",5,"in"},46346) -> #VALUE! interactions, row 1, column 1 must not lie after asOf (2026-11-20), got 2026-11-21
 */
export function relationship(interactions: unknown[][], asOf: unknown, evidence?: unknown[][]): unknown[][] {
  const day = readAsOf(asOf);
  const { now, change, days, dissolving } = analyse(readInteractions(interactions, day), day);
  const noScore = new CellError("#N/A", noScoreInWords(now.coverage, { coverage: coverageRule }));
  const maturity = now.value === null ? null : maturityOf(now.value, readEvidence(evidence));
  const notes = [
    ...(maturity?.held ? [maturity.held] : []),
    ...(dissolving && change !== null ? [`dissolving: depth fell by ${short(-change)} points in ${days} days`] : []),
  ];
  const spill: Spill = [
    ["Depth", ...depthParts, "Stage", `Change over ${days} days`, "Note", "Coverage"],
    [
      now.value ?? noScore,
      ...now.contributions.map(({ value, points }) => (value === null ? "" : points)),
      maturity?.stage ?? noScore,
      change ?? new CellError("#N/A", `too little is known of the depth now or ${days} days before`),
      notes.join("; "),
      now.coverage,
    ],
  ];
  return spill;
}

/**
 * Trust in each partner, 0 to 100.
 *
 * T = (credibility + reliability + intimacy) / selfOrientation, from 0.3 to 30; score = 100 · ln(T / 0.3) / ln 100.
 * The score is logarithmic, since T doubles from a self-orientation of 2 to one of 1 and gains only a ninth from 10 to 9.
 *
 * @customfunction TRUST_SCORE
 * @param credibility How far we believe what a partner says, 1 to 10: one column, or one cell.
 * @param reliability How far it does what it says, 1 to 10: one column, or one cell.
 * @param intimacy How safe we are to tell it things, 1 to 10: one column, or one cell.
 * @param selfOrientation How far it thinks of itself, 1 (best) to 10: one column, or one cell.
 * @returns One score a partner, 0 to 100.
 * @throws #VALUE! in the row of a rating that is not a number from 1 to 10, #N/A where one is blank; #VALUE! for the whole call if the shape is wrong.
 * @see Maister, Green and Galford, The Trusted Advisor (2000); the scale of 0 to 100 is our own rule.
 * @example =TANDEM.TRUST_SCORE(8,9,7,4) -> {65.0515}
 * @example =TANDEM.TRUST_SCORE({8;8;""},9,7,{4;0;4}) -> {65.0515;"#VALUE! self-orientation must be from 1 to 10, got 0";"#N/A credibility, row 3, column 1 is blank"}
 */
export function trustScore(
  credibility: unknown[][],
  reliability: unknown[][],
  intimacy: unknown[][],
  selfOrientation: unknown[][],
): unknown[][] {
  const cases = sideBySide([
    ["credibility", credibility],
    ["reliability", reliability],
    ["intimacy", intimacy],
    ["selfOrientation", selfOrientation],
  ]);
  return cases.map((cells) => [
    orError(() => {
      const [c, r, i, s] = cells.map(({ cell, name, row }) => aNumber(cell, name, row));
      return trustOf({ credibility: c!, reliability: r!, intimacy: i!, selfOrientation: s! }).score;
    }),
  ]);
}

/**
 * Engagements worth doing first: the ten with the highest expected impact for each unit of effort.
 *
 * score = impact · probability / effort. Options of equal score share the better rank and stand in the order given.
 * Blank rows are left out; rows that go wrong stand below the others, with their error in place of rank and score.
 *
 * @customfunction ENGAGEMENT_RANK
 * @param options One row an option, four columns: name, impact (0 or more), probability (0 to 1), effort (above 0); each in one unit for all options.
 * @returns A header row, then at most ten options, best first: rank, name, score (0 or more).
 * @throws #VALUE! in the row of a name that is not text or a number outside its range, #N/A where one is blank; #VALUE! for the whole call if the shape is wrong, #N/A if there is no option.
 * @see The framework returns the ten opportunities of most potential impact; impact times probability for each unit of effort is our own rule.
 * @example =TANDEM.ENGAGEMENT_RANK({"Joint webinar",6,0.5,2;"Pilot",9,0.6,3;"Case study",4,0.9,1}) -> {"Rank","Engagement","Score";1,"Case study",3.6;2,"Pilot",1.8;3,"Joint webinar",1.5}
 * @example =TANDEM.ENGAGEMENT_RANK({"Pilot",9,0.6,0;"Case study",4,0.9,1}) -> {"Rank","Engagement","Score";1,"Case study",3.6;"#VALUE! effort of Pilot must be above 0, got 0","Pilot","#VALUE! effort of Pilot must be above 0, got 0"}
 */
export function engagementRank(options: unknown[][]): unknown[][] {
  const rows = rowsOf(options, "options", 4);
  if (rows.length === 0) throw new EngineError("missing-data", "options must have at least one row, got none");
  const good: EngagementOption[] = [];
  const bad: Output[][] = [];
  for (const { row, i } of rows) {
    const at = (column: number) => aNumber(row[column], "options", i, column);
    try {
      const option = { name: aText(row[0], "options", i), impact: at(1), probability: at(2), effort: at(3) };
      engagementScore(option);
      good.push(option);
    } catch (error) {
      const cell = cellErrorOf(error);
      bad.push([cell, typeof row[0] === "string" ? row[0] : "", cell]);
    }
  }
  const ranked = rankEngagements(good, mostEngagements).map(({ rank, option, score }) => [rank, option.name, score]);
  const spill: Spill = [["Rank", "Engagement", "Score"], ...ranked, ...bad];
  return spill;
}

/**
 * Engagement points that are left after some days, halving time and again.
 *
 * left = points · 2^(−ageDays / halfLifeDays): half after one half-life, a quarter after two. There is no day on which all is lost.
 *
 * @customfunction ENGAGEMENT_DECAY
 * @param points What each engagement was worth when new, 0 or more: one column, or one cell.
 * @param ageDays Days since then, 0 or more: one column, or one cell.
 * @param [halfLifeDays] Days after which half is left, above 0; 90 unless given.
 * @returns Points left, from 0 to points, one row an engagement.
 * @throws #VALUE! in the row of points or an age that is not a number of 0 or more, #N/A where one is blank; #VALUE! for the whole call if the shape or the half-life is wrong.
 * @see Our own rule, in place of HubSpot's linear decay, which loses everything on one day; the half-life is a quarter.
 * @example =TANDEM.ENGAGEMENT_DECAY(10,{0;45;90;180}) -> {10;7.0711;5;2.5}
 * @example =TANDEM.ENGAGEMENT_DECAY(10,30,30) -> {5}
 */
export function engagementDecay(points: unknown[][], ageDays: unknown[][], halfLifeDays?: unknown): unknown[][] {
  const halfLife = isOmitted(halfLifeDays) ? engagementHalfLife() : readNumber(halfLifeDays, "halfLifeDays");
  if (!(halfLife > 0)) throw new EngineError("invalid-input", `halfLifeDays must be above 0, got ${halfLife}`);
  return caseByCase(
    [
      ["points", points],
      ["ageDays", ageDays],
    ],
    aNumber,
    (worth, age) => halfLifeDecay(worth, age, halfLife),
  );
}
