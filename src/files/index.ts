export { csvPieces } from "./csv/writeCsv";
export { type Delimiter, delimiters } from "./csv/delimiter";
export { FileError, type FileErrorCode } from "./fileError";
export { guardFormula, unguardFormula } from "./csv/formulaGuard";
export {
  type ExtraColumn,
  type ImportedTable,
  type ImportOptions,
  importTable,
  rowOf,
  type SkippedRow,
  type Source,
} from "./import";
export type { Issue, IssueCode } from "./issue";
export type { ColumnMatch, Confidence } from "./headers/match";
export type { RawCell } from "./rawSheet";
export { cellText, type ColumnToWrite, distinctHeaders, inputColumns, type SheetToWrite } from "./sheetToWrite";
