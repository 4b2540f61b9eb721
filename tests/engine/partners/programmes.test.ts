import {
  awsServicesPath2023,
  awsServicesPath2024,
  type Certificate,
  certifiedHoldings,
  googleCloudPartnerNetwork,
  type Holding,
  ownProgramme,
  type Programme,
  programmes,
  tierProgress,
} from "../../../src/engine";

const today = "2026-11-20";

const tierOf = (programme: Programme, have: readonly number[]): string | null => {
  const holdings = have.map((value, i): Holding => {
    const requirement = programme.requirements[i]!.name;
    return { requirement, value, from: null, until: null };
  });
  return tierProgress(programme, holdings, today).tier;
};

describe("programmes", () => {
  test.each(programmes)(
    "$name $edition asks for no less the higher the tier, and says where it comes from",
    (programme) => {
      for (const { needs } of programme.requirements) {
        const asked = needs.filter((need) => need !== null);
        expect(needs).toHaveLength(programme.tiers.length);
        expect([...asked].sort((a, b) => a - b)).toEqual(asked);
      }
      expect(programme.source.length).toBeGreaterThan(10);
      expect(programme.asOf === null).toBe(programme === ownProgramme);
    },
  );

  // the table of the AWS Services Path: accredited technical and business, foundational, technical, professional, launches, MRR, validations
  test.each([
    { have: [2, 2, 2, 2, 0, 3, 1500, 0], of2023: "Select", of2024: "Select" },
    { have: [2, 1, 2, 2, 0, 3, 1500, 0], of2023: null, of2024: null },
    { have: [2, 2, 4, 6, 3, 20, 10_000, 0], of2023: "Advanced", of2024: "Select" },
    { have: [4, 4, 4, 6, 3, 20, 12_000, 0], of2023: "Advanced", of2024: "Advanced" },
    { have: [10, 10, 10, 25, 10, 50, 50_000, 0], of2023: "Advanced", of2024: "Advanced" },
    { have: [10, 10, 10, 25, 10, 50, 50_000, 1], of2023: "Premier", of2024: "Premier" },
    { have: [10, 10, 10, 25, 9, 50, 50_000, 1], of2023: "Advanced", of2024: "Advanced" },
  ])("AWS with $have: $of2023 in 2023, $of2024 in 2024", ({ have, of2023, of2024 }) => {
    expect([tierOf(awsServicesPath2023, have), tierOf(awsServicesPath2024, have)]).toEqual([of2023, of2024]);
  });

  it("count a person once in each of the rows of AWS, however many certificates there are", () => {
    const certificate = (person: string, level: string): Certificate => {
      return { person, certification: `AWS ${level}`, level, issued: "2025-01-01", expires: "2028-01-01" };
    };
    const certificates = ["Ann", "ann ", "Ben"].flatMap((person) =>
      ["foundational", "technical"].map((level) => certificate(person, level)),
    );
    const count = (level: string) =>
      certifiedHoldings("row", certificates, { certification: null, level }, today).reduce(
        (n, { value }) => n + value!,
        0,
      );
    expect([count("foundational"), count("Technical"), count("expert")]).toEqual([2, 2, 0]);
  });

  // as the guide is quoted: 250 thousand, 2 and 20 million
  test.each([
    { value: 100_000, tier: null },
    { value: 250_000, tier: "Select" },
    { value: 1_999_999.99, tier: "Select" },
    { value: 2_000_000, tier: "Premier" },
    { value: 20_000_000, tier: "Diamond" },
  ])("Google Cloud with $value: $tier", ({ value, tier }) => {
    expect(tierOf(googleCloudPartnerNetwork, [value])).toBe(tier);
  });

  // the framework's minimums: channel 200,000, 2 people, 4.5; alliance 500,000, 10 joint deals
  it("puts the framework's channel minimum at Silver, and an alliance's at Platinum", () => {
    expect(ownProgramme.tiers).toEqual(["Basic", "Silver", "Gold", "Platinum"]);
    expect(tierOf(ownProgramme, [200_000, 2, 4.5, 4])).toBe("Silver");
    expect(tierOf(ownProgramme, [500_000, 6, 4.5, 10])).toBe("Platinum");
    for (const { name, needs } of ownProgramme.requirements.filter(({ name: own }) => own !== "Satisfaction")) {
      needs.slice(1).forEach((need, i) => {
        expect([name, need! / needs[i]! >= 1.5 && need! / needs[i]! <= 2.5]).toEqual([name, true]);
      });
    }
  });
});
