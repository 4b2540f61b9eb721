import {
  type AgreementCheck,
  agreementCheck,
  type AgreementMeasure,
  type AgreementTerms,
  agreementTerms,
  checkInWords,
  countOfLevel,
  dayNumber,
  EngineError,
  nameKey,
  readAgreement,
  type RevenueSplit,
  revenueShare,
} from "../../../engine";
import { type ContractRow, contracts } from "../../contracts";
import type { Setting } from "../../table";
import { type Analysed, type FoundPlace, rowsIn } from "../analysis";

/** A contract, what it says and whether it is kept to. */
export interface ContractCase {
  readonly row: ContractRow;
  readonly terms: AgreementTerms;
  readonly check: AgreementCheck;
  /** Whether the minimums are met, in words. */
  readonly result: string;
  /** Null where the revenue or the deal is not known, or the agreement has no such deal. */
  readonly split: RevenueSplit | null;
  /** What is wrong with the deal; null where nothing is. */
  readonly problem: string | null;
  /** Days until it ends, below 0 once it has; null where it says no end. */
  readonly endsIn: number | null;
}

/** A contract that could not be read, and why. */
export interface ContractFault {
  readonly row: ContractRow;
  readonly problem: string;
}

/** Contracts of a sheet. */
export interface ContractCases {
  readonly cases: readonly ContractCase[];
  readonly faults: readonly ContractFault[];
}

/** Where something of a contract stands in its sheet. */
export const ofContract = ({ contract }: ContractRow, header: string | null = null): FoundPlace => ({
  table: contracts.name,
  name: contract,
  header,
});

/** The contract that counts of a partner's: the latest that is signed, else the first draft, else the first. */
export function contractOf(rows: readonly ContractRow[], partner: string): ContractRow | null {
  const own = rows.filter((row) => row.partner !== null && nameKey(row.partner) === nameKey(partner));
  const [signed] = own
    .filter(({ status }) => status === "Signed")
    .sort((a, b) => ((b.signed ?? "") > (a.signed ?? "") ? 1 : (b.signed ?? "") < (a.signed ?? "") ? -1 : 0));
  return signed ?? own.find(({ status }) => status === "Draft") ?? own[0] ?? null;
}

const tick = (flag: boolean | null): number | null => (flag === null ? null : Number(flag));

/** What a contract says of the last twelve months, by measure. */
function measured(row: ContractRow): ReadonlyMap<AgreementMeasure, number | null> {
  const { technicalCertifications: levels } = row;
  return new Map<AgreementMeasure, number | null>([
    ["Annual revenue", row.revenue],
    ["Joint opportunities", row.jointOpportunities],
    ["Advanced certifications", levels && countOfLevel(levels, "advanced")],
    ["Expert certifications", levels && countOfLevel(levels, "expert")],
    ["Dedicated people", row.dedicatedPeople],
    ["Certified people", row.certifiedPeople],
    ["Client satisfaction", row.satisfaction],
    ["Qualified referrals", row.referrals],
    ["Marketing participation", tick(row.marketing)],
    ["Brand compliance", tick(row.brand)],
  ]);
}

/** What is due of the revenue, or what is wrong with the deal. */
function splitOf({ revenue, deal }: ContractRow, terms: AgreementTerms): Pick<ContractCase, "split" | "problem"> {
  if (revenue === null || deal === null) return { split: null, problem: null };
  try {
    return { split: revenueShare(revenue, terms, deal), problem: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { split: null, problem: error.message };
  }
}

/** A contract against the terms of its agreement; it throws what the engine does. */
export function contractCase(row: ContractRow, day: string, { overrides }: Setting): ContractCase {
  const terms = agreementTerms(readAgreement(row.agreement ?? "", "the agreement"), overrides);
  const check = agreementCheck(terms, measured(row));
  const endsIn = row.ends === null ? null : dayNumber(row.ends) - dayNumber(day);
  return { row, terms, check, result: checkInWords(check.minimums), ...splitOf(row, terms), endsIn };
}

/** Every contract, and those that are wrong with what is. */
export function contractCases(source: Analysed): ContractCases {
  const cases: ContractCase[] = [];
  const faults: ContractFault[] = [];
  for (const row of rowsIn(source, contracts)) {
    try {
      cases.push(contractCase(row, source.day, source.setting));
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      faults.push({ row, problem: error.message });
    }
  }
  return { cases, faults };
}

/** What is wrong with a contract, for the notes of an analysis. */
export const faultInWords = ({ row, problem }: ContractFault): string =>
  `${contracts.name}, ${row.contract ?? "a contract without a name"}: ${problem}.`;

/** What is wrong with the deals of contracts, for the notes of an analysis. */
export const dealFaults = (cases: readonly ContractCase[]): readonly string[] =>
  cases.flatMap(({ row, problem }) => (problem === null ? [] : [faultInWords({ row, problem })]));
