import { agreementDocument, type AgreementFacts, agreementKinds, agreementTerms } from "../../../src/engine";

const us = {
  name: "Tandem Ltd",
  country: "Switzerland",
  signatory: "R. Keller",
  contact: "I. Aubert",
  capabilities: ["Analytics"],
  segments: ["Healthcare", "Public sector"],
  regions: ["DACH", "Nordics"],
};
const partner = {
  name: "Alder Consulting",
  country: "Germany",
  signatory: null,
  contact: null,
  capabilities: ["Cloud migration", "Change management"],
  segments: ["healthcare", "Mining"],
  regions: ["Iberia"],
};
const facts: AgreementFacts = {
  contract: null,
  date: "2026-11-20",
  starts: "2027-01-01",
  ends: "2029-12-31",
  currency: "EUR",
  terms: agreementTerms("alliance"),
  deal: "joint",
  us,
  partner,
  goals: ["Open the Nordics"],
  interfaces: [],
};

const everything = (document: unknown) => JSON.stringify(document);
const blanks = (document: unknown) => everything(document).split("[to be agreed]").length - 1;

describe("agreementDocument", () => {
  const document = agreementDocument(facts);
  const clause = (number: string) =>
    document.sections.flatMap(({ clauses }) => clauses).find((other) => other.number === number)!;

  it("has the framework's five sections of four clauses", () => {
    expect(document.sections.map(({ heading }) => heading)).toEqual([
      "Partnership objectives and scope",
      "Roles and responsibilities",
      "Commercial terms",
      "Intellectual property",
      "Governance and management",
    ]);
    for (const { clauses } of document.sections) expect(clauses).toHaveLength(4);
    expect(clause("3.4").heading).toBe("Minimum performance commitments");
  });

  it("names the parties, and says that it is a draft for a lawyer", () => {
    expect(document.title).toBe("Strategic alliance agreement between Tandem Ltd and Alder Consulting");
    expect(document.parties[1]).toEqual({
      role: "The Partner",
      name: "Alder Consulting",
      country: "Germany",
      signatory: "[to be agreed]",
    });
    expect(document.note).toMatch(/^Draft of 2026-11-20.*lawyer must check/);
  });

  it("is filled from the terms", () => {
    expect(clause("3.1").parts[1]).toEqual({
      kind: "table",
      header: ["Deal", "Partner's share", "Company's share"],
      rows: [
        ["Joint opportunities", "50%", "50%"],
        ["Referral only", "25%", "75%"],
        ["Lead partner", "35%", "65%"],
      ],
    });
    expect(everything(clause("3.4"))).toContain('["Annual revenue","500,000","money a year"]');
    expect(everything(clause("3.4"))).toContain('["Marketing fund","100,000","money a year","[to be agreed]"]');
    expect(everything(clause("3.3"))).toContain("All amounts in this agreement are in EUR.");
    expect(everything(clause("5.4"))).toContain("from 2027-01-01 to 2029-12-31");
  });

  it("takes segments and regions in which both sell, and leaves a blank where there are none", () => {
    expect(clause("1.3").parts[1]).toEqual({ kind: "points", points: ["healthcare"] });
    expect(clause("1.4").parts[1]).toEqual({ kind: "points", points: ["[to be agreed]"] });
    expect(document.openPoints).toContain("1.4 Geographic scope and territories: regions");
  });

  it.each(agreementKinds)("lists every blank of a draft for %s as an open point", (kind) => {
    const nobody = {
      name: null,
      country: " ",
      signatory: null,
      contact: null,
      capabilities: [],
      segments: [],
      regions: [],
    };
    const empty = agreementDocument({
      ...facts,
      terms: agreementTerms(kind),
      starts: null,
      ends: null,
      currency: null,
      deal: null,
      us: nobody,
      partner: nobody,
      goals: [],
    });
    // the title repeats the two names
    expect(blanks({ ...empty, title: "" })).toBe(empty.openPoints.length);
    expect(new Set(empty.openPoints).size).toBe(empty.openPoints.length);
    expect(everything(empty)).not.toMatch(/null|undefined|NaN/);
    expect(blanks({ ...document, title: "" })).toBe(document.openPoints.length);
    expect(document.openPoints.length).toBeLessThan(empty.openPoints.length);
  });

  it("shows what is yes or no as yes, and the benefits of an ecosystem partner", () => {
    const ecosystem = agreementDocument({ ...facts, terms: agreementTerms("ecosystem"), deal: null });
    expect(everything(ecosystem)).toContain('["Brand compliance","yes",""]');
    expect(everything(ecosystem)).toContain("Priority technical support");
    expect(everything(ecosystem)).not.toContain("Marketing fund");
  });

  it("takes the name of the contract as title", () => {
    expect(agreementDocument({ ...facts, contract: "Alder 2027" }).title).toBe("Alder 2027");
  });

  test.each([
    { given: { date: "20.11.2026" }, says: "the date of the draft must be a day" },
    { given: { starts: "2027-02-30" }, says: "the start of the agreement must be a day" },
    { given: { ends: "2026-12-31" }, says: "must not be before 2027-01-01, got 2026-12-31" },
  ])("refuses $given", ({ given, says }) => {
    expect(() => agreementDocument({ ...facts, ...given })).toThrow(
      expect.objectContaining({ code: "invalid-input", message: expect.stringContaining(says) }),
    );
  });
});
