import { certificationsAnalysis } from "../../../src/tables/analyses/certifications/certifications";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = certificationsAnalysis;

const tableOf = (found: ReturnType<typeof find>, title: string) =>
  found?.tables.find((table) => table.title === title)?.rows;

const certificate = (changes: object) => ({
  person: "Ann",
  certification: "Architect",
  level: "expert",
  partner: "Alder",
  issued: "2026-01-01",
  ...changes,
});

describe("certifications", () => {
  it("counts the sample's people once, and puts who misses its agreement first", async () => {
    const rows = tableOf(find(await sampleCompany(), null), "Certified people by partner");
    // Counted by hand in the file: Marlowe has one person of the two of a channel, Hollister nobody of an alliance's.
    expect(rows?.map(([partner, people, , , , , missing]) => [partner, people, missing])).toEqual([
      ["Marlowe Public Advisory", 1, 1],
      ["Hollister Bank Services", 0, 1],
      ["Eidsvag Systemhus", 3, 0],
      ["Alderan Consulting Group", 5, 0],
      ["Nordhavn Cloud", 1, null],
      ["Xanten Automation", 2, 0],
    ]);
    expect(rows?.find(([partner]) => partner === "Nordhavn Cloud")).toEqual([
      "Nordhavn Cloud", 1, 1, "2027-01-19", "Mads Holm", 1, null, "1 for Silver"]); // prettier-ignore
  });

  it("lists whose certificate runs out within 90 days, and renews it before", async () => {
    const found = find(await sampleCompany(), "Eidsvag Systemhus");
    // 2026-11-20 and 90 days is 2027-02-18; Knut's ends on 2027-02-16, Ane's in 2028.
    expect(tableOf(found, "Run out soon")).toEqual([
      ["Sigrid Dahl", "Sales professional", "foundational", "2026-12-28"],
      ["Knut Moe", "Platform administrator", "advanced", "2027-02-16"],
    ]);
    expect(tableOf(found, "Training plan")).toEqual([
      ["Renew Sales professional of Sigrid Dahl", "2026-12-27", "Runs out the day after"],
      ["Certify 1 person", "2027-01-19", "Programme, Gold"],
      ["Renew Platform administrator of Knut Moe", "2027-02-15", "Runs out the day after"],
    ]);
    expect(tableOf(found, "People asked for")).toEqual([
      ["Eidsvag channel", "any", 2, 3, 0, 0],
      // Knut holds nothing else, and Sigrid is certified without end.
      ["Programme, Gold", "any", 4, 3, 1, 2],
    ]);
  });

  it("leaves out a record that is wrong and says so, and keeps the others", () => {
    const found = find(
      madeCompany({
        Certifications: [
          certificate({}),
          certificate({ person: "Ben", expires: "2025-01-01" }),
          certificate({ person: "Cy", issued: null }),
        ],
      }),
      "ALDER",
    );
    expect(found?.facts[0]).toEqual({ label: "Certified people", cell: 1, type: "count" });
    expect(found?.notes.slice(0, 2)).toEqual([
      "Certifications, Ben: expires must lie after issued (2026-01-01), got 2025-01-01; it is left out.",
      "Certifications, Cy: person, certification and issue must be known, so it is left out.",
    ]);
  });

  it("counts nobody where a contract asks for people and no row has any", () => {
    const contracts = [{ contract: "C", partner: "Birch", agreement: "Channel", status: "Signed" }];
    const found = find(madeCompany({ Certifications: [certificate({})], Contracts: contracts }), "Birch");
    expect(tableOf(found, "People asked for")).toEqual([["C", "any", 2, 0, 2, 2]]);
    expect(found?.notes[0]).toBe("Certifications has no row of Birch, so nobody counts.");
  });

  it("says nothing of a partner that nothing is known of, and of an empty sheet", () => {
    expect(find(madeCompany({ Certifications: [certificate({})] }), "Nobody")).toBeNull();
    expect(find(madeCompany({ Certifications: [] }), null)).toBeNull();
    expect(find(madeCompany({}), null)).toBeNull();
  });
});
