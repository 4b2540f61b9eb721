import { WorkbookError, type WorkbookErrorCode } from "./workbookError";

type Sentence = readonly [code: WorkbookErrorCode, reason: string];

const tooLarge: Sentence = ["too-large", "It is more than Excel takes at once. Use fewer rows or columns."];
const gone: Sentence = [
  "not-found",
  "Something it needs is not in the workbook any more. Look whether it was renamed or deleted.",
];
const unsupported: Sentence = ["not-supported", "This version of Excel cannot do it. Update Excel."];
const blocked: Sentence = [
  "in-the-way",
  "Moving cells there would break a table, a merged cell or a filter. Make room, or remove the filter.",
];

/** What Excel's codes mean to a person. */
const sentences: Readonly<Record<string, Sentence>> = {
  AccessDenied: ["protected", "The sheet or the workbook is protected. Take the protection off under Review."],
  ActivityLimitReached: ["excel", "Excel is busy. Try again in a moment."],
  ApiNotAvailable: unsupported,
  ApiNotFound: unsupported,
  FilteredRangeConflict: blocked,
  InsertDeleteConflict: blocked,
  InvalidOperationInCellEditMode: ["editing", "A cell is being edited. Press Enter or Esc in Excel."],
  InvalidReference: gone,
  InvalidSelection: ["selection", "Several blocks or an object are selected. Select one block of cells."],
  ItemAlreadyExists: ["name-taken", "The workbook has something of that name already. Choose another name."],
  ItemNotFound: gone,
  MemoryLimitReached: tooLarge,
  MergedRangeConflict: blocked,
  NonBlankCellOffSheet: ["in-the-way", "Cells would move off the sheet. Make room at its end."],
  OperationCellsExceedLimit: tooLarge,
  PivotTableRangeConflict: blocked,
  RangeExceedsLimit: tooLarge,
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  UnsupportedFeature: unsupported,
};

/** Whether an error is Excel's own. */
export const isHostError = (error: unknown): error is OfficeExtension.Error => error instanceof OfficeExtension.Error;

/**
 * Whether an error may mean that Excel does not take the option that groups steps of undo.
 *
 * Excel has refused it with several codes, so every one counts that says nothing else.
 */
export const mayRefuseGrouping = (error: unknown): boolean => isHostError(error) && !(error.code in sentences);

/**
 * What went wrong, said to a person.
 *
 * @param subject What was worked on: "the table Partners".
 * @param unchanged What was not changed, or was put back.
 */
export function workbookErrorOf(error: unknown, subject?: string, unchanged?: string): WorkbookError {
  const where = subject ? `Working on ${subject}: ` : "";
  if (error instanceof WorkbookError)
    return unchanged === undefined ? error : new WorkbookError(error.code, error.reason, unchanged, { cause: error });
  if (!isHostError(error)) {
    const said = error instanceof Error ? error.message : String(error);
    return new WorkbookError("excel", `${where}${said}`, unchanged, { cause: error });
  }
  const [code, reason] = sentences[error.code] ?? ["excel", `Excel refused: ${error.message} (${error.code})`];
  return new WorkbookError(code, `${where}${reason}`, unchanged, { cause: error });
}
