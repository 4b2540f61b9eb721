import { EngineError, type EngineErrorCode } from "../engine";

/** What a cell shows in place of a result. Excel displays a message with #VALUE! and #N/A only. */
export type CellErrorCode = "#VALUE!" | "#N/A" | "#NUM!";

/** An error in one cell of a result that leaves the other cells standing. */
export class CellError {
  constructor(
    readonly code: CellErrorCode,
    readonly message: string,
  ) {}
}

const codes: Readonly<Record<EngineErrorCode, CellErrorCode>> = {
  "invalid-input": "#VALUE!",
  "shape-mismatch": "#VALUE!",
  "missing-data": "#N/A",
  "no-solution": "#NUM!",
  "several-solutions": "#NUM!",
};

/** The cell error of an engine error; anything else is a fault of ours and is thrown on. */
export function cellErrorOf(error: unknown): CellError {
  if (error instanceof EngineError) return new CellError(codes[error.code], error.message);
  throw error;
}
