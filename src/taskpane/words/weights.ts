import { formats } from "./formats";

const tags: Readonly<Record<string, string>> = {
  framework: "framework",
  published: "published",
  default: "Tandem's own rule",
  yours: "yours",
};

/** Texts of the weights. */
export const weights = {
  title: (table: string) => `Weights of ${table}`,
  back: "Back",
  what: (noun: string) =>
    `What the score of a ${noun} goes by. A change is written to the Assumptions sheet, which every score follows.`,
  reading: "Reading the weights …",
  problem: "The weights could not be read",
  weights: "Weights",
  total: (total: string) => `Total ${total}`,
  totalMeans: (total: string) => `Total ${total}: each counts as its share of that.`,
  label: (name: string) => {
    const text = name.replace(/^Weight of /, "");
    return text.charAt(0).toUpperCase() + text.slice(1);
  },
  share: (share: number | undefined) => (share === undefined ? "–" : formats.percent(share)),
  bounds: "Bounds",
  boundsHow: "From where on a score counts as high or low, and how much must be known.",
  derivation: "How criteria are derived",
  derivationHow:
    "What turns the facts in a row into points. A change derives them again in every row, except where you put your own.",
  alsoFor: (tables: readonly string[]) => `${tables.join(" and ")} go by this too.`,
  source: (tag: string, source: string) => {
    const text = tags[tag] ?? tag;
    // Most sources of such values begin by saying so.
    if (source === "" || (tag === "default" && source.startsWith("Our own rule"))) return source || text;
    return `${text} · ${source}`;
  },
  edited: "changed, not applied yet",
  formula: "A formula in the Assumptions sheet says this. Change it there.",
  reset: (tag: string, value: string) =>
    tag === "framework"
      ? `Use the framework's ${value}`
      : tag === "published"
        ? `Use the published ${value}`
        : `Use Tandem's ${value}`,
  resetAll: "Use the shipped values for all",
  resetLabel: (text: string, name: string) => `${text} for ${name.toLowerCase()}`,
  apply: "Apply",
  cancel: "Cancel",
  unchanged: "Change a value to see what it does.",
  wrong: "Correct the values marked above first.",
  noRows: (noun: string) => `There is no ${noun} yet whose score would change.`,
  changes: (verdicts: number, outcomes: number, all: number, outcome: string | null) => {
    const outcomeText = outcome === null ? "" : formats.counted(outcomes, outcome.toLowerCase());
    if (verdicts === 0 && outcomes === 0) return `None of ${formats.counted(all, "verdict")} changes`;
    if (verdicts === 0) return `${outcomeText} ${outcomes === 1 ? "changes" : "change"}`;
    const verdictText = `${formats.count(verdicts)} of ${formats.counted(all, "verdict")}`;
    if (outcomes === 0) return `${verdictText} ${verdicts === 1 ? "changes" : "change"}`;
    return `${verdictText} and ${outcomeText} change`;
  },
  scores: (scores: number, most: string | null) => {
    if (scores === 0) return "No score changes.";
    const text = `${formats.counted(scores, "score")} ${scores === 1 ? "changes" : "change"}`;
    return most === null ? `${text}.` : `${text}, by at most ${most}.`;
  },
  derived: (rows: number) => `Criteria are derived again in ${formats.counted(rows, "row")}.`,
  who: "What would change",
  to: "to",
  noScore: "no score",
  problems: "Rows of the Assumptions sheet that could not be used",
} as const;
