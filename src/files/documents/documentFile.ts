import type { Analysed, DocumentOffer } from "../../tables";
import type { DocumentFile } from "./document";

/**
 * Makes a file from what the sheets say.
 *
 * @param partner Whom it is about; null where it is about no single one.
 * @param stamp When it is made, in UTC, as 2026-11-20T09:30:00Z.
 * @returns Null where the sheets hold nothing that it could be made from.
 */
export async function documentFile(
  kind: DocumentOffer["kind"],
  source: Analysed,
  partner: string | null,
  stamp: string,
): Promise<DocumentFile | null> {
  const { makeDocument } = await import("./makeDocument");
  return await makeDocument(kind, { source, partner, stamp });
}
