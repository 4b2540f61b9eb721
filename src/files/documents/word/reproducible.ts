import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const properties = "docProps/core.xml";

/** An archive holds local time; the first that it can hold, wherever the file is written. */
const firstTime = new Date(1980, 0, 1);

/**
 * A document of docx that says it was made at a given time, for docx reads the clock: so the same content gives the same bytes.
 *
 * @param stamp In UTC, as 2026-11-20T09:30:00Z.
 */
export function reproducible(document: Uint8Array, stamp: string): Uint8Array {
  const parts = unzipSync(document);
  const core = parts[properties];
  if (core) {
    const stamped = strFromU8(core).replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${stamp}`);
    parts[properties] = strToU8(stamped);
  }
  return zipSync(parts, { level: 6, mtime: firstTime });
}
