/** Why the engine could not give a number. Hosts translate the code; people read the message. */
export type EngineErrorCode =
  /** A value outside its documented range, or not a number. */
  | "invalid-input"
  /** Two inputs whose sizes must agree do not. */
  | "shape-mismatch"
  /** A blank where the method needs a value. */
  | "missing-data"
  /** The equation has no solution for these inputs. */
  | "no-solution"
  /** The equation has more than one solution, so no single number is right. */
  | "several-solutions";

/** The only error the engine throws on purpose. Its message says what must be which rule, and what it got. */
export class EngineError extends Error {
  override readonly name = "EngineError";

  constructor(
    readonly code: EngineErrorCode,
    message: string,
  ) {
    super(message);
  }
}
