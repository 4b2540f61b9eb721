/** The requests that office.js sends to its host: JSON, by name. */

/** A value as it crosses between the add-in and its host. */
export type Wire = string | number | boolean | null | readonly Wire[] | { readonly [name: string]: Wire };

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** One thing to do, in the order asked. */
export interface Action {
  readonly Id: number;
  readonly ActionType: ActionType;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, Wire>>;
}

/** How an object is reached from another. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: PathType;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The class on the add-in's side, where office.js has been asked to say. */
  readonly T?: string;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly Wire[];
  /** Beside each argument the path of the object that it stands for, or 0; lists nest as the arguments do. */
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}

export type PathIds = number | null | readonly PathIds[];

/** What is loaded of an object. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export const pathTypes = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
export type PathType = (typeof pathTypes)[keyof typeof pathTypes];

export const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;
export type ActionType = (typeof actionTypes)[keyof typeof actionTypes];

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: ResponseError;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly Location: string;
  readonly ActionIndex: number;
}

/** Something that happened, as office.js hears of it. */
export interface EventMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}
