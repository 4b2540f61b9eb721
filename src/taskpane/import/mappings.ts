import type { MatchedFile } from "../../files";
import type { ColumnChoices } from "./said";

/** As many sets of headers are remembered. */
const mostRemembered = 50;

/** What files of one origin have in common: the table they are taken for and the set of their headers. */
export const mappingKey = ({ table, header }: Pick<MatchedFile, "table" | "header">): string =>
  [table.name, ...[...header.headers].sort()].join("\n");

/** With the choices for one more set of headers, or none for it; the oldest go first. */
export function withMapping(
  mappings: ReadonlyMap<string, ColumnChoices>,
  key: string,
  choices: ColumnChoices,
): ReadonlyMap<string, ColumnChoices> {
  const others = [...mappings].filter(([other]) => other !== key);
  return new Map(choices.size === 0 ? others : [...others, [key, choices] as const].slice(-mostRemembered));
}

/** With one more choice: a header of theirs serves one column of ours. */
export const withChoice = (choices: ColumnChoices, key: string, header: string | null): ColumnChoices =>
  new Map([
    ...[...choices].filter(([other, theirs]) => other !== key && (header === null || theirs !== header)),
    [key, header],
  ]);
