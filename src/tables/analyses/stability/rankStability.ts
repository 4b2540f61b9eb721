import { robustnessAssumptions, valuesOf, winProbability } from "../../../engine";
import { partners } from "../../partners";
import type { Analysed, Analysis, Findings, FoundFact, FoundTable } from "../analysis";
import { type CompletePartners, foundOfComplete, leftOutNotes } from "./completePartners";
import { ofPartner } from "../partnerCases";
import { rankStabilitySheet } from "./rankStabilitySheet";
import { type Stabilities, stabilities } from "./stabilities";
import { stabilityNotes } from "./stabilityNotes";

const title = "Rank stability";
const question = "Who leads, and would that partner still lead if the weights were other ones?";

function table({ names }: CompletePartners, { around, any, order }: Stabilities, top: number): FoundTable {
  return {
    title: "Ranks",
    columns: [
      { header: "Partner", type: "text" },
      { header: "Score", type: "points" },
      { header: "Rank", type: "count" },
      { header: "Rank 1, around the weights", type: "fraction" },
      { header: `Top ${top}, around the weights`, type: "fraction" },
      { header: "Expected rank, around the weights", type: "number" },
      { header: "Monte Carlo error, around the weights", type: "number" },
      { header: "Rank 1, any weights", type: "fraction" },
      { header: `Top ${top}, any weights`, type: "fraction" },
      { header: "Expected rank, any weights", type: "number" },
      { header: "Monte Carlo error, any weights", type: "number" },
    ],
    rows: order.map((i) => [
      names[i]!,
      around.scores[i]!,
      around.ranks[i]!,
      ...[around, any].flatMap(({ first, top: amongTop, expectedRank, standardError }) => [
        first[i]!,
        amongTop[i]!,
        expectedRank[i]!,
        standardError[i]!,
      ]),
    ]),
    at: order.map((i) => ofPartner(names[i]!)),
  };
}

function facts(found: CompletePartners, { around, any, order }: Stabilities, concentration: number): FoundFact[] {
  const { names, values, leftOut } = found;
  const [leader, second] = order as readonly [number, ...number[]];
  return [
    { label: "Partners compared", cell: names.length, type: "count" },
    { label: "Partners left out", cell: leftOut.length, type: "count" },
    { label: "Leader", cell: names[leader]!, type: "text", at: ofPartner(names[leader]!) },
    { label: "Leader first, weights around the stated ones", cell: around.first[leader]!, type: "fraction" },
    { label: "Leader first, any weights", cell: any.first[leader]!, type: "fraction" },
    {
      label: "Second",
      cell: second === undefined ? null : names[second]!,
      type: "text",
      ...(second === undefined ? {} : { at: ofPartner(names[second]!) }),
    },
    {
      label: "Leader beats the second, any weights",
      cell: second === undefined ? null : winProbability(values[leader]!, values[second]!),
      type: "fraction",
    },
    { label: "Concentration around the weights", cell: concentration, type: "number" },
    { label: "Draws", cell: around.draws, type: "count" },
    { label: "Seed", cell: around.seed, type: "count" },
    { label: "Generator", cell: around.generator, type: "text" },
  ];
}

const find = (source: Analysed): Findings | null =>
  foundOfComplete(source, "No partner has every criterion, so there are no ranks.", (found) => {
    const set = valuesOf(robustnessAssumptions, source.setting.overrides);
    const stable = stabilities(found, source.setting);
    return {
      facts: facts(found, stable, set.concentration),
      tables: [table(found, stable, set.top)],
      notes: [
        ...stabilityNotes(found, stable, source.setting),
        ...leftOutNotes(found, Math.max(...stable.around.scores)),
      ],
    };
  });

/** How sure the ranks of the partners are where the weights are not. */
export const rankStabilityAnalysis: Analysis = {
  id: "rank-stability",
  title,
  question,
  about: partners.name,
  isOfPartner: false,
  needs: [partners.name],
  uses: [],
  find,
  sheet: () => rankStabilitySheet(title, question),
  documents: [],
};
