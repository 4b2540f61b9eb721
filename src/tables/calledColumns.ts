import type { Table } from "./table";

const reference = /\[@?\[?([^[\]@]+)\](?::\[([^[\]]+)\]\])?/g;

/** Headers of the columns that the formulas of a table call, each a range of columns from its first to its last. */
export function calledColumns({ columns, computed }: Pick<Table, "columns" | "computed">): ReadonlySet<string> {
  const headers = Object.values(columns).map(({ header }) => header);
  const called = new Set<string>();
  for (const { formula } of computed) {
    for (const [, from = "", to = from] of formula?.matchAll(reference) ?? []) {
      const first = headers.indexOf(from);
      const last = headers.indexOf(to);
      if (first >= 0) for (const header of headers.slice(first, last + 1)) called.add(header);
    }
  }
  return called;
}
