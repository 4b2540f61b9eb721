import { importing, type Paced, rowOf } from "../../files";
import type { Cell, Column, ColumnType, Table } from "../../tables";
import type { Region } from "../../workbook";
import { rawSheetOf } from "../sheet/rawSheetOf";
import type { ListedRow, Listing } from "./listing";
import { blankRow } from "./scoredListing";

const numberTypes: ReadonlySet<ColumnType> = new Set(["count", "fraction", "money", "number", "points"]);

/** Which columns of a table say what a row is called, and what it amounts to. */
interface Plan {
  /** Keys of the columns that name a row together. */
  readonly title: readonly string[];
  readonly amount: string | null;
  readonly facts: readonly (readonly [key: string, column: Column])[];
}

/** A row is called by its key, or else by the texts that come first; the first number is what it amounts to. */
function planOf({ key, columns, essential }: Table): Plan {
  const entries = Object.entries(columns);
  const leading = entries.findIndex(([, { type }]) => type !== "text");
  const title = key === null ? entries.slice(0, Math.max(1, leading)).map(([name]) => name) : [key];
  const amount = entries.find(([, { type }]) => numberTypes.has(type))?.[0] ?? null;
  const shown = new Set([...title, amount, "unit", "target"]);
  const place = (name: string) => (essential.includes(name) ? essential.indexOf(name) : essential.length);
  return {
    title,
    amount,
    facts: entries.filter(([name]) => !shown.has(name)).sort(([a], [b]) => place(a) - place(b)),
  };
}

const text = (cell: Cell | undefined): string | null => (typeof cell === "string" && cell !== "" ? cell : null);
const number = (cell: Cell | undefined): number | null => (typeof cell === "number" ? cell : null);

/** More would hide the names. */
const mostFacts = 4;

function listedRow(plan: Plan, place: number, row: Readonly<Record<string, Cell>>): ListedRow {
  const facts = plan.facts.flatMap(([key, { header, type }]) => {
    const cell = row[key] ?? null;
    return cell === null ? [] : [{ header, type, cell }];
  });
  return {
    ...blankRow,
    place,
    name: plan.title.flatMap((key) => text(row[key]) ?? []).join(", "),
    amount: plan.amount === null ? null : number(row[plan.amount]),
    unit: text(row["unit"]),
    target: number(row["target"]),
    facts: facts.slice(0, mostFacts),
  };
}

/** The rows of a table that is not scored, with the main things that they say, in pieces. */
export function* plainListing(table: Table, region: Region): Paced<Listing> {
  const { rowNumbers, columns, skipped } = yield* importing([rawSheetOf(region)], [table]);
  const plan = planOf(table);
  const placeOf = (number: number) => number - 2 - region.row;
  const rows = [
    ...rowNumbers.map((number, i) => listedRow(plan, placeOf(number), rowOf(table, columns, i))),
    ...skipped.map(({ row, name, reason }) => ({ ...blankRow, place: placeOf(row), name, reason })),
  ].sort((a, b) => a.place - b.place);
  const amount = plan.amount === null ? undefined : table.columns[plan.amount];
  const isMoney = amount?.type === "money";
  return {
    table: table.name,
    noun: table.row,
    isScored: false,
    // Amounts of several units are in no order.
    by: amount === undefined || "unit" in table.columns ? null : amount.header,
    unit: isMoney ? "money" : "number",
    most: isMoney ? Math.max(0, ...rows.map((row) => row.amount ?? 0)) : null,
    rows,
    bands: [],
  };
}
