import { type Certificate, certificationStates, checkCertificate, type Day, EngineError, type HeldCertification } from "../../../engine"; // prettier-ignore
import type { CertificationRow } from "../../certifications";

/** Certificates of rows of the sheet, and why other rows are none. */
export interface ReadCertificates {
  readonly certificates: readonly Certificate[];
  readonly notes: readonly string[];
}

/** Reads certificates row by row; one that is wrong is told and left out. */
export function readCertificates(rows: readonly CertificationRow[]): ReadCertificates {
  const certificates: Certificate[] = [];
  const notes: string[] = [];
  for (const { person, certification, level, issued, expires } of rows) {
    const what = `Certifications, ${person ?? "a row without a person"}`;
    if (person === null || certification === null || issued === null) {
      notes.push(`${what}: person, certification and issue must be known, so it is left out.`);
      continue;
    }
    const certificate = { person, certification, level, issued, expires };
    try {
      checkCertificate(certificate, what);
      certificates.push(certificate);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      notes.push(`${error.message}; it is left out.`);
    }
  }
  return { certificates, notes };
}

/** Distinct people with any valid certificate on a day, each until the last of them expires. */
export function certifiedPeople(certificates: readonly Certificate[], day: Day): readonly HeldCertification[] {
  const one = certificates.map((certificate) => ({ ...certificate, certification: "any", level: null }));
  return certificationStates(one, day)[0]?.people ?? [];
}
