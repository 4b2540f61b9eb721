/** Where a number comes from: fixed by the framework, published elsewhere, or our own default that no publication fixes. */
export type SourceTag = "framework" | "published" | "default";

/** A number, or the knots of a value function as text, that a person may change: visible in the Assumptions sheet. */
export interface Assumption<V extends number | string = number | string> {
  readonly name: string;
  readonly value: V;
  readonly unit: string;
  readonly tag: SourceTag;
  /** Who says so, or why we chose it. */
  readonly source: string;
}

/** Assumptions that belong together, under the names the code uses for them. */
export interface AssumptionGroup<
  Items extends Readonly<Record<string, Assumption>> = Readonly<Record<string, Assumption>>,
> {
  readonly name: string;
  readonly items: Items;
}

/** What a person changed: by group name, then by assumption name. */
export type Overrides = ReadonlyMap<string, ReadonlyMap<string, number | string>>;

/** The values of a group, ready for use: the person's where there is one, else ours. */
export type ValuesOf<G extends AssumptionGroup> = {
  readonly [K in keyof G["items"]]: G["items"][K]["value"] extends number ? number : string;
};

/** Reads a group with the changes a person made to it. */
export function valuesOf<G extends AssumptionGroup>(group: G, overrides?: Overrides): ValuesOf<G> {
  const changed = overrides?.get(group.name);
  const entries = Object.entries(group.items).map(
    ([key, item]) => [key, changed?.get(item.name) ?? item.value] as const,
  );
  return Object.fromEntries(entries) as ValuesOf<G>;
}

/**
 * The values of a group in the order of its items, as changes to it.
 *
 * @param values As many as the group has items.
 */
export const overridesIn = (group: AssumptionGroup, values: readonly number[]): Overrides =>
  new Map([[group.name, new Map(Object.values(group.items).map(({ name }, k) => [name, values[k]!]))]]);
