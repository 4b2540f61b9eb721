import { functions } from "./catalogue";
import { CellError, type CellErrorCode, cellErrorOf } from "./errors";

/** Registers every function with Excel; the page that holds the functions calls it once. */
export function registerFunctions(): void {
  const { Error: ExcelError, ErrorCode } = CustomFunctions;
  const excelCodes: Readonly<Record<CellErrorCode, CustomFunctions.ErrorCode>> = {
    "#VALUE!": ErrorCode.invalidValue,
    "#N/A": ErrorCode.notAvailable,
    "#NUM!": ErrorCode.invalidNumber,
  };
  const excelError = ({ code, message }: CellError) => new ExcelError(excelCodes[code], message);

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
