export { type CellFunction, functions } from "./catalogue";
export type { Input, Output } from "./cells";
export { CellError, type CellErrorCode, cellErrorOf } from "./errors";
