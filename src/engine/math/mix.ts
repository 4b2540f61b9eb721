import { EngineError } from "../errors";
import { sum } from "./sum";

/** Parts of a whole by name, in any unit: segments, regions, markets. */
export type Mix = ReadonlyMap<string, number>;

/**
 * Parts of a mix as fractions of their sum.
 *
 * @returns Fractions that add up to 1; null where the mix is empty or adds up to 0.
 * @throws {EngineError} `invalid-input` if a part is negative or not finite.
 */
export function fractionsOf(mix: Mix): Mix | null {
  for (const [name, part] of mix) {
    if (!(Number.isFinite(part) && part >= 0))
      throw new EngineError("invalid-input", `share of ${name} must be 0 or more, got ${part}`);
  }
  const total = sum(mix.values());
  return total > 0 ? new Map([...mix].map(([name, part]) => [name, part / total])) : null;
}

/**
 * Overlap of two mixes (Schoener): the share that both have in the same place.
 *
 * overlap = Σ min(p_i, q_i), p and q as fractions
 *
 * @returns 0 (nothing in common) to 1 (the same mix); null where a mix is empty.
 * @throws {EngineError} `invalid-input` if a part is negative or not finite.
 * @see Schoener, Nonsynchronous Spatial Overlap of Lizards in Patchy Habitats, Ecology 51 (1970), 408-418.
 */
export function mixOverlap(p: Mix, q: Mix): number | null {
  const [a, b] = [fractionsOf(p), fractionsOf(q)];
  if (!a || !b) return null;
  return sum([...a].map(([name, part]) => Math.min(part, b.get(name) ?? 0)));
}
