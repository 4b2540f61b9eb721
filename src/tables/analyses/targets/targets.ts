import { EngineError, targetLimits } from "../../../engine";
import { targets } from "../../targets";
import type { Analysed, Analysis, Findings, FoundTable } from "../analysis";
import { keptTargets, type SelectedTarget, selectedTargets } from "./selectedTargets";
import { targetsSheet } from "./targetsSheet";

const title = "Targets";
const question = "Which targets fit our ideal partner profile, and why are the others out?";

/** The criteria in which a target is strongest, and what is not known of it. */
function reasonsOf({ fit: { explanation, reason } }: SelectedTarget): string {
  const known = (explanation?.contributions ?? []).flatMap(({ label, value }) => (value === null ? [] : [{ label, value }])); // prettier-ignore
  const best = [...known].sort((a, b) => b.value - a.value).slice(0, 2);
  const words = best.map(({ label, value }) => `${label} ${Number(value.toFixed(0))}`);
  return [...words, ...reason.split("; ").slice(1)].join("; ");
}

const keptTable = (kept: readonly SelectedTarget[]): FoundTable => ({
  title: "Kept, the best first",
  columns: [
    { header: "Place", type: "count" },
    { header: "Target", type: "text" },
    { header: "Fit", type: "points" },
    { header: "Coverage", type: "fraction" },
    { header: "Ideal accounts it has", type: "count" },
    { header: "Why", type: "text" },
  ],
  rows: kept.map((target) => [
    target.selected.place,
    target.name,
    target.fit.fit,
    target.fit.explanation?.coverage ?? null,
    target.sharedAccounts,
    reasonsOf(target),
  ]),
});

const leftTable = (left: readonly SelectedTarget[]): FoundTable => ({
  title: "Not kept",
  columns: [
    { header: "Target", type: "text" },
    { header: "Why not", type: "text" },
    { header: "Reason", type: "text" },
    { header: "Fit", type: "points" },
  ],
  rows: [...left]
    .sort((a, b) => (b.fit.fit ?? -1) - (a.fit.fit ?? -1))
    .map(({ name, selected, fit }) => [name, selected.standing, selected.reason, fit.fit]),
});

function findings(all: readonly SelectedTarget[], source: Analysed): Findings {
  const kept = keptTargets(all);
  const { minimum, most } = targetLimits(source.setting.overrides);
  const count = (standing: string) => all.filter(({ selected }) => selected.standing === standing).length;
  const unchecked = kept.filter(({ fit }) => fit.reason !== "kept").length;
  return {
    facts: [
      { label: "Targets", cell: all.length, type: "count" },
      { label: "Kept", cell: kept.length, type: "count" },
      { label: "Below the minimum", cell: count("below the minimum"), type: "count" },
      { label: "Knocked out", cell: count("knocked out"), type: "count" },
      { label: "Duplicates", cell: count("duplicate"), type: "count" },
      { label: "Too little known", cell: count("too little known"), type: "count" },
      { label: "Beyond the most", cell: count("beyond the most"), type: "count" },
      { label: "Minimum fit", cell: minimum, type: "points" },
    ],
    tables: [
      ...(kept.length === 0 ? [] : [keptTable(kept)]),
      ...(kept.length === all.length ? [] : [leftTable(all.filter(({ selected }) => selected.place === null))]),
    ],
    notes: [
      ...(unchecked === 0 ? [] : [`${unchecked} of those kept could not be checked for every knock-out.`]),
      `The weights of the profile, the minimum of ${minimum} and the most of ${most} are assumptions: our own rule unless you changed them.`,
    ],
  };
}

function find(source: Analysed): Findings | null {
  try {
    const all = selectedTargets(source);
    return all.length === 0 ? null : findings(all, source);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [`Assumptions, Ideal partner profile: ${error.message}.`] };
  }
}

/** Which targets are kept by the ideal profile, and why the others are not. */
export const targetsAnalysis: Analysis = {
  id: "targets",
  title,
  question,
  about: targets.name,
  isOfPartner: false,
  needs: [targets.name],
  uses: [],
  find,
  sheet: () => targetsSheet(title, question),
  documents: [],
};
