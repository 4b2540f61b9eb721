import type { Classes } from "./classes";
import { HostError, notEmulated } from "./hostError";
import { HostObject } from "./hostObject";
import { asObject, Members, type Reached } from "./members";
import { NeedsEvaluation } from "./needsEvaluation";
import { Projection } from "./projection";
import {
  type Action,
  actionTypes,
  type ArgumentInfo,
  type ObjectPath,
  type PathIds,
  pathTypes,
  type RequestBody,
  type ResponseBody,
} from "./protocol";
import { responseError } from "./responseError";

/**
 * Answers requests of office.js on any graph of host objects. It knows nothing about spreadsheets: members are found by the name that
 * crosses the wire.
 */
export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new Map<HostObject, string>();
  private readonly members: Members;
  private readonly projection: Projection;
  private nextReference = 1;

  /** @param services Objects that office.js makes by name, other than the root. */
  constructor(
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject>,
    private readonly classes: () => Classes,
  ) {
    this.members = new Members(classes);
    this.projection = new Projection(this.members, classes, (object) => this.identity(object));
  }

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
        return this.projection.query(object, action.QueryInfo ?? {}, false);
      case actionTypes.queryAsJson:
        return this.projection.query(object, action.QueryInfo ?? {}, true);
      case actionTypes.set:
        this.members.set(object, action.Name, values[0]);
        return undefined;
      case actionTypes.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.members.set(object, name, value);
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
    const result = this.members.call(object, name, values);
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
        return asObject(this.members.get(parent, path.Name), path.Name);
      case pathTypes.indexer:
        return asObject(this.members.call(parent, "GetItem", values), path.Name);
      case pathTypes.method:
        return asObject(this.members.call(parent, path.Name, values), path.Name);
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
}
