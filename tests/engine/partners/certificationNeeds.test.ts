import { type Certificate, certificationGaps, certifiedHoldings, tierProgress } from "../../../src/engine";

const today = "2026-11-20";

const certificate = (person: string, issued: string, expires: string | null, more: Partial<Certificate> = {}) =>
  ({ person, certification: "Architect", level: "expert", issued, expires, ...more }) satisfies Certificate;

describe("certificationGaps", () => {
  const certificates = [
    certificate("Ann", "2025-01-01", "2028-01-01"),
    certificate("Ann", "2025-01-01", "2028-01-01", { certification: "Sales", level: "advanced" }),
    certificate("Ben", "2025-01-01", "2026-12-31", { level: "Advanced" }),
  ];

  // by hand; the framework asks an alliance for the levels advanced and expert, a channel partner for two certified people
  test.each([
    { certification: null, level: null, people: 2, have: 2, missing: 0, expiring: 1 },
    { certification: null, level: "advanced", people: 3, have: 2, missing: 1, expiring: 1 },
    { certification: "architect", level: "Expert", people: 1, have: 1, missing: 0, expiring: 0 },
    { certification: "Support", level: null, people: 2, have: 0, missing: 2, expiring: 0 },
  ])("$people for $certification $level lack $missing", ({ certification, level, people, ...expected }) => {
    expect(certificationGaps(certificates, [{ certification, level, people }], today)).toEqual([
      { certification, level, people, ...expected },
    ]);
  });

  it("refuses people below 0", () => {
    const need = { certification: null, level: null, people: -1 };
    expect(() => certificationGaps(certificates, [need], today)).toThrow("people must be a number of 0 or more");
  });
});

describe("certifiedHoldings", () => {
  it("lose the tier on the day on which the person's last certificate expires", () => {
    const programme = { tiers: ["Silver"], requirements: [{ name: "Certified people", needs: [2] }] };
    const certificates = [
      certificate("Ann", "2025-01-01", "2027-01-01"),
      certificate("Ann", "2026-01-01", "2027-06-01", { level: "advanced" }),
      certificate("Ben", "2025-01-01", "2027-03-01"),
    ];
    const any = { certification: null, level: null };
    const holdings = certifiedHoldings("Certified people", certificates, any, today);
    expect(tierProgress(programme, holdings, today)).toMatchObject({ tier: "Silver", lostOn: "2027-03-01" });
    const none = certifiedHoldings("Certified people", [], any, today);
    expect(tierProgress(programme, none, today)).toMatchObject({ tier: null, progress: 0 });
  });
});
