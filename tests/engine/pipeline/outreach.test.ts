import fc from "fast-check";
import {
  campaignResults,
  fieldsOf,
  mergeFields,
  outreachSequence,
  plannedTouches,
  type Touch,
} from "../../../src/engine";

describe("outreach sequence", () => {
  it("is e-mail and LinkedIn, then follow-ups", () => {
    expect(outreachSequence().map(({ step, day, channel }) => [step, day, channel])).toEqual([
      ["Initial", 0, "Email"],
      ["Initial", 0, "LinkedIn"],
      ["Follow-up 1", 3, "Email"],
      ["Follow-up 2", 7, "Email"],
      ["Follow-up 3", 14, "Email"],
    ]);
  });

  test.each([
    { responded: null, dates: ["2026-02-26", "2026-02-26", "2026-03-01", "2026-03-05", "2026-03-12"] },
    { responded: "2026-03-05", dates: ["2026-02-26", "2026-02-26", "2026-03-01"] },
    { responded: "2026-03-06", dates: ["2026-02-26", "2026-02-26", "2026-03-01", "2026-03-05"] },
    { responded: "2026-02-26", dates: ["2026-02-26", "2026-02-26"] },
  ])("stops at a response of $responded", ({ responded, dates }) => {
    const planned = plannedTouches([{ target: "Acme", responded }], outreachSequence(), "2026-02-26");
    expect(planned.map(({ date }) => date)).toEqual(dates);
    expect(planned.every(({ target }) => target === "Acme")).toBe(true);
  });

  const step = { step: "S", day: 3, channel: "Email", template: "T" };
  const acme = { target: "Acme", responded: null };
  test.each([
    { name: "a start that is no day", run: () => plannedTouches([acme], [step], "2026-02-30") },
    {
      name: "a response before the start",
      run: () => plannedTouches([{ ...acme, responded: "2026-01-01" }], [step], "2026-02-01"),
    },
    { name: "half a day", run: () => plannedTouches([acme], [{ ...step, day: 1.5 }], "2026-02-01") },
    { name: "steps out of order", run: () => plannedTouches([acme], [step, { ...step, day: 2 }], "2026-02-01") },
  ])("refuses $name", ({ run }) => {
    expect(run).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("merge fields", () => {
  it("fills what the row has and leaves what it does not", () => {
    expect(
      mergeFields("Dear {{ first name }}, {{Company}} and {{company}}", { "First Name": "Ann", Company: " " }),
    ).toEqual({
      text: "Dear Ann, {{Company}} and {{company}}",
      missing: ["company"],
    });
    expect(mergeFields("{{a}}{{b}}", { a: 0, b: "$& {{a}}" })).toEqual({ text: "0$& {{a}}", missing: [] });
    expect(mergeFields("No fields", {})).toEqual({ text: "No fields", missing: [] });
    expect(fieldsOf("{{A}} {{ a }} {{B}}")).toHaveLength(2);
  });

  it("names fields that the row does not have", () => {
    expect(() => mergeFields("{{Fist name}} of {{Compny}}", { "First name": "Ann" })).toThrow(
      expect.objectContaining({ code: "invalid-input", message: expect.stringContaining("{{Fist name}}, {{Compny}}") }),
    );
  });

  test.each(["{{name", "name}}", "{{}}", "{{ }}", "{{a{{b}}"])("refuses %s", (template) => {
    expect(() => mergeFields(template, { name: "Ann", a: 1, b: 2 })).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});

describe("campaign results", () => {
  const touch = (target: string, facts: Partial<Touch> = {}): Touch => ({
    target,
    step: null,
    date: null,
    channel: null,
    responded: null,
    meeting: null,
    opportunity: null,
    ...facts,
  });
  const log = [
    touch("Acme", { step: "Initial", date: "2026-02-02", channel: "Email", responded: true }),
    touch("acme ", { step: "Follow-up 1", date: "2026-02-05", channel: "email", responded: true, meeting: true }),
    touch("Bolt", { step: "Initial", date: "2026-02-02", channel: "LinkedIn", responded: false }),
    touch("Cairn"),
    touch("Delta", { step: "Follow-up 2", channel: "Email", opportunity: true }),
  ];

  it("count targets, not messages", () => {
    const { all, steps, channels } = campaignResults(log);
    expect(all).toMatchObject({ targets: 4, touched: 3, responders: 1, meetings: 1, opportunities: 1 });
    expect(all.responseRate.rate).toBe(0.25);
    expect(steps.map(({ label, targets, touched, responders }) => [label, targets, touched, responders])).toEqual([
      ["Initial", 2, 2, 1],
      ["Follow-up 1", 1, 1, 1],
      ["Follow-up 2", 1, 1, 0],
    ]);
    expect(channels.map(({ label, targets }) => [label, targets])).toEqual([
      ["Email", 2],
      ["LinkedIn", 1],
    ]);
  });

  test.each([
    { name: "an empty log", run: () => campaignResults([]), code: "missing-data" },
    { name: "a blank target", run: () => campaignResults([touch(" ")]), code: "invalid-input" },
    { name: "a level of 95", run: () => campaignResults(log, 95), code: "invalid-input" },
  ])("refuse $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("do not depend on the order of the lines, nor on a line twice", () => {
    const some = fc.array(
      fc.record({
        target: fc.constantFrom("a", "b", "c", "d"),
        step: fc.option(fc.constantFrom("1", "2", "10")),
        date: fc.option(fc.constantFrom("2026-01-01", "2026-01-05")),
        channel: fc.option(fc.constantFrom("Email", "Phone")),
        responded: fc.option(fc.boolean()),
        meeting: fc.option(fc.boolean()),
        opportunity: fc.option(fc.boolean()),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(some, (lines) => {
        const results = campaignResults(lines);
        expect(campaignResults([...lines, ...lines].reverse())).toEqual(results);
        expect(results.all.responders).toBeLessThanOrEqual(results.all.touched);
        expect(results.all.touched).toBeLessThanOrEqual(results.all.targets);
      }),
    );
  });
});
