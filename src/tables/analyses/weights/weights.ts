import { qualificationCriteria, robustnessAssumptions, valuesOf } from "../../../engine";
import { partners } from "../../partners";
import type { Analysed, Analysis, Findings, FoundFact } from "../analysis";
import { foundOfComplete } from "../stability/completePartners";
import { ofPartner } from "../partnerCases";
import { weigh, type Weighed } from "./weighed";
import { weightNotes } from "./weightNotes";
import { weightsSheet } from "./weightsSheet";
import { crossingTable, rankingTable, weightTable } from "./weightTables";

const title = "Weights";
const question = "What do the weights rest on, and how little would have to change for another partner to lead?";

function facts({ found, crossings, nearest, others }: Weighed, top: number): readonly FoundFact[] {
  const { names, leftOut } = found;
  const [first] = nearest;
  const smallest = first?.smallest ?? null;
  const leader = names[crossings.leader]!;
  return [
    { label: "Partners compared", cell: names.length, type: "count" },
    { label: "Partners left out", cell: leftOut.length, type: "count" },
    { label: "Leader", cell: leader, type: "text", at: ofPartner(leader) },
    { label: "Smallest change of a weight that makes a rival level", cell: smallest?.change ?? null, type: "fraction" },
    {
      label: "Of the weight of",
      cell: smallest ? qualificationCriteria[smallest.criterion]! : null,
      type: "text",
    },
    { label: "Rival", cell: first && smallest ? names[first.rival]! : null, type: "text" },
    { label: `Geometric mean gives another top ${top}`, cell: others.compensation.differs, type: "flag" },
    { label: "Leader by TOPSIS", cell: names[others.topsisRanks.indexOf(1)]!, type: "text" },
    {
      label: "Partners without whom TOPSIS turns others round",
      cell: others.reversals ? others.reversals.filter(({ pairs }) => pairs.length > 0).length : null,
      type: "count",
    },
  ];
}

const find = (source: Analysed): Findings | null =>
  foundOfComplete(source, "No partner has every criterion, so weights cannot be compared.", (found) => {
    const weighed = weigh(found, source.setting);
    const { top } = valuesOf(robustnessAssumptions, source.setting.overrides);
    return {
      facts: facts(weighed, top),
      tables: [weightTable(weighed), crossingTable(weighed), rankingTable(weighed)],
      notes: weightNotes(weighed, source.setting),
    };
  });

/** What the weights rest on, and what the leader hangs on. */
export const weightsAnalysis: Analysis = {
  id: "weights",
  title,
  question,
  about: partners.name,
  isOfPartner: false,
  needs: [partners.name],
  uses: [],
  find,
  sheet: () => weightsSheet(title, question),
  documents: [],
};
