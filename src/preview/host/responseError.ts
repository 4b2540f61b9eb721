import { HostError } from "./hostError";
import { type Action, actionTypes, type RequestBody, type ResponseError } from "./protocol";

/** What office.js is told of an error: the code and message that its own error will have, and where it happened. */
export function responseError(error: unknown, action: Action, body: RequestBody, index: number): ResponseError {
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
