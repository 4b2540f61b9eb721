import fc from "fast-check";
import { type Certificate, certificationStates } from "../../../src/engine";
import { addDays } from "../../../src/engine/math/days";

const today = "2026-11-20";

const certificate = (person: string, issued: string, expires: string | null, more: Partial<Certificate> = {}) =>
  ({ person, certification: "Architect", level: "expert", issued, expires, ...more }) satisfies Certificate;

describe("certificationStates", () => {
  // issued ≤ day < expires
  test.each([
    { issued: today, expires: "2027-11-20", people: 1 },
    { issued: "2026-11-21", expires: "2027-11-20", people: 0 },
    { issued: "2025-01-01", expires: today, people: 0 },
    { issued: "2025-01-01", expires: "2026-11-21", people: 1 },
    { issued: "2025-01-01", expires: null, people: 1 },
  ])("from $issued until $expires: $people", ({ issued, expires, people }) => {
    expect(certificationStates([certificate("Ann", issued, expires)], today)[0]!.people).toHaveLength(people);
  });

  it("counts a person once, until the last certificate expires, however the name is written", () => {
    const [state, ...others] = certificationStates(
      [
        certificate("Zoë Müller", "2024-01-01", "2026-12-01"),
        certificate(" zoe\u0308  mu\u0308ller", "2026-06-01", "2028-06-01", { certification: "ARCHITECT " }),
        certificate("Ben Kay", "2025-01-01", "2027-02-01"),
        certificate("Cy Ort", "2025-01-01", "2026-12-24"),
        certificate("Di Fox", "2025-01-01", null),
      ],
      today,
    );
    expect(others).toEqual([]);
    expect(state).toMatchObject({ withoutExpiry: 1, nextExpiry: "2026-12-24" });
    expect(state!.people.map(({ person, expires }) => [person, expires])).toEqual([
      ["Zoë Müller", "2028-06-01"],
      ["Ben Kay", "2027-02-01"],
      ["Cy Ort", "2026-12-24"],
      ["Di Fox", null],
    ]);
    expect(state!.expiring.map(({ person }) => person)).toEqual(["Cy Ort", "Ben Kay"]);
  });

  it("lists what expires within 90 days, the last of them included", () => {
    const states = (expires: string) => certificationStates([certificate("Ann", "2025-01-01", expires)], today);
    expect(states("2027-02-18")[0]!.expiring).toHaveLength(1);
    expect(states("2027-02-19")[0]!.expiring).toHaveLength(0);
  });

  it("tells levels apart and keeps what nobody holds any more", () => {
    const states = certificationStates(
      [
        certificate("Ann", "2024-01-01", "2025-01-01"),
        certificate("Ann", "2024-01-01", null, { level: "Advanced" }),
        certificate("Ben", "2024-01-01", null, { level: null }),
      ],
      today,
    );
    expect(states.map(({ level, people }) => [level, people.length])).toEqual([
      ["expert", 0],
      ["Advanced", 1],
      [null, 1],
    ]);
  });

  test.each([
    { what: certificate(" ", "2025-01-01", null), says: "certificate 1 must name a person and a certification" },
    { what: certificate("Ann", "2025-01-32", null), says: "certificate 1: issued must be a day" },
    { what: certificate("Ann", "2025-01-01", "2025-01-01"), says: "expires must lie after issued (2025-01-01)" },
  ])("refuses: $says", ({ what, says }) => {
    expect(() => certificationStates([what], today)).toThrow(says);
  });
});

describe("laws of certifications", () => {
  const days = fc.integer({ min: -400, max: 400 }).map((n) => addDays(today, n));
  const some = fc
    .record({
      person: fc.constantFrom("Ann", "Ben", "Cy"),
      issued: days,
      length: fc.option(fc.integer({ min: 1, max: 800 })),
    })
    .map(({ person, issued, length }) => certificate(person, issued, length === null ? null : addDays(issued, length)));

  it("repeated certificates change nothing, and nobody is counted twice", () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 15 }), (certificates) => {
        const states = certificationStates(certificates, today);
        expect(certificationStates([...certificates, ...certificates], today)).toEqual(states);
        for (const { people, expiring } of states) {
          expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
          expect(expiring.length).toBeLessThanOrEqual(people.length);
        }
      }),
    );
  });
});
