import { type DocumentFile, documentFile } from "../../files";
import { WorkbookError } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { words } from "../words";
import { analysisOf, readAnalysed } from "./analyse";

/** Hands a file to the person, as a page does. */
function download({ name, type, content }: DocumentFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download may not have begun.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/**
 * Saves a file made from what an analysis found.
 *
 * @throws {WorkbookError} `not-found` if the workbook has nothing that it could be made from.
 */
export async function saveDocument(id: string, kind: string, partner: string | null, day: string): Promise<Outcome> {
  const analysis = analysisOf(id);
  const offer = analysis.documents.find((document) => document.kind === kind);
  if (!offer) throw new Error(`the analysis ${id} has no document ${kind}`);
  const file = await documentFile(offer.kind, await readAnalysed(analysis, day), partner, new Date().toISOString());
  if (!file) throw new WorkbookError("not-found", words.analyses.nothing(partner, analysis.needs));
  download(file);
  return {
    message: words.analyses.savedDocument(file.name, file.notes.length),
    details: [...file.notes, words.analyses.savedWhere],
  };
}
