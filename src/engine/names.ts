/** Names that need nothing done but their case, which is most of them. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The form in which names are compared: Unicode-normalised, lower case, single spaces, none around.
 *
 * Two spellings of a name that a person would call the same must not count as two.
 */
export const nameKey = (name: string): string =>
  (plain.test(name) ? name : name.normalize("NFC").trim().replace(/\s+/g, " ")).toLowerCase();

/** Names as a set, in their comparable form; blank ones left out. */
export const nameSet = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].map(nameKey).filter((name) => name !== ""));

/** Values by name, the names in their comparable form; of two with the same name the later counts. */
export const byName = <V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, V> =>
  new Map([...entries].map(([name, value]) => [nameKey(name), value]));
