import { addressOf, goTo } from "../../workbook";
import type { Origin } from "./openFile";

/** Selects a row that the person reads of, where the rows stand in the workbook. */
export const showRow = ({ sheet, column, columns }: Origin, row: number): Promise<void> =>
  goTo(sheet, addressOf(row - 1, column, 1, columns));
