/** The sheets, tables and names of the workbook at one moment. */
export interface Standing {
  /** Names of sheets by id, in order. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: readonly string[];
  readonly names: readonly string[];
}

/** With a sheet that is new, at a place among the others or after them. */
export const withSheet = (there: Standing, id: string, name: string, place = there.sheets.size): Standing => ({
  ...there,
  sheets: new Map([...there.sheets].toSpliced(place, 0, [id, name])),
});

/** Reads the sheets, tables and names in one request. */
export async function standing(context: Excel.RequestContext): Promise<Standing> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/id, items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  return {
    sheets: new Map(worksheets.items.map(({ id, name }) => [id, name])),
    tables: tables.items.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  };
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a name is among others; Excel tells case apart in none of its names. */
export const isAmong = (name: string, others: Iterable<string>): boolean =>
  [...others].some((other) => same(name, other));

/** Id of a sheet, by its name; null where there is none. */
export const sheetId = ({ sheets }: Standing, name: string): string | null =>
  [...sheets].find(([, other]) => same(name, other))?.[0] ?? null;
