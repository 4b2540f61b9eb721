import { cellText, type ImportedTable } from "../files";
import { isScored, type Scored, type Setting, type Unscored } from "../tables";
import type { Profile } from "./company";

/** What scoring a file came to. */
export interface ScoredFile {
  readonly file: string;
  readonly imported: ImportedTable;
  readonly setting: Setting;
  readonly results: readonly (Scored | Unscored)[];
  readonly profile: Profile | null;
}

/** Scored rows with their names, best first. */
export function ranking({
  imported,
  results,
}: ScoredFile): readonly { readonly name: string; readonly row: number; readonly result: Scored }[] {
  const names = imported.columns["name"] ?? [];
  return results
    .flatMap((result, i) =>
      isScored(result) ? [{ name: cellText(names[i] ?? null), row: imported.rowNumbers[i]!, result }] : [],
    )
    .sort(
      (a, b) =>
        (b.result.score ?? -1) - (a.result.score ?? -1) ||
        b.result.low + b.result.high - a.result.low - a.result.high ||
        a.row - b.row,
    );
}

/** Rows that got no result at all, with the reason: left out on reading, or with nothing to score by. */
export const skippedRows = ({ imported, results }: ScoredFile) =>
  [
    ...imported.skipped,
    ...results.flatMap((result, i) =>
      isScored(result)
        ? []
        : [
            {
              row: imported.rowNumbers[i]!,
              name: cellText(imported.columns["name"]?.[i] ?? null),
              reason: result.reason,
            },
          ],
    ),
  ].sort((a, b) => a.row - b.row);

export function verdictCounts({ results }: ScoredFile): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const result of results) {
    if (!isScored(result)) continue;
    const verdict = result.verdict ?? "More data needed";
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}
