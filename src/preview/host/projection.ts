import { type Classes, wireName } from "./classes";
import { HostCollection, type HostObject } from "./hostObject";
import { asObject, type Members, type Reached } from "./members";
import type { QueryInfo } from "./protocol";

const steps = (path: string): readonly string[] => path.split(/[/.]/).filter((step) => !/^items$/i.test(step));

/** Reads what was asked to be loaded of an object, and of what it leads to. */
export class Projection {
  /** @param identity What office.js is told of every object, whatever it asks for. */
  constructor(
    private readonly members: Members,
    private readonly classes: () => Classes,
    private readonly identity: (object: Reached) => Record<string, unknown> | null,
  ) {}

  /** Answers a load; a collection answers with its items. */
  query(object: Reached, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo, asJson: boolean): unknown {
    if (object === null) return null;
    const selected = Select.map((path) => path.replace(/^items(?=$|[/.])[/.]?/i, "") || "*").map(steps);
    const paths = [
      ...(selected.length === 0 ? [["*"]] : selected),
      ...Expand.map((path) => [...path.split(/[/.]/), "*"]),
    ];
    if (!(object instanceof HostCollection)) return this.project(object, paths, asJson);
    const isCount = (path: readonly string[]) => path.length === 1 && path[0]!.toLowerCase() === "count";
    const items = object.Items.slice(Skip, Top === undefined ? undefined : Skip + Top);
    const ofItems = paths.filter((path) => !isCount(path));
    return {
      [asJson ? "items" : "_Items"]: items.map((item: HostObject) => this.project(item, ofItems, asJson)),
      ...(paths.some(isCount) ? { Count: object.Count } : {}),
    };
  }

  private project(object: HostObject, paths: readonly (readonly string[])[], asJson: boolean): unknown {
    const key = (name: string) => (asJson ? name.charAt(0).toLowerCase() + name.slice(1) : name);
    const description = this.classes().get(object.className);
    const result: Record<string, unknown> = { ...this.identity(object) };
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const name = wireName(path[0]!);
      if (path[0] === "*" || path[0] === "$all") {
        // Everything that is emulated of it: asking for all is asking for nothing in particular.
        for (const scalar of description?.scalars ?? []) {
          if (scalar in object && !scalar.startsWith("_")) result[key(scalar)] = Reflect.get(object, scalar);
        }
      } else if (path.length === 1 && !description?.navigation.has(name)) {
        result[key(name)] = this.members.get(object, name);
      } else {
        nested.set(name, [...(nested.get(name) ?? []), path.slice(1).join("/") || "*"]);
      }
    }
    for (const [name, below] of nested) {
      result[key(name)] = this.query(asObject(this.members.get(object, name), name), { Select: below }, asJson);
    }
    return result;
  }
}
