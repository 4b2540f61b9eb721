import Papa from "papaparse";
import { columnOf, qualificationModel, rangeColumns, scoreColumns } from "../src/engine";
import { importTable } from "../src/files";
import { functions } from "../src/functions";
import { partners } from "../src/tables";
import { compare, type Comparison } from "./compare";
import { timesOfFunctions } from "./everyFunction";
import { cellsOfAWorkbook } from "./recalculation";

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const stability = "RANK_STABILITY of 200 × 5, 10,000 draws";

const model = qualificationModel();
const weights = model.criteria.map(({ weight }) => weight);
const [wa, wb, wc, wd, we] = weights as [number, number, number, number, number];

async function columnsOfAMillion(): Promise<readonly Comparison[]> {
  const next = numbers(1);
  const raw = weights.map(() => Float64Array.from({ length: 1_000_000 }, () => 100 * next()));
  const columns = raw.map(columnOf);
  const [a, b, c, d, e] = raw as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const bare = () => {
    const scores = new Float64Array(a.length);
    for (let i = 0; i < scores.length; i++) scores[i] = wa * a[i]! + wb * b[i]! + wc * c[i]! + wd * d[i]! + we * e[i]!;
    return scores;
  };
  return [
    await compare("columns of 1,000,000 × 5, scored", () => scoreColumns(model, columns), bare, 21),
    await compare("the same, columns made and checked as well", () => scoreColumns(model, raw.map(columnOf)), bare, 21),
    await compare("the same columns, intervals", () => rangeColumns(model, columns), bare, 21),
  ];
}

async function cellsOfAHundredThousand(): Promise<readonly Comparison[]> {
  const next = numbers(2);
  const cells = Array.from({ length: 100_000 }, () => weights.map(() => Math.round(1000 * next()) / 10));
  const partnerScore = functions.get("PARTNER_SCORE")!;
  const bare = () => cells.map((row) => [wa * row[0]! + wb * row[1]! + wc * row[2]! + wd * row[3]! + we * row[4]!]);
  return [await compare("PARTNER_SCORE on 100,000 × 5 cells", () => partnerScore(cells), bare, 21)];
}

/** A CRM export of the usual columns, with quoted names and amounts. */
function accounts(rows: number): Uint8Array {
  const next = numbers(3);
  const pick = (words: readonly string[]) => words[Math.floor(words.length * next())]!;
  const header =
    "Account ID,Account Name,Website,Industry,Annual Revenue,Number of Employees,Billing City,Billing Country,Type,Account Owner,Last Activity,Description,Phone,Rating,Capabilities";
  const lines = Array.from({ length: rows }, (_, i) =>
    [
      `001x0000${i}`,
      i % 7 === 0 ? `"Company, ${i} Inc"` : `Company ${i}`,
      `https://company${i}.example`,
      pick(["Healthcare", "Retail", "Manufacturing", "Banking", "Education"]),
      (1e8 * next()).toFixed(2),
      Math.floor(9000 * next()),
      "Springfield",
      pick(["United States", "Germany", "France", "India", "Japan"]),
      "Partner",
      `Owner ${i % 20}`,
      `2026-0${1 + Math.floor(9 * next())}-1${Math.floor(9 * next())}`,
      `A sentence about company number ${i}`,
      `+1-555-010${i % 10}`,
      "Hot",
      "Cloud;Security",
    ].join(","),
  );
  return new TextEncoder().encode(`${header}\n${lines.join("\n")}\n`);
}

async function rowsOfAHundredThousand(): Promise<readonly Comparison[]> {
  const bytes = accounts(100_000);
  return [
    await compare(
      "import of a 100,000-row CSV",
      () => importTable(bytes, [partners]),
      () => Papa.parse(new TextDecoder().decode(bytes)),
      11,
    ),
  ];
}

/** Ranks of partners under 10,000 draws of the weights, against the same scores without ranks, draws or statistics. */
async function stabilityOfTwoHundred(): Promise<readonly Comparison[]> {
  const next = numbers(5);
  const cells = Array.from({ length: 200 }, () => weights.map(() => Math.round(1000 * next()) / 10));
  const rankStability = functions.get("RANK_STABILITY")!;
  const bare = () => {
    let best = 0;
    for (let draw = 0; draw < 10_000; draw++) {
      const tilt = draw / 10_000;
      for (const row of cells)
        best = Math.max(best, tilt * row[0]! + wb * row[1]! + wc * row[2]! + wd * row[3]! + we * row[4]!);
    }
    return best;
  };
  return [await compare(stability, () => rankStability(cells), bare, 7)];
}

const comparisons = [
  ...(await columnsOfAMillion()),
  ...(await cellsOfAHundredThousand()),
  ...(await rowsOfAHundredThousand()),
  ...(await cellsOfAWorkbook(numbers(4))),
  ...(await stabilityOfTwoHundred()),
];

const targets: Readonly<Record<string, number>> = {
  "columns of 1,000,000 × 5, scored": 2,
  "PARTNER_SCORE on 100,000 × 5 cells": 4,
  "import of a 100,000-row CSV": 1.7,
};

console.log(
  "ours against the bare loop, papaparse alone, or the spreadsheet's own SUMPRODUCT; medians of runs side by side\n",
);
for (const { name, ours, baseline, ratio } of comparisons) {
  const target = targets[name] === undefined ? "" : `  at most ${targets[name]}`;
  console.log(
    `${name.padEnd(46)} ${ours.toFixed(1).padStart(7)} ms  ${baseline.toFixed(1).padStart(7)} ms  ${ratio.toFixed(2).padStart(5)} times${target}`,
  );
}

const mostMilliseconds = { stability: 500, function: 50 };
const stabilityTook = comparisons.find(({ name }) => name === stability)!.ours;
console.log(`\n${stability}: ${stabilityTook.toFixed(0)} ms, at most ${mostMilliseconds.stability}`);
console.log(
  `\nfunctions of partners and pipeline on 1,000 rows, in milliseconds, at most ${mostMilliseconds.function}\n`,
);
for (const { name, milliseconds } of timesOfFunctions(numbers(6)))
  console.log(`${name.padEnd(46)} ${milliseconds.toFixed(2).padStart(8)} ms`);
