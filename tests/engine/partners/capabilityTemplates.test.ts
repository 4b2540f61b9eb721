import { capabilityScore, type CapabilityTemplate, capabilityTemplates, capabilityTracks } from "../../../src/engine";

describe("capabilityTemplates", () => {
  const every = capabilityTemplates.flatMap((template) => capabilityTracks.map((track) => ({ template, track })));

  test.each(every)("$template.name, $track has maxima that add up to 100", ({ template, track }) => {
    const metrics = template.tracks[track];
    expect(metrics.reduce((sum, { maxPoints }) => sum + maxPoints, 0)).toBe(100);
    const full = metrics.map(({ threshold }) => threshold);
    const score = capabilityScore(
      full,
      full,
      metrics.map(({ maxPoints }) => maxPoints),
      template.passTotal,
    );
    expect(score).toMatchObject({ total: 100, isDesignated: true });
    expect(template.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(template.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  const named = (name: string): CapabilityTemplate => capabilityTemplates.find((own) => own.name.includes(name))!;
  const each = (name: string, track: "Enterprise" | "SMB") =>
    named(name).tracks[track].map(({ maxPoints, threshold }) => expect.closeTo(maxPoints / threshold, 2));

  // as Microsoft prints the points of one more: 10 a customer, 4 a person, 1 a per cent, 2 a deployment and so on
  test.each([
    { name: "Infrastructure", track: "Enterprise", points: [10, 4, 4, 1, 2] },
    { name: "Data & AI", track: "SMB", points: [10, 4, 1, 2] },
    { name: "Modern Work", track: "Enterprise", points: [4, 2.5, 7.5, 0.03, 5] },
    { name: "Modern Work", track: "SMB", points: [2, 5, 15, 0.06, 5] },
    { name: "Business Applications", track: "Enterprise", points: [3, 1, 2.14, 1, 4] },
    { name: "Business Applications", track: "SMB", points: [3, 4, 7.5, 1, 4] },
    { name: "Security", track: "Enterprise", points: [2, 6.67, 1 / 1250, 3.33] },
    { name: "Security", track: "SMB", points: [4, 8, 1 / 750, 3.33] },
  ] as const)("$name, $track earns $points for one more", ({ name, track, points }) => {
    expect(points).toEqual(each(name, track));
  });
});
