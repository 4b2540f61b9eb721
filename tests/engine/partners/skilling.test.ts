import { capabilityTemplates, countedPeople } from "../../../src/engine";

describe("countedPeople", () => {
  const rule = (name: string, track: "Enterprise" | "SMB") => {
    const metrics = capabilityTemplates.find((own) => own.name.includes(name))!.tracks[track];
    const { skilling, maxPoints, threshold } = metrics.find(({ name: own }) => own.startsWith("Intermediate"))!;
    return { skilling: skilling!, each: maxPoints / threshold };
  };

  // examples that Microsoft Learn prints for Security and for Data & AI
  test.each([
    { name: "Security", track: "Enterprise", people: [2, 2, 3], points: 20 },
    { name: "Security", track: "Enterprise", people: [2, 2, 2], points: 13.33 },
    { name: "Security", track: "Enterprise", people: [2, 0, 2], points: 0 },
    { name: "Security", track: "Enterprise", people: [1, 2, 2], points: 0 },
    { name: "Security", track: "SMB", people: [2, 2, 3], points: 32 },
    { name: "Security", track: "SMB", people: [2, 2, 2], points: 24 },
    { name: "Security", track: "SMB", people: [2, 0, 2], points: 4 },
    { name: "Security", track: "SMB", people: [0, 0, 2], points: 0 },
    { name: "Data & AI", track: "SMB", people: [2, 2, 3], points: 20 },
    { name: "Data & AI", track: "SMB", people: [2, 0, 2], points: 4 },
    { name: "Data & AI", track: "Enterprise", people: [2, 2, 2], points: 8 },
    { name: "Infrastructure", track: "SMB", people: [2, 2], points: 12 },
    { name: "Infrastructure", track: "Enterprise", people: [1, 2], points: 0 },
  ] as const)("$name, $track: $people earn $points", ({ name, track, people, points }) => {
    const { skilling, each } = rule(name, track);
    expect(countedPeople(people, skilling) * each).toBeCloseTo(points, 2);
  });

  it("refuses other numbers of steps and people below 0", () => {
    const { skilling } = rule("Security", "SMB");
    expect(() => countedPeople([1, 1], skilling)).toThrow("people must be 3 numbers, got 2");
    expect(() => countedPeople([1, -1, 1], skilling)).toThrow("people must be numbers of 0 or more, got -1");
  });
});
