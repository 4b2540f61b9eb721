/** What an action came to, for people. */
export interface Outcome {
  readonly message: string;
  /** What else there is to know, a line each. */
  readonly details: readonly string[];
  /** Puts back what the action wrote; absent where it wrote nothing. */
  readonly undo?: () => Promise<void>;
  /** Something else that may be done next. */
  readonly next?: { readonly label: string; readonly act: () => unknown };
}
