import { nameKey } from "../../engine";

/** Rows by the partner that they name, in their order; those that name none are left out. */
export function byPartner<R extends { readonly partner: string | null }>(
  rows: readonly R[],
): (partner: string) => readonly R[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = nameKey(row.partner ?? "");
    const group = groups.get(key);
    if (group) group.push(row);
    else if (key !== "") groups.set(key, [row]);
  }
  return (partner) => groups.get(nameKey(partner)) ?? [];
}
