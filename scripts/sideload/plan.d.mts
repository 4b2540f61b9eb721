export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly hasExcel: boolean;
}

export interface BuiltAddin {
  readonly file: string;
  readonly id: string;
  readonly address: string;
}

export type Step =
  { readonly copy: string; readonly to: string } | { readonly run: string; readonly with: readonly string[] };

/** Steps to run, and lines to show afterwards; no steps where there is no Excel. */
export function planSideload(
  machine: Machine,
  addin: BuiltAddin,
): { readonly steps: readonly Step[]; readonly then: readonly string[] };

/** Why Excel could not load the add-in; null if it can. */
export function whyNot(known: {
  readonly isBuilt: boolean;
  readonly served?: { readonly command: string; readonly hasCertificate: boolean; readonly isListening: boolean };
}): string | null;
