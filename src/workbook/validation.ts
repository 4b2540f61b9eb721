import type { ColumnType } from "../tables";
import type { ColumnToWrite } from "./columnToWrite";

const numberTypes: ReadonlySet<ColumnType> = new Set(["count", "fraction", "money", "number", "points"]);

/** The longest list that Excel takes in a rule. */
const longestList = 255;
const largest = 1e15;

interface Check {
  readonly rule: Excel.DataValidationRule;
  readonly says: string;
}

function listCheck(header: string, choices: readonly string[]): Check | null {
  const source = choices.join(",");
  // A choice with a comma in it would be read as two.
  if (source.length > longestList || choices.some((choice) => choice.includes(","))) return null;
  return { rule: { list: { inCellDropDown: true, source } }, says: `${header} must be ${choices.join(", ")}.` };
}

function checkOf({ header, type, choices, range }: ColumnToWrite): Check | null {
  if (choices) return listCheck(header, choices);
  if (!range || !numberTypes.has(type)) return null;
  const [formula1, formula2] = [range[0], Math.min(range[1], largest)];
  const rule = { formula1, formula2, operator: "Between" } as const;
  return {
    rule: type === "count" ? { wholeNumber: rule } : { decimal: rule },
    says: `${header} must be from ${range[0]} to ${range[1]}.`,
  };
}

/** Has Excel check what people enter into a column. */
export function addValidation(range: Excel.Range, column: ColumnToWrite): void {
  const check = column.isInput ? checkOf(column) : null;
  if (!check) return;
  range.dataValidation.rule = check.rule;
  range.dataValidation.errorAlert = {
    message: check.says.slice(0, longestList),
    showAlert: true,
    style: "Stop",
    title: "Tandem",
  };
}
