/** Errors that o-spreadsheet spells in a way of its own, as Excel spells them. */
const excelSpelling: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#NAME?",
  // Excel warns of a circular reference and shows 0; an error is what a person can see.
  "#CYCLE": "#NUM!",
};

/** A cell's error as Excel has it. */
export const excelFault = (fault: string): string => excelSpelling[fault] ?? fault;

/** Errors of functions that o-spreadsheet does not know as errors by itself. */
export const addedFaults = ["#VALUE!", "#BUSY!"] as const;
