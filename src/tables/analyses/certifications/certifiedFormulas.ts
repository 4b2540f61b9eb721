import { agreementTerms } from "../../../engine";

/** Rows of a table that name the partner of B4. */
export const ofPartner = (table: string): string => `(TRIM(${table}[Partner])=TRIM($B$4))`;

const rows = "Certifications[Person]";

/** Certificates of the partner as CERTIFICATIONS takes them, under one certification and level if wanted. */
export function certificateRows(certification: string | null, level: string | null, filter = ""): string {
  const column = (header: string, instead: string | null): string =>
    instead === null ? `IF(Certifications[${header}]="","",Certifications[${header}])` : `IF(ROW(${rows}),${instead})`;
  const columns = [rows, column("Certification", certification), column("Level", level), "Certifications[Issued]", column("Expires", null)]; // prettier-ignore
  return `FILTER(HSTACK(${columns.join(",")}),${ofPartner("Certifications")}*(${rows}<>"")${filter})`;
}

/** How many people of the partner are certified on a day, at a level or at any. */
export function certifiedCount(day: string, level: string | null): string {
  const filter = level === null ? "" : `*(TRIM(Certifications[Level])="${level}")`;
  return `IFERROR(INDEX(TANDEM.CERTIFICATIONS(${certificateRows('"any"', '""', filter)},${day}),2,3),0)`;
}

/** Whether the partner has a contract of a kind that has not ended. */
export const hasAgreement = (kind: string): string =>
  `SUMPRODUCT(${ofPartner("Contracts")}*(Contracts[Agreement]="${kind}")*(Contracts[Status]<>"Ended"))>0`;

/** People that the framework's agreements ask for: kind, level, people. */
export const agreementPeople: readonly (readonly [kind: string, level: string | null, people: number])[] = (
  [
    ["Channel", "channel", "Certified people", null],
    ["Alliance", "alliance", "Advanced certifications", "advanced"],
    ["Alliance", "alliance", "Expert certifications", "expert"],
  ] as const
).flatMap(([name, kind, label, level]) =>
  agreementTerms(kind)
    .minimums.filter((minimum) => minimum.label === label)
    .map(({ need }) => [name, level, need] as const),
);
