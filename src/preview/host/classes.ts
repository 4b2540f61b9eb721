/** What the add-in's side knows of one class of the object model. */
export interface ClassDescription {
  /** Plain properties, under the names that cross the wire. */
  readonly scalars: ReadonlySet<string>;
  /** Properties that lead to other objects. */
  readonly navigation: ReadonlySet<string>;
}

/** Classes by name. */
export type Classes = ReadonlyMap<string, ClassDescription>;

/** What crosses the wire for `rowCount` is `RowCount`. */
export const wireName = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);

type NameList = "_scalarPropertyNames" | "_scalarPropertyOriginalNames" | "_navigationPropertyNames";

function names(prototype: object, list: NameList): readonly string[] {
  const found: unknown = Reflect.get(prototype, list, prototype);
  return Array.isArray(found) ? (found as string[]) : [];
}

/**
 * Reads the names of every class's properties off office.js's own proxies, so that the host knows what is real in this release.
 *
 * @param namespace `Excel` of a window in which office.js is ready.
 */
export function readClasses(namespace: object): Classes {
  const classes = new Map<string, ClassDescription>();
  for (const [name, member] of Object.entries(namespace) as [string, unknown][]) {
    if (typeof member !== "function") continue;
    const prototype: unknown = member.prototype;
    if (typeof prototype !== "object" || prototype === null || !("_className" in prototype)) continue;
    const original = names(prototype, "_scalarPropertyOriginalNames");
    const scalars = original.length > 0 ? original : names(prototype, "_scalarPropertyNames").map(wireName);
    classes.set(name, {
      scalars: new Set(scalars),
      navigation: new Set(names(prototype, "_navigationPropertyNames").map(wireName)),
    });
  }
  return classes;
}
