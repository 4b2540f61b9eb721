/** What the custom-functions runtime brings, as far as tests look at it. */
export type FunctionsRuntime = typeof CustomFunctions & {
  readonly _association: { readonly mappings: Readonly<Record<string, (...parameters: unknown[]) => unknown>> };
};

export interface Associated {
  readonly errors: readonly string[];
  readonly functions: readonly string[];
}

export function startFunctionsRuntime(more?: Readonly<Record<string, unknown>>): {
  readonly context: object;
  readonly CustomFunctions: FunctionsRuntime;
};
export function associatedFunctions(folder: string): Associated;
export function associatedByPage(folder: string): Associated & { readonly commands: readonly string[] };
