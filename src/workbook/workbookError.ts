/** Why something could not be done in the workbook. */
export type WorkbookErrorCode =
  /** The person stopped it. */
  | "cancelled"
  /** Cells were changed by somebody since, so that undoing would overwrite them. */
  | "changed-since"
  /** The person is typing in a cell. */
  | "editing"
  /** Excel refused for a reason of its own. */
  | "excel"
  /** Cells with something in them, or another table, stand where something was to be written. */
  | "in-the-way"
  /** A value that no cell can hold. */
  | "invalid-value"
  /** A name that Excel does not allow. */
  | "name-illegal"
  | "name-taken"
  | "not-found"
  /** This Excel cannot do it. */
  | "not-supported"
  | "protected"
  /** A header or a key that must occur once occurs more than once. */
  | "repeated"
  /** More than one block of cells is selected, or something that is no cell. */
  | "selection"
  | "too-large";

/** Work in the workbook that was refused or failed. The message says what, why, what to do, and what was not changed. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  /**
   * @param reason What happened, why, and what to do.
   * @param unchanged What was not changed, or was put back.
   */
  constructor(
    readonly code: WorkbookErrorCode,
    readonly reason: string,
    readonly unchanged = "Nothing was changed.",
    options?: ErrorOptions,
  ) {
    super(`${reason} ${unchanged}`.trim(), options);
  }
}
