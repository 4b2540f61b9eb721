import { type AssumptionRow, readAssumptions } from "../../src/tables";

const row = (group: string | null, name: string | null, value: number | string | null = null): AssumptionRow => ({
  group,
  name,
  value,
  unit: null,
  tag: null,
  source: null,
});

describe("readAssumptions", () => {
  it("reads what describes our company, names in their comparable form", () => {
    const { setting, problems } = readAssumptions([
      row("Our needs", "Cloud Migration"),
      row("our needs", "Security"),
      row("Our segments", "Retail", 0.4),
      row("Our ideal accounts", " Fabrikam  AG "),
      row("Mandatory interfaces", "REST API", 3),
      row("Required interfaces", "Login", 2),
      row("Our values", "Speed", 7),
      row("Our figures", "Revenue", 5e6),
      row("Our figures", "research share", 0.2),
      row("Our partners", "Contoso"),
    ]);
    expect(problems).toEqual([]);
    const { company } = setting;
    expect([...company.needs]).toEqual(["cloud migration", "security"]);
    expect([...company.segments]).toEqual([["retail", 0.4]]);
    expect([...company.idealAccounts]).toEqual(["fabrikam ag"]);
    expect(company.interfaces).toEqual([
      { name: "rest api", weight: 3, mandatory: true },
      { name: "login", weight: 2, mandatory: false },
    ]);
    expect(company.figures).toMatchObject({ revenue: 5e6, researchShare: 0.2, growth: null });
  });

  it("reads changed assumptions by their names in any case", () => {
    const { setting, problems } = readAssumptions([
      row("Partner qualification", "weight of strategic fit", 0.5),
      row("Market access", "Reach by clients", "10:0; 50:100"),
    ]);
    expect(problems).toEqual([]);
    expect(setting.overrides.get("Partner qualification")?.get("Weight of strategic fit")).toBe(0.5);
    expect(setting.overrides.get("Market access")?.get("Reach by clients")).toBe("10:0; 50:100");
  });

  test.each([
    {
      name: "a group that is none",
      given: row("Our dreams", "Fame"),
      says: 'group "Our dreams" is none that Tandem knows',
    },
    {
      name: "a name that is none",
      given: row("Partner qualification", "Weight of luck", 1),
      says: '"Weight of luck" is no assumption',
    },
    {
      name: "a share without number",
      given: row("Our segments", "Retail"),
      says: "value of Retail must be a number, got a blank",
    },
    {
      name: "a share that is text",
      given: row("Our segments", "Retail", "much"),
      says: 'must be a number, got "much"',
    },
    {
      name: "a value outside 1 to 7",
      given: row("Our values", "Speed", 9),
      says: "value of Speed must be from 1 to 7, got 9",
    },
    { name: "a figure that is none", given: row("Our figures", "Fame", 9), says: "must be one of Revenue" },
    {
      name: "a negative weight",
      given: row("Partner qualification", "Weight of strategic fit", -1),
      says: "must be 0 or more, got -1",
    },
    {
      name: "text for a number",
      given: row("Partner qualification", "Pursue from", "high"),
      says: 'must be a number, got "high"',
    },
    {
      name: "knots that are none",
      given: row("Market access", "Reach by clients", "a:b"),
      says: "must be written as x:value",
    },
    {
      name: "a blank assumption",
      given: row("Partner qualification", "Pursue from"),
      says: "is blank, so the shipped 70 holds",
    },
    { name: "a row without group", given: row(null, "x"), says: "must have a group and a name" },
  ])("reports $name and goes on", ({ given, says }) => {
    const { setting, problems } = readAssumptions([given, row("Our needs", "Security")]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 0, message: expect.stringContaining(says) });
    expect([...setting.company.needs]).toEqual(["security"]);
  });
});
