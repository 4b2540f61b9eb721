import { addFunction, helpers, registries } from "@odoo/o-spreadsheet";
import type { Arg, ArgDefinition, FunctionResultObject, Matrix } from "@odoo/o-spreadsheet";
import { addedFaults, excelFault } from "./cellFaults";

/** What functions.json says of the functions. */
export interface FunctionsMetadata {
  readonly functions: readonly {
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly optional?: boolean;
    }[];
  }[];
}

/** Functions as the add-in's window has associated them, by name. */
export type Implementations = Readonly<Record<string, ((...parameters: unknown[]) => unknown) | undefined>>;

/** Namespace of the functions in a cell. */
const namespace = "TANDEM";

/** An error as Excel's own class has it; that class belongs to the add-in's window, so it is known by its shape. */
const isExcelError = (value: unknown): value is { readonly code: string; readonly message?: string } =>
  typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";

/** A cell as Excel hands it over; a blank is an empty text, an error an object with its code. */
function cellGiven(cell: FunctionResultObject | undefined): unknown {
  const value = cell?.value ?? "";
  return helpers.isEvaluationError(value) ? { code: excelFault(value) } : value;
}

/** The spreadsheet hands ranges over column by column, Excel row by row. */
function rowsGiven(columns: Matrix<FunctionResultObject>): unknown[][] {
  const rows = new Array<unknown[]>(columns[0]?.length ?? 0);
  for (let r = 0; r < rows.length; r++) {
    const row = new Array<unknown>(columns.length);
    for (let c = 0; c < columns.length; c++) row[c] = cellGiven(columns[c]![r]);
    rows[r] = row;
  }
  return rows;
}

/** Reads one parameter of a function. Many formulas of a sheet share a range such as weights, so the last one is kept. */
function parameterReader(): (argument: Arg) => unknown {
  let last: Arg;
  let lastRows: unknown[][] = [];
  return (argument) => {
    if (argument === undefined) return null;
    if (!Array.isArray(argument)) return [[cellGiven(argument)]];
    if (argument !== last) {
      last = argument;
      lastRows = rowsGiven(argument);
    }
    return lastRows;
  };
}

function cellReturned(value: unknown): FunctionResultObject {
  if (isExcelError(value)) return { value: value.code, message: value.message ?? "" };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  // Excel shows 0 for null; anything else it cannot show either.
  return value === null || value === undefined
    ? { value: 0 }
    : { value: "#VALUE!", message: `a function must return a number, text or truth value, got ${typeof value}` };
}

function resultReturned(result: unknown): FunctionResultObject | Matrix<FunctionResultObject> {
  if (!Array.isArray(result)) return cellReturned(result);
  const rows = result as readonly (readonly unknown[])[];
  if (rows.length === 1 && rows[0]!.length === 1) return cellReturned(rows[0]![0]);
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((row) => cellReturned(row[column])));
}

function call(run: (...parameters: unknown[]) => unknown, parameters: readonly unknown[]) {
  try {
    return resultReturned(run(...parameters));
  } catch (error) {
    if (isExcelError(error)) return cellReturned(error);
    return { value: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
  }
}

let implementations: () => Implementations | undefined = () => undefined;

/**
 * Makes the add-in's functions known to the spreadsheet, before a workbook is opened. A cell calls what the add-in's window has
 * associated; until it has, the cell shows #BUSY!.
 */
export function defineFunctions({ functions }: FunctionsMetadata, associated: () => Implementations | undefined): void {
  implementations = associated;
  for (const fault of addedFaults) registries.errorTypes.add(fault);
  for (const { name, description, parameters } of functions) {
    const fullName = `${namespace}.${name}`;
    if (registries.functionRegistry.contains(fullName)) continue;
    const args = parameters.map((parameter): ArgDefinition => ({
      name: parameter.name,
      description: parameter.description,
      type: ["RANGE", "ANY"],
      acceptMatrix: true,
      acceptErrors: true,
      optional: parameter.optional === true,
    }));
    const readers = parameters.map(parameterReader);
    addFunction(fullName, {
      description,
      category: "Tandem",
      isExported: true,
      args,
      compute(...given) {
        const run = implementations()?.[name];
        if (!run) return { value: "#BUSY!", message: "The functions are still loading." };
        return call(
          run,
          readers.map((read, i) => read(given[i])),
        );
      },
    });
  }
}
