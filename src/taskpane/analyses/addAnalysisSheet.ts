import type { LiveCell } from "../../tables";
import { act, addSheet, type CellToWrite, Formula, namesInWorkbook, type Task } from "../../workbook";
import { freeName } from "../sheet/freeName";
import type { Outcome } from "../sheet/outcome";
import { formulaWithNames } from "../sheet/rowFormula";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import { show } from "../sheet/show";
import { withNames } from "../sheet/withNames";
import { words } from "../words";
import { analysisOf } from "./analyse";
import { addCalledColumns } from "./calledTables";

const { outcomes } = words;

/** A cell as it is written; a formula goes without the names that the workbook lacks, for which what is shipped holds. */
const cellOf =
  (known: WorkbookSetting) =>
  (cell: LiveCell): CellToWrite =>
    typeof cell === "object" && cell !== null
      ? new Formula(formulaWithNames(cell.formula, known) ?? cell.formula)
      : cell;

/**
 * Adds the sheet of an analysis: formulas that go on answering it as the tables change.
 *
 * @throws {WorkbookError} `not-found` if the workbook lacks a table that they call.
 */
export async function addAnalysisSheet(id: string, partner: string | null, task?: Task): Promise<Outcome> {
  const { title, sheet } = analysisOf(id);
  if (!sheet) throw new Error(`the analysis ${id} has no sheet`);
  const made = sheet(partner);
  const { blocks, widths } = made;
  const { sheets } = await namesInWorkbook();
  const name = freeName(title, sheets, " ");
  const setting = await readSetting();
  const { undo } = await act(words.analyses.addAction(title), async (action) => {
    const known = await withNames(action, setting);
    const written = blocks.map(({ rows, ...block }) => ({ ...block, rows: rows.map((row) => row.map(cellOf(known))) }));
    await addCalledColumns(action, made);
    await addSheet(action, name, written, widths, task);
  });
  await show(name);
  return { message: outcomes.addedAnalysis(name), details: [outcomes.addedAnalysisHow], undo };
}
