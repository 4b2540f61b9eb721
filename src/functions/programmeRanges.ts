import {
  type Certificate,
  checkCertificate,
  EngineError,
  type Holding,
  type TierTable,
  type TrainingGap,
} from "../engine";
import { aNumber, aText, type Input, isBlank, isOmitted, type Range, rangeOf } from "./cells";
import { readDay } from "./dates";
import { type CellError, cellErrorOf } from "./errors";

const isBlankRow = (row: readonly Input[]): boolean => row.every(isBlank);

/** A yes or no as 1 or 0, as requirements count it. */
const anAmount = (cell: Input, name: string, row: number, column: number): number =>
  typeof cell === "boolean" ? Number(cell) : aNumber(cell, name, row, column);

const amountOrBlank = (cell: Input, name: string, row: number, column: number): number | null =>
  isBlank(cell) ? null : anAmount(cell, name, row, column);

const textOrBlank = (cell: Input, name: string, row: number, column: number): string | null =>
  isBlank(cell) ? null : aText(cell, name, row, column).trim();

const dayOrBlank = (cell: Input, name: string, row: number, column: number): string | null =>
  isBlank(cell) ? null : readDay(cell, name, row, column);

/** Reads a single date. */
export function readOneDay(value: Input, name: string): string {
  const range = rangeOf(value, name);
  if (range.length > 1 || range[0]!.length > 1) {
    const got = `${range.length} × ${range[0]!.length}`;
    throw new EngineError("shape-mismatch", `${name} must be a single cell, got ${got}`);
  }
  return readDay(range[0]![0], name, 0);
}

/** Reads a range of so many columns. */
function readTable(value: Input, name: string, widths: readonly number[]): Range {
  const range = rangeOf(value, name);
  if (!widths.includes(range[0]!.length)) {
    throw new EngineError(
      "shape-mismatch",
      `${name} must have ${widths.join(" or ")} columns, got ${range[0]!.length}`,
    );
  }
  return range;
}

/** Columns of the sheet Programme that say something about a requirement, but are no tier. */
const isNoTier = (header: Input): boolean =>
  typeof header === "string" && ["unit", "source"].includes(header.trim().toLowerCase());

export function readTierTable(value: Input): TierTable {
  const name = "requirements";
  const [header, ...rows] = rangeOf(value, name);
  const columns = header!.flatMap((cell, column) => (column === 0 || isNoTier(cell) ? [] : [column]));
  return {
    tiers: columns.map((column) => aText(header![column], name, 0, column).trim()),
    requirements: rows.flatMap((row, i) =>
      isBlankRow(row)
        ? []
        : [
            {
              name: aText(row[0], name, i + 1).trim(),
              needs: columns.map((column) => amountOrBlank(row[column], name, i + 1, column)),
            },
          ],
    ),
  };
}

export function readHoldings(value: Input): readonly Holding[] {
  const name = "have";
  return readTable(value, name, [2, 3]).flatMap((row, i) =>
    isBlankRow(row)
      ? []
      : [
          {
            requirement: aText(row[0], name, i),
            value: amountOrBlank(row[1], name, i, 1),
            from: null,
            until: dayOrBlank(row[2], name, i, 2),
          },
        ],
  );
}

/** Certificates of a range, and the rows that are none, with their errors. */
export interface Records {
  readonly certificates: readonly Certificate[];
  readonly errors: readonly { readonly row: readonly Input[]; readonly error: CellError }[];
}

/** Reads certificates row by row: person, certification, level, issued, expires; a blank row is passed over. */
export function readRecords(value: Input): Records {
  const name = "records";
  const certificates: Certificate[] = [];
  const errors: { row: readonly Input[]; error: CellError }[] = [];
  readTable(value, name, [5]).forEach((row, i) => {
    if (isBlankRow(row)) return;
    try {
      const certificate = {
        person: aText(row[0], name, i),
        certification: aText(row[1], name, i, 1).trim(),
        level: textOrBlank(row[2], name, i, 2),
        issued: readDay(row[3], name, i, 3),
        expires: dayOrBlank(row[4], name, i, 4),
      };
      checkCertificate(certificate, `${name}, row ${i + 1}`);
      certificates.push(certificate);
    } catch (error) {
      errors.push({ row, error: cellErrorOf(error) });
    }
  });
  return { certificates, errors };
}

/** Reads the certified people that are missing: certification, people, and if wanted a level. */
export function readTrainingGaps(value: Input): readonly TrainingGap[] {
  const name = "gaps";
  if (isOmitted(value)) return [];
  return readTable(value, name, [2, 3]).flatMap((row, i) =>
    isBlankRow(row)
      ? []
      : [
          {
            certification: aText(row[0], name, i).trim(),
            missing: aNumber(row[1], name, i, 1),
            level: textOrBlank(row[2], name, i, 2),
          },
        ],
  );
}
