import fc from "fast-check";
import { addDays, type Interaction, interactionPoints, interactionTypes } from "../../../src/engine";

const day = "2026-11-20";
const one = (type: Interaction["type"], daysAgo = 0, direction: Interaction["direction"] = "In"): Interaction => ({
  date: addDays(day, -daysAgo),
  type,
  contact: null,
  seniority: null,
  direction,
});

describe("engagement points of interactions", () => {
  test.each([
    { name: "no interaction", interactions: [], points: 0 },
    { name: "a meeting of the day", interactions: [one("Meeting")], points: 20 },
    { name: "a workshop after one half-life", interactions: [one("Workshop", 90)], points: 15 },
    { name: "an email of ours", interactions: [one("Email", 0, "Out")], points: 0 },
    { name: "a call whose direction is not known", interactions: [one("Call", 0, null)], points: 10 },
    { name: "a meeting that we asked for", interactions: [one("Meeting", 0, "Out")], points: 20 },
    { name: "ten emails, limited", interactions: Array.from({ length: 10 }, () => one("Email")), points: 20 },
    {
      name: "three joint deals, limited",
      interactions: Array.from({ length: 3 }, () => one("Joint deal")),
      points: 100,
    },
  ])("$name", ({ interactions, points }) => {
    expect(interactionPoints(interactions, day).points).toBeCloseTo(points, 12);
  });

  it("follow the assumptions", () => {
    const overrides = new Map([["Engagement points of interactions", new Map([["Points of a call", 40]])]]);
    expect(interactionPoints([one("Call")], day, overrides).points).toBe(40);
  });

  it("refuse a day that has not come", () => {
    expect(() => interactionPoints([one("Call", -1)], day)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  const some = fc.array(
    fc.record({ type: fc.constantFrom(...interactionTypes), daysAgo: fc.integer({ min: 0, max: 2000 }) }),
    { maxLength: 30 },
  );

  it("are from 0 to 100, and no less with another interaction", () => {
    fc.assert(
      fc.property(some, (list) => {
        const interactions = list.map(({ type, daysAgo }) => one(type, daysAgo));
        const { points } = interactionPoints(interactions, day);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(100);
        expect(interactionPoints([...interactions, one("Call")], day).points).toBeGreaterThanOrEqual(points);
      }),
    );
  });
});
