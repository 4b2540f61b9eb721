import { functions } from "./catalogue";
import { CellError, type CellErrorCode, cellErrorOf } from "./errors";

const excelCodes = {
  "#VALUE!": "invalidValue",
  "#N/A": "notAvailable",
  "#NUM!": "invalidNumber",
} as const satisfies Readonly<Record<CellErrorCode, keyof typeof CustomFunctions.ErrorCode>>;

// Functions register before the runtime has brought its error class, so that is looked up when there is an error.
const excelError = ({ code, message }: CellError) =>
  new CustomFunctions.Error(CustomFunctions.ErrorCode[excelCodes[code]], message);

/** Registers every function with Excel; the page that holds the functions calls it once. */
export function registerFunctions(): void {
  for (const [name, run] of functions) {
    CustomFunctions.associate(name, (...parameters: unknown[]) => {
      let result: unknown[][];
      try {
        // Excel adds an invocation object after the parameters; no function of ours has a use for it.
        result = run(...parameters.slice(0, run.length));
      } catch (error) {
        throw excelError(cellErrorOf(error));
      }
      return result.map((row) => row.map((cell) => (cell instanceof CellError ? excelError(cell) : cell)));
    });
  }
}
