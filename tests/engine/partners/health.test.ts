import fc from "fast-check";
import { partnerActionPlan, partnerHealth, performanceGroups, performanceOf } from "../../../src/engine";
import { healthAssumptions } from "../../../src/engine/partners/health";

const of = performanceOf(performanceGroups.map((group) => ({ label: group, group, weight: 1, lowerIsBetter: false })));
const targets = [120, 120, 120, 120];
const healthOf = partnerHealth();
/** Performance whose groups have these values. */
const at = (...values: (number | null)[]) =>
  of(
    values.map((value) => (value === null ? null : 1.2 * 1.2 * value)),
    targets,
  );

describe("partnerHealth", () => {
  test.each([
    { values: [75, 75, 75, 75], colour: "Green", heldBy: [] },
    { values: [74, 75, 75, 75], colour: "Amber", heldBy: [] },
    { values: [50, 50, 50, 50], colour: "Amber", heldBy: [] },
    { values: [49, 50, 50, 50], colour: "Red", heldBy: [] },
    { values: [100, 100, 49, 100], colour: "Amber", heldBy: ["Quality is red (49)"] },
    { values: [100, 100, 50, 100], colour: "Green", heldBy: [] },
    // Amber by its score anyway, so nothing holds it there
    { values: [70, 70, 20, 70], colour: "Amber", heldBy: [] },
    { values: [10, 10, 10, 10], colour: "Red", heldBy: [] },
  ])("$values is $colour", ({ values, colour, heldBy }) => {
    expect(healthOf(at(...values))).toMatchObject({ colour, heldBy, firm: true });
  });

  test.each([
    { met: [false, false], heldBy: ["Revenue missed 2 quarters in a row"] },
    { met: [true, false, false], heldBy: ["Revenue missed 2 quarters in a row"] },
    { met: [false, false, true], heldBy: [] },
    { met: [false, null], heldBy: [] },
    { met: [false], heldBy: [] },
    { met: [], heldBy: [] },
  ])("with a minimum met $met is held by $heldBy", ({ met, heldBy }) => {
    const health = healthOf(at(90, 90, 90, 90), [{ name: "Revenue", met }]);
    expect(health).toMatchObject({ heldBy, colour: heldBy.length > 0 ? "Amber" : "Green" });
  });

  it("is firm where every completion gives the same colour", () => {
    expect(healthOf(at(100, 100, 100, null))).toMatchObject({ colour: "Green", firm: true });
    // quality is not known and may be red
    expect(healthOf(at(100, 100, null, 100))).toMatchObject({ colour: "Green", firm: false });
    expect(healthOf(at(80, 80, 80, null))).toMatchObject({ colour: "Green", firm: false });
  });

  it("has no colour without a score, unless every completion gives the same", () => {
    expect(healthOf(at(100, null, null, null))).toBeNull();
    expect(healthOf(at(null, 0, 0, null))).toBeNull();
    expect(healthOf(at(0, 0, null, null))).toMatchObject({ colour: "Red", firm: true, distance: null });
  });

  it("takes the colours from the assumptions, and refuses ones that do not fall", () => {
    const { name, items } = healthAssumptions;
    const green = (value: number) => new Map([[name, new Map([[items.green.name, value]])]]);
    expect(partnerHealth(green(80))(at(75, 75, 75, 75))).toMatchObject({ colour: "Amber" });
    expect(() => partnerHealth(green(40))).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("never gets worse when a group gets better", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    const order = ["Red", "Amber", "Green"];
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), fc.nat(3), value, (values, k, better) => {
        const raised = values.map((each, i) => (i === k ? Math.max(each, better) : each));
        const [before, after] = [values, raised].map((each) => order.indexOf(healthOf(at(...each))!.colour));
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });
});

describe("partnerActionPlan", () => {
  const planOf = (...values: (number | null)[]) => {
    const performance = at(...values);
    return partnerActionPlan(performance, healthOf(performance));
  };

  it("starts with what the colour calls for and goes on with what leaves the most points", () => {
    const [first, second, ...rest] = planOf(30, 60, 40, 80);
    expect(first).toMatchObject({ why: "Health is Red at 48.5", dueInDays: 14, owner: "Head of partnerships" });
    expect(second!.why).toBe("Revenue is at 30 of 100 and leaves 24.5 points on the table");
    expect(rest.map(({ why }) => why.split(" ")[0])).toEqual(["Quality", "Activity"]);
  });

  it("is due sooner the worse the colour, and names what holds it", () => {
    expect(planOf(90, 90, 90, 90)[0]).toMatchObject({ dueInDays: 90 });
    expect(planOf(100, 100, 40, 100)[0]).toMatchObject({
      why: "Health is Amber at 85: Quality is red (40)",
      dueInDays: 30,
    });
  });

  it("asks for what is missing", () => {
    const plan = planOf(100, null, null, 100);
    expect(plan.map(({ action }) => action)).toEqual([
      "Find out Activity: its actual and its target",
      "Find out Quality: its actual and its target",
    ]);
    expect(plan[0]!.why).toBe("Activity is missing, so the score may lie anywhere from 55 to 100");
  });

  it("asks for a measure where a group has none", () => {
    const performance = performanceOf([{ label: "Deals", group: "Revenue", weight: 1, lowerIsBetter: false }])(
      [1],
      [1],
    );
    const actions = partnerActionPlan(performance, healthOf(performance)).map(({ action }) => action);
    expect(actions).toContain("Choose a measure of quality and its target");
  });
});
