/** A file that was made for a person. */
export interface DocumentFile {
  /** With its ending. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** What is still open in it, a line each. */
  readonly notes: readonly string[];
}
