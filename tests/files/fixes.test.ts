import { type Fix, importTable, issueGroups } from "../../src/files";
import { partners, type Table, tables } from "../../src/tables";

const table = (name: string): Table => tables.find((other) => other.name === name)!;

const load = (text: string, fixes: readonly Fix[], target: Table = partners) =>
  importTable(new TextEncoder().encode(text), [target], { fixes });

const replace = (column: string, value: string, by: string | null): Fix => ({ kind: "replace", column, value, by });

const file = `Name,Partner type,Revenue,Employees
Alder,Tech,a lot,12
Birch,Tech,5,12.5
Cedar,Reseller,a lot,n/a
,Tech,7,8
Elm,Reseller,9,10
Fir,Technology,11,12`;

describe("fixes", () => {
  test.each([
    {
      name: "a value that is none of the choices is read as one, in every row that has it",
      fixes: [replace("Partner type", "Tech", "Technology")],
      columns: {
        partnerType: ["Technology partner", "Technology partner", "Reseller", "Reseller", "Technology partner"],
      },
      left: ["unreadable-number Revenue 2", "unreadable-number Employees 1", "missing-required Name 1"],
    },
    {
      name: "text that is no number is read as one",
      fixes: [replace("Revenue", "a lot", "1.5m")],
      columns: { revenue: [1_500_000, 5, 1_500_000, 9, 11] },
      left: ["unknown-choice Partner type 3", "unreadable-number Employees 1", "missing-required Name 1"],
    },
    {
      name: "or as nothing",
      fixes: [replace("Revenue", "a lot", null)],
      columns: { revenue: [null, 5, null, 9, 11] },
      left: ["unknown-choice Partner type 3", "unreadable-number Employees 1", "missing-required Name 1"],
    },
    {
      name: "what does not read either is told as it was typed, and can be mended again",
      fixes: [replace("Revenue", "a lot", "plenty"), replace("Revenue", "plenty", "9")],
      columns: { revenue: [9, 5, 9, 9, 11] },
      left: ["unknown-choice Partner type 3", "unreadable-number Employees 1", "missing-required Name 1"],
    },
    {
      name: "a fix of a column leaves the others alone",
      fixes: [replace("Employees", "a lot", "3")],
      columns: { revenue: [null, 5, null, 9, 11], employees: [12, null, null, 10, 12] },
      left: [
        "unknown-choice Partner type 3",
        "unreadable-number Revenue 2",
        "unreadable-number Employees 1",
        "missing-required Name 1",
      ],
    },
  ])("$name", async ({ fixes, columns, left }) => {
    const imported = await load(file, fixes);
    expect(imported.columns).toMatchObject(columns);
    const groups = issueGroups(imported.issues).map(
      ({ first, count }) => `${first.code} ${first.column ?? ""} ${count}`,
    );
    expect(groups.sort()).toEqual([...left].sort());
  });

  it("leave rows out with the person's reason, and say no more of them", async () => {
    const { rowsRead, rowNumbers, skipped, issues } = await load(file, [
      { kind: "skip", rows: [2, 4], reason: "Not a number: Revenue" },
    ]);
    expect([rowsRead, rowNumbers]).toEqual([6, [3, 6, 7]]);
    expect(skipped).toEqual([
      { row: 2, name: "Alder", reason: "Not a number: Revenue" },
      { row: 4, name: "Cedar", reason: "Not a number: Revenue" },
      { row: 5, name: "", reason: "no name" },
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ["unknown-choice", 3],
      ["unreadable-number", 3],
      ["unknown-choice", 5],
      ["missing-required", 5],
    ]);
  });

  it("divide what is per cent by 100, and no cell that says so itself", async () => {
    const text = "Name,Growth,Size\nA,15,1\nB,20%,2\nC,2.5,3\n";
    const markets = table("Markets");
    const before = await load(text, [], markets);
    expect(before.issues.map(({ code }) => code)).toEqual(["out-of-range", "large-fraction"]);
    const { columns, issues } = await load(text, [{ kind: "percent", column: before.issues[0]!.column! }], markets);
    expect(issues).toEqual([]);
    expect(Object.values(columns)).toContainEqual([0.15, 0.2, 0.025]);
  });

  it("take amounts of several moneys as they are", async () => {
    const text = "Name,Revenue\nA,$5\nB,$6\nC,€7\n";
    expect((await load(text, [])).columns["revenue"]).toEqual([5, 6, null]);
    const { columns, issues } = await load(text, [{ kind: "anyMoney", column: "Revenue" }]);
    expect([columns["revenue"], issues]).toEqual([[5, 6, 7], []]);
  });

  it("go by what a cell says, not by keys of objects", async () => {
    const { columns } = await load("Name,Partner type\nA,__proto__\nB,constructor\nC,Reseller\nD,Reseller\n", [
      replace("Partner type", "__proto__", "Reseller"),
    ]);
    expect(columns["partnerType"]).toEqual(["Reseller", null, "Reseller", "Reseller"]);
  });
});

describe("issueGroups", () => {
  it("tells the different values of a problem, each with its rows", async () => {
    const { issues } = await load(file, []);
    const [types] = issueGroups(issues);
    expect([types!.count, types!.rows, types!.values]).toEqual([3, [2, 3, 5], [{ value: "Tech", rows: [2, 3, 5] }]]);
  });
});
