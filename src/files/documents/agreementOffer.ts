import { agreementDocument } from "../../engine";
import { agreementFactsOf, type Analysed } from "../../tables";
import { agreementFile } from "./agreementFile";
import type { DocumentFile } from "./document";

/** Media type of a Word document. */
const wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A title without what a file's name cannot have. */
const fileName = (title: string): string =>
  title
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/[. ]+$/, "")
    .trim()
    .slice(0, 100);

/**
 * A draft agreement with a partner as a Word document, filled from what the sheets say; what they do not say is listed in its notes.
 *
 * @param stamp When it is made, in UTC, as 2026-11-20T09:30:00Z.
 * @returns Null where the sheets do not tell which agreement it is.
 * @throws {EngineError} As `agreementFactsOf`, `agreementDocument` and `agreementFile` do.
 */
export async function agreementOffer(source: Analysed, partner: string, stamp: string): Promise<DocumentFile | null> {
  const facts = agreementFactsOf(source, partner);
  if (!facts) return null;
  const document = agreementDocument(facts);
  const content = await agreementFile(document, { stamp });
  return {
    name: `${fileName(document.title) || "Agreement"}.docx`,
    type: wordDocument,
    content: new Uint8Array(content),
    notes: document.openPoints,
  };
}
