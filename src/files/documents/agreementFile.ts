import type { AgreementDocument } from "../../engine";
import type { AgreementLayout } from "./word/layout";

/**
 * Writes an agreement as a Word document: title, parties, sections and clauses under real headings that Word numbers, points, tables whose
 * header repeats on every page, what is to be agreed highlighted and listed, room for signatures, and the page of all pages below. What
 * writes it is loaded when it is first asked for.
 *
 * The same agreement and layout give the same bytes. The document names no author.
 *
 * @throws {EngineError} `missing-data` if the title is blank or a table has no header; `invalid-input` if the stamp is no instant or the
 *   language no tag; `shape-mismatch` if a row of a table has more or fewer cells than its header.
 */
export async function agreementFile(agreement: AgreementDocument, layout: AgreementLayout): Promise<Uint8Array> {
  const { writeAgreement } = await import("./word/writeAgreement");
  return await writeAgreement(agreement, layout);
}
