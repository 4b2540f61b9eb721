import { readFile } from "node:fs/promises";
import { importTable, rowOf } from "../../src/files";
import {
  type AssumptionRow,
  assumptions,
  computedCell,
  isScored,
  namedRanges,
  readAssumptions,
  type Table,
  tables,
} from "../../src/tables";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { explainSelection } from "../../src/taskpane/detail/explainSelection";
import { openExcel, type OpenWorkbook } from "../excel";
import { cellsOf, columnOf, sampleText, select, sheetNames } from "./workbook";

const samples = [
  { name: "Partners", file: "brightmoor-accounts.csv" },
  { name: "Markets", file: "brightmoor-markets.csv" },
  { name: "Competitors", file: "brightmoor-competitors.csv" },
  { name: "Companies", file: "brightmoor-companies.csv" },
  { name: "Targets", file: "brightmoor-targets.csv" },
];

/** What the engine makes of a sample file, by itself. */
async function scoredFile(table: Table, file: string) {
  const read = async (name: string, target: Table) => await importTable(await readFile(`samples/${name}`), [target]);
  const company = await read("brightmoor-company.csv", assumptions);
  const rows = company.rowNumbers.map((_, i) => rowOf(assumptions, company.columns, i) as unknown as AssumptionRow);
  const { rowNumbers, columns } = await read(file, table);
  return table.scoring!.score(
    rowNumbers.map((_, i) => rowOf(table, columns, i)),
    readAssumptions(rows).setting,
  );
}

/** A cell as a value of the engine shows in it. */
const shown = (value: unknown) => (typeof value === "number" ? expect.closeTo(value, 6) : value);

async function addressOfAssumption(group: string, name: string): Promise<string> {
  const rows = await cellsOf("Assumptions");
  return `C${rows.findIndex(([inGroup, called]) => inGroup === group && called === name) + 1}`;
}

describe("the sample workbook", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  it("has a sheet of each kind, the assumptions last", async () => {
    expect(await sheetNames()).toEqual(["Sheet1", ...tables.map(({ name }) => name)]);
  });

  test.each(samples)("$name show what the engine says, in live cells", async ({ name, file }) => {
    const table = tables.find((other) => other.name === name)!;
    const results = await scoredFile(table, file);
    const [headers] = await cellsOf(name);
    const { by, outcome, verdict, criteria } = table.scoring!;
    const headersOfResult = [
      by,
      "Low",
      "High",
      "Coverage",
      verdict,
      ...(outcome === null ? [] : [outcome]),
      ...criteria,
    ];
    for (const header of headersOfResult) {
      expect(headers).toContain(header);
      const cells = await columnOf(name, header);
      results.forEach((result, i) => {
        if (!isScored(result)) return;
        const value = computedCell(table, result, header);
        // A cell shows #N/A where the engine has no number, and where the words are that more data is needed.
        const isUnknown = value === null || (typeof value === "string" && value.startsWith("More data needed"));
        if (!criteria.includes(header) && isUnknown) expect(["#N/A", "More data needed"]).toContain(cells[i]);
        else expect(cells[i]).toEqual(shown(value ?? ""));
      });
    }
  });

  it("has a name for every range that its formulas call", async () => {
    const found = await Excel.run(async (context) => {
      const ranges = namedRanges.map(({ name }) =>
        context.workbook.names.getItem(name).getRange().load("address,rowCount"),
      );
      await context.sync();
      return ranges.map(({ address, rowCount }) => [address.split("!")[0], rowCount]);
    });
    expect(found).toEqual(namedRanges.map(({ items }) => ["Assumptions", items.length]));
  });

  it("follows a weight, a bound and a figure that is changed in Assumptions", async () => {
    const scores = await columnOf("Partners", "Score");
    const place = await addressOfAssumption("Partner qualification", "Weight of strategic fit");
    book.type("Assumptions", place, "0");
    const after = await columnOf("Partners", "Score");
    expect(after.filter((score, i) => score !== scores[i]).length).toBeGreaterThan(30);
    book.type("Assumptions", place, "0.3");
    expect(await columnOf("Partners", "Score")).toEqual(scores);

    const bound = await addressOfAssumption("Partner qualification", "Develop from");
    const pursued = async () =>
      (await columnOf("Partners", "Verdict")).filter((verdict) => verdict === "Decline").length;
    const before = await pursued();
    book.type("Assumptions", bound, "10");
    expect(await pursued()).toBeLessThan(before);
    book.type("Assumptions", bound, "50");

    const revenue = await addressOfAssumption("Our figures", "Revenue");
    const impact = await columnOf("Competitors", "Market impact");
    book.type("Assumptions", revenue, "1000000000");
    expect(await columnOf("Competitors", "Market impact")).not.toEqual(impact);
    book.type("Assumptions", revenue, "32000000");
  });

  it("shows score, range and coverage where a criterion is blank, in the cells and in the pane", async () => {
    const [headers] = await cellsOf("Partners");
    const letter = String.fromCharCode(65 + headers!.indexOf("Cultural fit"));
    const held = await book.cell("Partners", `${letter}3`);
    book.type("Partners", `${letter}3`, "");
    const [score, low, high, coverage] = await Promise.all(
      ["Score", "Low", "High", "Coverage"].map(async (header) => (await columnOf("Partners", header))[1]),
    );
    expect(coverage).toBeCloseTo(0.9, 9);
    expect(Number(high) - Number(low)).toBeCloseTo(10, 9);

    await select("Partners", "A3");
    const explained = await explainSelection();
    expect(explained).toMatchObject({ kind: "scored", name: "Bergstrom & Lind", row: 3, noun: "partner" });
    expect(explained).toMatchObject({
      score: shown(score),
      low: shown(low),
      high: shown(high),
      coverage: shown(coverage),
    });
    book.type("Partners", `${letter}3`, String(held));
  });

  it("shows #VALUE! with a message that names the place where a number is a text", async () => {
    const [headers] = await cellsOf("Partners");
    const letter = String.fromCharCode(65 + headers!.indexOf("Market access"));
    const held = await book.cell("Partners", `${letter}2`);
    book.type("Partners", `${letter}2`, "good");
    expect(await book.cell("Partners", "B2")).toBe("#VALUE!");
    expect(book.message("Partners", "B2")).toContain(
      'criteria, row 1, column 2 must be a number from 0 to 100, got the text "good"',
    );
    book.type("Partners", `${letter}2`, String(held));
  });

  it("is refused where its sheets stand already, and leaves them", async () => {
    const before = await cellsOf("Partners");
    await expect(addSampleWorkbook(sampleText)).rejects.toThrow(/stands in this workbook already.*Nothing was changed/);
    expect(await cellsOf("Partners")).toEqual(before);
  });
});

it("The sample workbook is undone in one step", async () => {
  await openExcel();
  const { undo } = await addSampleWorkbook(sampleText);
  await undo!();
  expect(await sheetNames()).toEqual(["Sheet1"]);
});
