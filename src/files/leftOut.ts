import type { Cell, Table } from "../tables";
import type { CellColumns, SkippedRow } from "./rows";
import type { IssueCode } from "./issue";

/** A row that was left out, and as which problem that is told. */
export interface Skipped extends SkippedRow {
  readonly code: IssueCode;
  readonly column: string | null;
}

/** What a cell must not be, for its row to be kept. */
interface Ground {
  readonly cells: readonly Cell[];
  readonly is: Cell;
  readonly skipped: Pick<Skipped, "reason" | "code" | "column">;
}

const requiredKeys = ({ columns }: Table): readonly string[] =>
  Object.keys(columns).filter((key) => columns[key]!.required);

/** A row is left out that lacks what every row needs, or that says of itself that it does not count. */
function groundsIn(table: Table, columns: CellColumns): readonly Ground[] {
  const missing = requiredKeys(table).map((key): Ground => {
    const { header } = table.columns[key]!;
    const skipped = { reason: `no ${header.toLowerCase()}`, code: "missing-required", column: header } as const;
    return { cells: columns[key]!, is: null, skipped };
  });
  const left = table.leftOut.flatMap(({ key, is, reason }): Ground[] => {
    const cells = columns[key];
    return cells ? [{ cells, is, skipped: { reason, code: "left-out", column: null } }] : [];
  });
  return [...missing, ...left];
}

const byPerson = (reason: string) => ({ reason, code: "left-out", column: null }) as const;

/** Tells which rows are left out, as places among all. */
export function leftOut(
  table: Table,
  columns: CellColumns,
  numbers: readonly number[],
  unwanted: ReadonlyMap<number, string>,
): ReadonlyMap<number, Skipped> {
  const grounds = groundsIn(table, columns);
  const names = columns[requiredKeys(table)[0] ?? ""] ?? [];
  const skipped = new Map<number, Skipped>();
  for (let i = 0; i < numbers.length; i++) {
    let ground = 0;
    while (ground < grounds.length && grounds[ground]!.cells[i] !== grounds[ground]!.is) ground++;
    const said = unwanted.size === 0 ? undefined : unwanted.get(numbers[i]!);
    if (ground === grounds.length && said === undefined) continue;
    const name = names[i];
    const why = said === undefined ? grounds[ground]!.skipped : byPerson(said);
    skipped.set(i, { row: numbers[i]!, name: typeof name === "string" ? name : "", ...why });
  }
  return skipped;
}
