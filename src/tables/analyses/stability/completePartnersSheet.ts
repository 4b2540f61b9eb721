import { type AssumptionGroup, qualificationCriteria, qualificationModel } from "../../../engine";
import type { LiveCell } from "../analysis";
import { live } from "../live/liveBlocks";

const criteria = `Partners[[${qualificationCriteria[0]}]:[${qualificationCriteria.at(-1)!}]]`;
const ones = qualificationCriteria.map(() => "1").join(";");

/** For each row of Partners whether it has a name and every criterion: what a formula may compare. */
const isComplete = `(Partners[Name]<>"")*(MMULT(ISNUMBER(${criteria})*IFERROR((${criteria}>=0)*(${criteria}<=100),0),{${ones}})=${qualificationCriteria.length})`;

/** Formulas for the names and the criteria of the partners with every criterion. */
export interface CompleteFormulas {
  readonly names: string;
  readonly values: string;
}

/**
 * The partners with every criterion, in so many rows of nothing where they are fewer, so that what is built on them has something to
 * stand on; a formula shows no such row.
 *
 * @param compared Cell that says how many they are.
 * @param least Rows that a formula needs, 1 or more.
 */
export function completePartnersFrom(compared: string, least: number): CompleteFormulas {
  const rows = (row: string): string => `{${Array<string>(least).fill(row).join(";")}}`;
  const nothing = rows(qualificationCriteria.map(() => "0").join(","));
  return {
    names: `IF(${compared}<${least},${rows('""')},FILTER(Partners[Name],${isComplete}))`,
    values: `IF(${compared}<${least},${nothing},FILTER(${criteria},${isComplete}))`,
  };
}

/** How many they are. */
export const completeCount = `SUMPRODUCT(${isComplete})`;

/** The weight of each criterion by the Assumptions; as shipped where the workbook has none. */
export const weightCells: readonly LiveCell[] = qualificationModel().criteria.map(({ weight }, k) =>
  live(`IFERROR(INDEX(PartnerWeights,${k + 1}),${weight})`),
);

/** What the Assumptions say; as shipped where they do not. */
export function assumed<G extends AssumptionGroup>({ name, items }: G, key: keyof G["items"] & string): string {
  const item = items[key]!;
  return `IFERROR(INDEX(FILTER(Assumptions[Value],(Assumptions[Group]="${name}")*(Assumptions[Name]="${item.name}")),1),${item.value})`;
}
