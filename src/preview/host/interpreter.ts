import { type Classes, wireName } from "./classes";
import { HostError, invalidArgument, invalidOperation, notEmulated } from "./hostError";
import { HostCollection, HostObject } from "./hostObject";
import { NeedsEvaluation } from "./needsEvaluation";
import {
  type Action,
  actionTypes,
  type ArgumentInfo,
  type ObjectPath,
  type PathIds,
  pathTypes,
  type QueryInfo,
  type RequestBody,
  type ResponseBody,
  type ResponseError,
} from "./protocol";

/** An object of the model, or null where a `…OrNullObject` found nothing. */
type Reached = HostObject | null;

const nullObject = () => invalidOperation("This operation is not permitted for the current object. (null object)");

/**
 * Answers requests of office.js on any graph of host objects. It knows nothing about spreadsheets: members are found by the name that
 * crosses the wire.
 */
export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new Map<HostObject, string>();
  private nextReference = 1;

  /** @param services Objects that office.js makes by name, other than the root. */
  constructor(
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject>,
    private readonly classes: () => Classes,
  ) {}

  /**
   * Starts on a request.
   *
   * @returns What goes on with it: the response, or null where something has to be calculated before the next call.
   */
  start(body: RequestBody): () => ResponseBody | null {
    const reached = new Map<number, Reached>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    let next = 0;
    let waited = -1;
    return () => {
      while (next < body.Actions.length) {
        try {
          this.act(body.Actions[next]!, body, reached, results, traceIds);
        } catch (error) {
          if (error instanceof NeedsEvaluation && waited !== next) {
            waited = next;
            return null;
          }
          return { Results: results, TraceIds: traceIds, Error: responseError(error, body.Actions[next]!, body, next) };
        }
        next++;
      }
      return { Results: results, TraceIds: traceIds };
    };
  }

  private act(
    action: Action,
    body: RequestBody,
    reached: Map<number, Reached>,
    results: { ActionId: number; Value: unknown }[],
    traceIds: number[],
  ): void {
    if (action.ActionType === actionTypes.trace) {
      // office.js calls back by the result, and finds the place of an error by the list.
      traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const value = this.run(action, body, reached);
    if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
  }

  private run(action: Action, body: RequestBody, reached: Map<number, Reached>): unknown {
    const object = this.resolve(action.ObjectPathId, body, reached);
    const values = this.values(action.ArgumentInfo, body, reached);
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return this.identity(object);
      case actionTypes.query:
        return this.query(object, action.QueryInfo ?? {}, false);
      case actionTypes.queryAsJson:
        return this.query(object, action.QueryInfo ?? {}, true);
      case actionTypes.set:
        this.set(object, action.Name, values[0]);
        return undefined;
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return undefined;
      case actionTypes.method:
        return this.runMethod(object, action.Name, values);
      default:
        throw notEmulated(`action type ${action.ActionType}`);
    }
  }

  private runMethod(object: Reached, name: string, values: readonly unknown[]): unknown {
    if (name === "_KeepReference") {
      this.keep(object);
      return undefined;
    }
    if (name === "_RemoveReference") {
      const kept = this.references.get(String(values[0]));
      this.references.delete(String(values[0]));
      if (kept) this.referenceOf.delete(kept);
      return undefined;
    }
    // The host tells every event there is, whoever listens.
    if (/^_(Un)?[rR]egister/.test(name)) return undefined;
    const result = this.call(object, name, values);
    return result instanceof HostObject ? this.identity(result) : result;
  }

  private resolve(id: number, body: RequestBody, reached: Map<number, Reached>): Reached {
    const known = reached.get(id);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `unknown object path ${id}`);
    const object = this.follow(path, body, reached);
    reached.set(id, object);
    return object;
  }

  private follow(path: ObjectPath, body: RequestBody, reached: Map<number, Reached>): Reached {
    const parent =
      path.ParentObjectPathId === undefined || path.ParentObjectPathId === 0
        ? this.root
        : this.resolve(path.ParentObjectPathId, body, reached);
    const values = this.values(path.ArgumentInfo, body, reached);
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return this.root;
      case pathTypes.nothing:
        return null;
      case pathTypes.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        return kept;
      }
      case pathTypes.property:
        return asObject(this.get(parent, path.Name), path.Name);
      case pathTypes.indexer:
        return asObject(this.call(parent, "GetItem", values), path.Name);
      case pathTypes.method:
        return asObject(this.call(parent, path.Name, values), path.Name);
      case pathTypes.service: {
        const service = this.services.get(path.Name);
        if (!service) throw notEmulated(`service ${path.Name}`);
        return service;
      }
    }
  }

  /** Arguments, with the objects that stand among them. */
  private values(info: ArgumentInfo | undefined, body: RequestBody, reached: Map<number, Reached>): readonly unknown[] {
    const walk = (value: unknown, ids: PathIds | undefined): unknown => {
      if (Array.isArray(value)) {
        return (value as readonly unknown[]).map((item, i) =>
          walk(item, Array.isArray(ids) ? (ids as PathIds[])[i] : 0),
        );
      }
      if (typeof ids === "number" && ids > 0) return this.resolve(ids, body, reached);
      if (typeof value === "object" && value !== null && "_ObjectPathId" in value) {
        return this.resolve(Number(value._ObjectPathId), body, reached);
      }
      return value;
    };
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, i) => walk(value, ids[i]));
  }

  private keep(object: Reached): void {
    if (object === null || this.referenceOf.has(object)) return;
    const reference = `reference-${this.nextReference++}`;
    this.references.set(reference, object);
    this.referenceOf.set(object, reference);
  }

  /** What office.js is told of an object that it has got hold of: whether it is there, and by what it will be found again. */
  private identity(object: Reached): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.referenceOf.get(object);
    const key = this.classes().get(object.className)?.scalars.has("Id") ? "Id" : "_Id";
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(key in object ? { [key]: Reflect.get(object, key) as unknown } : {}),
    };
  }

  private missing(object: HostObject, name: string): HostError {
    const known = this.classes().get(object.className);
    const isReal = !known || known.scalars.has(name) || known.navigation.has(name);
    return isReal
      ? notEmulated(`${object.className}.${name}`)
      : invalidArgument(`The argument is invalid or missing or has an incorrect format. (${object.className}.${name})`);
  }

  private get(object: Reached, name: string): unknown {
    if (object === null) throw nullObject();
    if (!(name in object)) throw this.missing(object, name);
    return Reflect.get(object, name);
  }

  private set(object: Reached, name: string, value: unknown): void {
    if (object === null) throw nullObject();
    const member = wireName(name);
    if (!(member in object)) throw this.missing(object, member);
    // A class of the model says by a setter that a property can be set; without one this is refused.
    if (!Reflect.set(object, member, value)) throw notEmulated(`setting ${object.className}.${member}`);
  }

  private call(object: Reached, name: string, values: readonly unknown[]): unknown {
    if (object === null) {
      if (name.endsWith("OrNullObject")) return null;
      throw nullObject();
    }
    const method: unknown = Reflect.get(object, name);
    if (typeof method !== "function") throw notEmulated(`${object.className}.${name}()`);
    return Reflect.apply(method, object, values) as unknown;
  }

  private query(object: Reached, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo, asJson: boolean): unknown {
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
        result[key(name)] = this.get(object, name);
      } else {
        nested.set(name, [...(nested.get(name) ?? []), path.slice(1).join("/") || "*"]);
      }
    }
    for (const [name, below] of nested) {
      result[key(name)] = this.query(asObject(this.get(object, name), name), { Select: below }, asJson);
    }
    return result;
  }
}

const steps = (path: string): readonly string[] => path.split(/[/.]/).filter((step) => !/^items$/i.test(step));

function asObject(value: unknown, name: string): Reached {
  if (value === null || value instanceof HostObject) return value;
  throw new Error(`${name} of the object model must be an object`);
}

function responseError(error: unknown, action: Action, body: RequestBody, index: number): ResponseError {
  const path = body.ObjectPaths[action.ObjectPathId];
  const parent = body.ObjectPaths[path?.ParentObjectPathId ?? 0];
  const member = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
  const location =
    action.ActionType === actionTypes.instantiate
      ? `${parent?.T ?? path?.T ?? ""}.${member(path?.Name ?? "getItem")}`
      : `${path?.T ?? ""}.${member(action.Name === "" ? "load" : action.Name)}`;
  const known = error instanceof HostError;
  if (!known) console.error(error);
  return {
    Code: known ? error.code : "GeneralException",
    Message: known
      ? error.message
      : `fault of the emulated host: ${error instanceof Error ? error.message : String(error)}`,
    HttpStatusCode: known ? error.status : 500,
    Location: location,
    ActionIndex: index,
  };
}
