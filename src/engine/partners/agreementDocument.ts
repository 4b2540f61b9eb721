import { EngineError } from "../errors";
import { dayNumber } from "../math/days";
import { agreementSections } from "./agreementClauses";
import { type AgreementFacts, type AgreementSide, blank, type DocumentPart, type Fill } from "./agreementFacts";

/** A party as the document names it. */
export interface DocumentParty {
  readonly role: "The Company" | "The Partner";
  readonly name: string;
  readonly country: string;
  readonly signatory: string;
}

export interface DocumentClause {
  /** Such as 1.3. */
  readonly number: string;
  readonly heading: string;
  readonly parts: readonly DocumentPart[];
}

export interface DocumentSection {
  readonly number: number;
  readonly heading: string;
  readonly clauses: readonly DocumentClause[];
}

/** The content of a draft agreement, for whatever writes it. */
export interface AgreementDocument {
  readonly title: string;
  /** That it is a draft, to be shown at its beginning. */
  readonly note: string;
  /** As YYYY-MM-DD. */
  readonly date: string;
  readonly parties: readonly DocumentParty[];
  /** The framework's five. */
  readonly sections: readonly DocumentSection[];
  /** What stands as "[to be agreed]", each with its clause. */
  readonly openPoints: readonly string[];
}

const titles = {
  alliance: "Strategic alliance agreement",
  channel: "Channel partner agreement",
  ecosystem: "Ecosystem partner agreement",
} as const;

const known = (fact: string | null): string | null => (fact === null || fact.trim() === "" ? null : fact.trim());

/**
 * Draft of a partnership agreement by the framework's standard template: five sections of four clauses, filled with what is known.
 *
 * What is not known stands as "[to be agreed]" and is listed as an open point; nothing is made up in its place.
 *
 * @returns Content only; what writes it decides how it looks.
 * @throws {EngineError} `invalid-input` if a date is no day as YYYY-MM-DD, or the agreement ends before it starts.
 * @see The framework, standard partnership agreement template. The sentences are our own and no legal advice.
 */
export function agreementDocument(facts: AgreementFacts): AgreementDocument {
  checkDays(facts);
  const openPoints: string[] = [];
  const fillIn =
    (place: string): Fill =>
    (fact, what) => {
      const value = known(fact);
      if (value === null) openPoints.push(`${place}: ${what}`);
      return value ?? blank;
    };
  const party = (role: DocumentParty["role"], { name, country, signatory }: AgreementSide): DocumentParty => {
    const fill = fillIn("Parties");
    return {
      role,
      name: fill(name, `name of ${role.toLowerCase()}`),
      country: fill(country, `country of ${role.toLowerCase()}`),
      signatory: fill(signatory, `who signs for ${role.toLowerCase()}`),
    };
  };
  const parties = [party("The Company", facts.us), party("The Partner", facts.partner)];
  const sections = agreementSections.map(({ heading, clauses }, i) => ({
    number: i + 1,
    heading,
    clauses: clauses.map((clause, k) => {
      const number = `${i + 1}.${k + 1}`;
      return { number, heading: clause.heading, parts: clause.parts(facts, fillIn(`${number} ${clause.heading}`)) };
    }),
  }));
  const between = parties.map(({ name }) => name).join(" and ");
  return {
    title: known(facts.contract) ?? `${titles[facts.terms.kind]} between ${between}`,
    note: `Draft of ${facts.date}, made from the figures of a workbook. It is no legal advice: a lawyer must check it before anyone signs.`,
    date: facts.date,
    parties,
    sections,
    openPoints,
  };
}

function checkDays({ date, starts, ends }: AgreementFacts): void {
  dayNumber(date, "the date of the draft");
  const from = starts === null ? null : dayNumber(starts, "the start of the agreement");
  const to = ends === null ? null : dayNumber(ends, "the end of the agreement");
  if (from !== null && to !== null && to < from) {
    throw new EngineError("invalid-input", `the end of the agreement must not be before ${starts}, got ${ends}`);
  }
}
