import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import type { Findings } from "../../../src/tables";
import { cellsOf } from "../workbook";

/** A sheet of live formulas, as it stands. */
export interface LiveCells {
  /** A cell by its address. */
  readonly at: (address: string) => unknown;
  /** Cells that show an error, with their address. */
  readonly errors: readonly string[];
  /** The day that it shows, YYYY-MM-DD. */
  readonly day: string;
}

/** What a sheet shows now; its day stands in B5. */
export async function liveCells(name: string): Promise<LiveCells> {
  const rows = await cellsOf(name);
  const at = (address: string): unknown => {
    const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
    return rows[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
  };
  const errors = rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      typeof cell === "string" && cell.startsWith("#") ? [`${String.fromCharCode(65 + c)}${r + 1} ${cell}`] : [],
    ),
  );
  const day = new Date((Number(at("B5")) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { at, errors, day };
}

/** Adds the sheet of an analysis, and answers the same question for the day that it shows. */
export async function sheetAndFindings(id: string, name: string, partner: string) {
  const { undo } = await addAnalysisSheet(id, partner);
  const cells = await liveCells(name);
  return { cells, findings: await findingsOf(id, partner, cells.day), undo };
}

/** The answer of an analysis from the workbook as it is. */
export async function findingsOf(id: string, partner: string, day: string): Promise<Findings> {
  const answer = await analyse(id, partner, day);
  if (!("findings" in answer)) throw new Error(answer.reason);
  return answer.findings;
}

export const factOf = ({ facts }: Findings, label: string): unknown =>
  facts.find((fact) => fact.label === label)?.cell ?? null;
