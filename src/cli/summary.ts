import { cellText } from "../files";
import { computedCell, isScored, type Scored, type Scoring } from "../tables";
import { issueLines, sourceWords } from "./importing";
import { ranking, type ScoredFile, skippedRows, verdictCounts } from "./scoredFile";
import { columns, counted, inPart } from "./terminal";

const short = (value: number) => value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 1000 ? 1 : 0 });

const verdictWords = ({ verdict, firm }: Scored): string =>
  verdict === null ? "More data needed" : firm ? verdict : `${verdict}, provisional`;

/** Reasons that many rows share, told once. */
function reasonLines(skipped: readonly { readonly row: number; readonly reason: string }[]): string[] {
  const groups = new Map<string, number[]>();
  for (const { row, reason } of skipped) groups.set(reason, [...(groups.get(reason) ?? []), row]);
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  const lines = sorted
    .slice(0, 5)
    .map(([reason, rows]) => `    ${counted(rows.length, "row")}: ${reason} (row ${inPart(rows, 5)})`);
  const rest = sorted.slice(5).reduce((total, [, rows]) => total + rows.length, 0);
  return rest > 0 ? [...lines, `    ${counted(rest, "row")} for other reasons`] : lines;
}

/** A part of the summary; one without lines is left out. */
type Section = readonly string[];

const number = (count: number) => count.toLocaleString("en");

function countSection(scored: ScoredFile): Section {
  const ranked = ranking(scored);
  const skipped = skippedRows(scored);
  const withScore = ranked.filter(({ result }) => result.score !== null).length;
  const split = `${number(withScore)} with a score, ${number(ranked.length - withScore)} with a range only`;
  const counts = [
    ["Rows read", number(scored.imported.rowsRead), ""],
    ["Scored", number(ranked.length), split],
    ["Left out", number(skipped.length), ""],
  ];
  return [columns(counts, [1]), ...reasonLines(skipped)];
}

/** Which columns were read, and which of them somebody should look at. */
function columnSection({ imported: { matches, table } }: ScoredFile): Section {
  const mapped = matches.flatMap(({ header, key, confidence }) =>
    key === null ? [] : [{ theirs: header, ours: table.columns[key]!.header, confidence }],
  );
  const all = mapped.map(({ theirs, ours }) => (theirs === ours ? theirs : `${theirs} → ${ours}`));
  const unsure = mapped.filter(({ confidence }) => confidence === "likely");
  const check = unsure.map(({ theirs, ours }) => `"${theirs}" was taken for ${ours}`);
  return [`  Columns    ${inPart(all, 30)}`, ...(check.length > 0 ? [`  Check      ${check.join("; ")}`] : [])];
}

const verdictSection = (scored: ScoredFile): Section => {
  const counts = [...verdictCounts(scored)].map(([verdict, count]) => `${verdict} ${number(count)}`);
  return counts.length > 0 ? [`  ${counts.join(" · ")}`] : [];
};

/** The best rows, a line each. */
function bestSection(scored: ScoredFile, { by, outcome }: Scoring, top: number): Section {
  const { table } = scored.imported;
  const lines = ranking(scored)
    .slice(0, top)
    .map(({ name, result }, i) => [
      cellText(computedCell(table, result, "Rank") ?? i + 1),
      name.length > 34 ? `${name.slice(0, 33)}…` : name,
      result.score === null ? "–" : short(result.score),
      `${short(result.low)} to ${short(result.high)}`,
      `${Math.round(100 * result.coverage)} %`,
      verdictWords(result),
      outcome === null ? "" : cellText(computedCell(table, result, outcome)),
    ]);
  const head = ["#", "Name", by, "Range", "Known", "Verdict", outcome ?? ""];
  return lines.length > 0 ? [columns([head, ...lines], [0, 2, 4])] : [];
}

/** What to do when too little is known for any score. */
function adviceSection({ imported: { table }, results, profile }: ScoredFile, { decisive }: Scoring): Section {
  if (results.length === 0 || results.some((result) => isScored(result) && result.score !== null)) return [];
  const headers = decisive.map((key) => table.columns[key]!.header).join(", ");
  return [
    `  No ${table.row} has a score yet: too little is known of each.`,
    `  ${profile ? "Add" : "Say who we are with --company, add"} columns such as ${headers}, or change weights in the company file.`,
  ];
}

function problemSection({ imported: { issues }, profile }: ScoredFile): Section {
  const own = profile?.problems ?? [];
  return [
    ...(issues.length > 0
      ? [`  ${counted(issues.length, "problem")} in the file:`, ...issueLines(issues)]
      : ["  No problems in the file."]),
    ...(own.length > 0
      ? [`  ${counted(own.length, "problem")} in ${profile!.file}:`, ...own.map((problem) => `    ${problem}`)]
      : []),
  ];
}

/** What scoring a file came to, for people. */
export function summaryText(scored: ScoredFile, scoring: Scoring, top: number): string {
  const { file, imported } = scored;
  const sections: readonly Section[] = [
    [`${imported.table.name} of ${file} (${sourceWords(imported)})`],
    countSection(scored),
    columnSection(scored),
    verdictSection(scored),
    bestSection(scored, scoring, top),
    adviceSection(scored, scoring),
    problemSection(scored),
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n");
}
