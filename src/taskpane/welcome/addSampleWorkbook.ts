import { importTable, rowOf } from "../../files";
import { type AssumptionRow, assumptions, partners, readAssumptions, type Table, tableGroups } from "../../tables";
import { act, addTable, namesInWorkbook, WorkbookError } from "../../workbook";
import { addAssumptions } from "../sheet/assumptionsSheet";
import type { Outcome } from "../sheet/outcome";
import { productSheet } from "../sheet/productSheet";
import { show } from "../sheet/show";
import { words } from "../words";

const { outcomes } = words;

const sampleTables = tableGroups.flatMap((group) => group.tables);

/** File of the sample company for a table; its partners come as a CRM exports accounts. */
const fileOf = ({ name }: Table): string =>
  `brightmoor-${name === partners.name ? "accounts" : name.toLowerCase()}.csv`;

const companyFile = "brightmoor-company.csv";

/**
 * Adds the sample company: a sheet of each kind with live formulas, and its assumptions, whose cells the formulas call by name.
 *
 * @param samples Text of one of the sample files.
 */
export async function addSampleWorkbook(samples: (file: string) => Promise<string>): Promise<Outcome> {
  const read = async (table: Table, file: string) =>
    await importTable(new TextEncoder().encode(await samples(file)), [table]);
  const taken = await namesInWorkbook();
  const wanted = [...sampleTables.map(({ name }) => name), assumptions.name];
  const used = wanted.filter((name) =>
    [...taken.tables, ...taken.sheets].some((other) => other.toLowerCase() === name.toLowerCase()),
  );
  if (used.length > 0) {
    throw new WorkbookError("name-taken", words.refusals.samplesTaken(wanted, used));
  }
  const company = await read(assumptions, companyFile);
  const rows = company.rowNumbers.map((_, i) => rowOf(assumptions, company.columns, i) as unknown as AssumptionRow);
  const { setting } = readAssumptions(rows);
  const imported = await Promise.all(sampleTables.map((table) => read(table, fileOf(table))));
  const done = await act("Add the sample sheets", async (action) => {
    const names = await addAssumptions(action, setting, rows, new Set(taken.names));
    const known = { setting, rows, names, region: null, problems: [] };
    for (const sheet of imported) await addTable(action, { ...productSheet(sheet, known), before: assumptions.name });
  });
  await show(partners.name);
  return {
    message: outcomes.addedSamples,
    details: imported.map(({ table, rowNumbers }) => outcomes.rowsIn(table.name, rowNumbers.length, table.row)),
    undo: done.undo,
  };
}
