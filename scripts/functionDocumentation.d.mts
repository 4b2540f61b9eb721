/** A function of the workbook as its docblock tells it. */
export interface FunctionDocumentation {
  readonly name: string;
  readonly sentence: string;
  readonly details: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean; readonly text: string }[];
  readonly returns: string;
  readonly throws: string;
  readonly source: string;
  readonly examples: readonly { readonly call: string; readonly result: string }[];
}

export interface FunctionMetadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly type: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

export function documentation(): readonly {
  readonly noun: string;
  readonly functions: readonly FunctionDocumentation[];
}[];
export function metadata(): Promise<FunctionMetadata>;
