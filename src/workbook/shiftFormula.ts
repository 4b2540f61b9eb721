import { sheetSize } from "./area";

/** Parts of a formula in which nothing is an address of a cell, and addresses. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])|[\p{L}_\\][\p{L}\p{N}_.\\]*/giu;

/** A formula as it reads some rows further down: its relative addresses move, its names and columns of tables do not. */
export const shiftFormula = (formula: string, rows: number): string =>
  formula.replace(token, (text: string, column?: string, fixed?: string, row?: string) => {
    if (column === undefined || row === undefined || fixed === "$") return text;
    const shifted = Number(row) + rows;
    return shifted >= 1 && shifted <= sheetSize.rows ? `${column}${shifted}` : "#REF!";
  });
