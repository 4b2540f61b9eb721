import { type ImportedTable, rowOf } from "../files";
import { type AssumptionRow, assumptions, readAssumptions, type Setting, shippedSetting } from "../tables";
import { readTable } from "./importing";
import type { Terminal } from "./terminal";

/** What a file says of our company and of the assumptions. */
export interface Profile {
  readonly file: string;
  readonly rows: readonly AssumptionRow[];
  /** What of it could not be used. */
  readonly problems: readonly string[];
}

/** What is compared with and gone by. */
export interface OwnCompany {
  readonly setting: Setting;
  /** Null where no file says anything of us: then nothing is known of us, and nothing is changed. */
  readonly profile: Profile | null;
}

/** The option of every command that compares with our company. */
export const companyOption = [
  "--company <file>",
  "our company and changed assumptions: a CSV or XLSX with columns Group, Name, Value",
] as const;

/** Nothing said of us, nothing changed. */
export const unsaidCompany: OwnCompany = { setting: shippedSetting, profile: null };

/** Our company and changed assumptions, from rows of the Assumptions table. */
export function ownCompany(file: string, { rowNumbers, columns, issues }: ImportedTable): OwnCompany {
  const rows = rowNumbers.map((_, i) => rowOf(assumptions, columns, i) as unknown as AssumptionRow);
  const { setting, problems } = readAssumptions(rows);
  return {
    setting,
    profile: {
      file,
      rows,
      problems: [
        ...issues.map(({ message }) => message),
        ...problems.map(({ row, message }) => `row ${rowNumbers[row]!}: ${message}`),
      ],
    },
  };
}

/** Our company and changed assumptions, from a file. */
export const readCompany = async (file: string | undefined, terminal: Terminal): Promise<OwnCompany> =>
  file === undefined ? unsaidCompany : ownCompany(file, await readTable(file, [assumptions], {}, terminal));
