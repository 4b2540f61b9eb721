import { type Classes, wireName } from "./classes";
import { type HostError, invalidArgument, invalidOperation, notEmulated } from "./hostError";
import { HostObject } from "./hostObject";

/** An object of the model, or null where a `…OrNullObject` found nothing. */
export type Reached = HostObject | null;

const nullObject = () => invalidOperation("This operation is not permitted for the current object. (null object)");

/** Reads, sets and calls members of host objects by the names that cross the wire. */
export class Members {
  constructor(private readonly classes: () => Classes) {}

  get(object: Reached, name: string): unknown {
    if (object === null) throw nullObject();
    if (!(name in object)) throw this.missing(object, name);
    return Reflect.get(object, name);
  }

  set(object: Reached, name: string, value: unknown): void {
    if (object === null) throw nullObject();
    const member = wireName(name);
    if (!(member in object)) throw this.missing(object, member);
    // A class of the model says by a setter that a property can be set; without one this is refused.
    if (!Reflect.set(object, member, value)) throw notEmulated(`setting ${object.className}.${member}`);
  }

  call(object: Reached, name: string, values: readonly unknown[]): unknown {
    if (object === null) {
      if (name.endsWith("OrNullObject")) return null;
      throw nullObject();
    }
    const method: unknown = Reflect.get(object, name);
    if (typeof method !== "function") throw notEmulated(`${object.className}.${name}()`);
    return Reflect.apply(method, object, values) as unknown;
  }

  private missing(object: HostObject, name: string): HostError {
    const known = this.classes().get(object.className);
    const isReal = !known || known.scalars.has(name) || known.navigation.has(name);
    return isReal
      ? notEmulated(`${object.className}.${name}`)
      : invalidArgument(`The argument is invalid or missing or has an incorrect format. (${object.className}.${name})`);
  }
}

/** What leads on must be an object. */
export function asObject(value: unknown, name: string): Reached {
  if (value === null || value instanceof HostObject) return value;
  throw new Error(`${name} of the object model must be an object`);
}
