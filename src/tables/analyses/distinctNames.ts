import { nameKey } from "../../engine";

/** Names in the order in which they first appear, each once however it is written; blank ones left out. */
export function distinctNames(names: Iterable<string | null>): readonly string[] {
  const known = new Map<string, string>();
  for (const name of names) {
    if (name === null || nameKey(name) === "" || known.has(nameKey(name))) continue;
    known.set(nameKey(name), name);
  }
  return [...known.values()];
}
