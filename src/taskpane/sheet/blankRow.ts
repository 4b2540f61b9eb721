import type { SheetValue } from "../../workbook";

/** Whether nothing stands in a row of cells. */
export const isBlankRow = (row: readonly SheetValue[]): boolean => row.every((cell) => cell === null || cell === "");
