import { asking, reading } from "./reading";

/** How many rows each table of the workbook has below its header, by its name; a new one has a blank row. */
export function tableSizes(): Promise<ReadonlyMap<string, number>> {
  return reading(async (context) => {
    const tables = asking(context.workbook.tables, "items/name");
    await context.sync();
    const bodies = tables.items.map((table) => ({
      name: table.name,
      body: asking(table.getDataBodyRange(), "rowCount"),
    }));
    await context.sync();
    return new Map(bodies.map(({ name, body }) => [name, body.rowCount]));
  });
}
