/** Why a file could not be read at all. What is wrong with single rows or cells is collected as issues instead. */
export type FileErrorCode =
  | "empty-file"
  | "not-a-table"
  | "old-excel"
  | "encrypted"
  | "damaged"
  | "too-large"
  | "no-such-sheet"
  | "no-such-column"
  | "no-required-column";

/** A file that is refused. The message says what must be which rule, what it got, and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";

  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
