import type { Compiler } from "webpack";

export interface Budget {
  readonly files: readonly string[];
  readonly gzipKilobytes: number;
}

/** What may be in a bundle and how large it may be. */
export class BundleRules {
  constructor(rules: {
    readonly forbidden?: readonly RegExp[];
    readonly onlyLazy?: readonly RegExp[];
    readonly budgets?: readonly Budget[];
  });
  apply(compiler: Compiler): void;
}
