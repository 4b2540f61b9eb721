type Grouped = Record<string, unknown[]>;

/** Groups as `Object.groupBy` does, which the spreadsheet calls and Node 20 lacks; browsers have it. */
function groupBy(items: Iterable<unknown>, keyOf: (item: unknown, index: number) => PropertyKey): Grouped {
  const groups = Object.create(null) as Grouped;
  let index = 0;
  for (const item of items) (groups[String(keyOf(item, index++))] ??= []).push(item);
  return groups;
}

if (!("groupBy" in Object)) Object.defineProperty(Object, "groupBy", { value: groupBy });
