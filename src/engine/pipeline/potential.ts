import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { type Derived, found, inWords, missing } from "../derived";
import { EngineError } from "../errors";
import { sharesOf } from "../scoring/weights";

export const potentialAssumptions = {
  name: "Partnership potential",
  items: {
    depth: {
      name: "Weight of depth",
      value: 0.2,
      unit: "share",
      tag: "default",
      source: "Our own rule: the framework takes depth, trust and alignment and gives no weights; depth can be made",
    },
    trust: {
      name: "Weight of trust",
      value: 0.3,
      unit: "share",
      tag: "default",
      source: "Our own rule: trust takes longer",
    },
    alignment: {
      name: "Weight of alignment",
      value: 0.5,
      unit: "share",
      tag: "default",
      source: "Our own rule: who wants something else will not become a partner",
    },
  },
} as const satisfies AssumptionGroup;

/** What potential is made of, each 0 to 100; null where not known. */
export interface PotentialParts {
  readonly depth: number | null;
  readonly trust: number | null;
  readonly alignment: number | null;
}

/**
 * Potential of a partnership: what depth, trust and alignment allow together.
 *
 * potential = depth^.2 · trust^.3 · alignment^.5
 *
 * A weighted geometric mean: what is 0 makes all 0, since no depth or trust makes up for wanting different things.
 *
 * @returns 0 to 100; missing where one of the three is not known.
 * @throws {EngineError} `invalid-input` if a part is not from 0 to 100, or for bad weights.
 * @see The framework evaluates potential from the three; the mean and its weights are our own rule.
 */
export function partnershipPotential(parts: PotentialParts, overrides?: Overrides): Derived {
  const set = valuesOf(potentialAssumptions, overrides);
  const entries = Object.entries(parts) as [keyof PotentialParts, number | null][];
  const gaps = entries.flatMap(([name, value]) => (value === null ? [name] : []));
  const known = entries.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  for (const { name, value } of known) {
    if (!(value >= 0 && value <= 100)) {
      throw new EngineError("invalid-input", `${name} must be from 0 to 100, got ${value}`);
    }
  }
  if (gaps.length > 0) return missing(`${gaps.join(", ")} not known`);
  const names = known.map(({ name }) => name);
  const { shares } = sharesOf(
    names.map((name) => set[name]),
    names,
  );
  const potential = known.reduce((product, { value }, k) => product * (value / 100) ** shares[k]!, 100);
  return found(potential, known.map(({ name, value }) => `${name} ${inWords(value)}`).join(", "));
}
