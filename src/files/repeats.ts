import { nameKey } from "../engine";

/**
 * A number that is the same for names that compare as the same: case and spaces do not count.
 *
 * Made from the characters as they stand where they are plain, for making the comparable form of each of a hundred thousand names takes
 * longer than reading them.
 */
function fingerprint(name: string, comparable = false): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 127 && !comparable) return fingerprint(nameKey(name), true);
    if (code <= 32) continue;
    hash = (Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code)) | 0;
  }
  return hash;
}

/** A name that stood before. */
export interface Repeat {
  /** Place of the name. */
  readonly at: number;
  /** Place of the first one that compares as the same. */
  readonly first: number;
}

/** Names that stand in a list more than once, but for the first of each; blank ones do not count. */
export function repeatsIn(names: readonly (string | null)[]): readonly Repeat[] {
  const size = 2 ** Math.ceil(Math.log2(2 * names.length + 2));
  const placeIn = new Int32Array(size).fill(-1);
  const prints = new Int32Array(names.length);
  const repeats: Repeat[] = [];
  names.forEach((name, at) => {
    if (name === null) return;
    const print = fingerprint(name);
    prints[at] = print;
    for (let slot = print & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const first = placeIn[slot]!;
      if (first < 0) {
        placeIn[slot] = at;
        return;
      }
      if (prints[first] === print && nameKey(names[first]!) === nameKey(name)) {
        repeats.push({ at, first });
        return;
      }
    }
  });
  return repeats;
}
