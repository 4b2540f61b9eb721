import { checkField, readForm } from "../../src/taskpane/form/readForm";
import { saveForm } from "../../src/taskpane/form/saveForm";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../excel";
import { everything, refusal } from "../workbook/workbook";
import { cellsOf, columnOf, sampleText, sheetNames } from "./workbook";

type Texts = Readonly<Record<string, string>>;

/** Fills in the form of a row and saves it. */
async function fill(table: string, place: number | null, texts: Texts) {
  return await saveForm(await readForm(table, place), texts);
}

async function filled(table: string, place: number | null, texts: Texts) {
  const result = await fill(table, place, texts);
  if (result.kind !== "saved") throw new Error(JSON.stringify(result.faults));
  return result;
}

async function faultsOf(table: string, place: number | null, texts: Texts): Promise<Texts> {
  const result = await fill(table, place, texts);
  if (result.kind !== "faulty") throw new Error(result.outcome.message);
  return result.faults;
}

/** One row of a sheet, by header; blank cells are left out. */
async function rowOf(sheet: string, place: number): Promise<Record<string, unknown>> {
  const [headers = [], ...rows] = await cellsOf(sheet);
  const cells = headers.map((header, k) => [String(header), rows[place]?.[k] ?? ""] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ""));
}

const partner: Texts = {
  name: "Aldgate Systems",
  partnerType: "Consultant",
  regions: "DACH: 60 %; Nordics: 40 %",
  markets: "Hospitals; Banks",
  capabilities: "Cloud migration; Acme, Inc. tools",
  certifications: "none",
  revenue: "85,000,000",
  strategicFitRating: "80",
  marketAccessRating: "70",
  technicalRating: "60",
  financialRating: "90",
  culturalRating: "50",
};

describe("the form", () => {
  it("asks for what is essential first, with what each field is", async () => {
    await openExcel();
    const { noun, edited, fields } = await readForm("Partners", null);
    expect([noun, edited]).toEqual(["partner", null]);
    const essential = fields.filter(({ group }) => group === "essential").map(({ header }) => header);
    expect(essential.slice(0, 6)).toEqual([
      "Name",
      "Partner type",
      "Regions",
      "Markets",
      "Capabilities",
      "Certifications",
    ]);
    expect(fields[0]).toMatchObject({ key: "name", isRequired: true, text: "" });
    expect(fields.find(({ key }) => key === "partnerType")!.choices).toContain("Consultant");
    expect(fields.find(({ key }) => key === "culturalRating")).toMatchObject({ group: "ratings", unit: "0 to 100" });
    expect(fields.find(({ key }) => key === "totalAssets")).toMatchObject({ group: "other" });
    expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
  });

  test.each<[string, string, string, string | null, string | null]>([
    ["Partners", "revenue", "a lot", "Revenue must be a number, got text.", null],
    ["Partners", "revenue", "1,250.5", null, null],
    ["Partners", "revenue", "85m", null, null],
    ["Partners", "revenue", "-1", "Revenue must be 0 or more, got -1.", null],
    ["Partners", "revenue", "1.234", null, "Revenue was read with a decimal point."],
    ["Partners", "revenue", "1,234", null, null],
    ["Partners", "employees", "12.5", "Employees must be a whole number.", null],
    ["Partners", "culturalRating", "101", "Cultural fit rating must be from 0 to 100.", null],
    ["Partners", "name", "  ", "Name must be given.", null],
    ["Partners", "values", "Openness", "Values must give a number with each name, as in Openness: 6.", null],
    [
      "Partners",
      "interfaces",
      "REST API: perhaps",
      'Interfaces must be full, partial, none, got "perhaps" for REST API.',
      null,
    ],
    ["Markets", "growth", "12 %", null, null],
    ["Markets", "growth", "2", null, "Market growth was taken as 200 %; a rate is a fraction, 0.15, or has a % sign."],
    ["Companies", "asOf", "2026-02-30", "As of must be a date, such as 2026-11-20.", null],
  ])("%s: %s of %j", async (table, key, text, fault, note) => {
    await openExcel();
    const told = checkField(table, key, text);
    if (fault?.startsWith("Revenue must be 0")) expect(told.fault).toMatch(/^Revenue must be /);
    else expect(told.fault).toBe(fault);
    expect(told.note).toBe(note);
  });
});

describe("a new row", () => {
  it("makes the sheet of its table in an empty workbook, with live scores, and is undone", async () => {
    const book = await openExcel();
    const { outcome, explained } = await filled("Partners", null, partner);
    expect(outcome.message).toBe("Added Aldgate Systems: 72.0, Pursue.");
    expect(explained).toMatchObject({ kind: "scored", score: 72, own: { table: "Partners", place: 0, count: 1 } });
    expect(await rowOf("Partners", 0)).toMatchObject({
      Name: "Aldgate Systems",
      Score: 72,
      Verdict: "Pursue",
      "Partner type": "Consultant",
      Regions: "DACH: 0.6; Nordics: 0.4",
      Capabilities: "Cloud migration; Acme, Inc. tools",
      Certifications: "none",
      Revenue: 85_000_000,
      "Strategic fit": 80,
    });
    expect(await book.formula("Partners", "B2")).toMatch(/^=TANDEM\.PARTNER_SCORE/);
    await outcome.undo!();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it.each<[string, Texts, string, Record<string, unknown>]>([
    [
      "Markets",
      {
        name: "Hospitals DACH",
        size: "420m",
        growth: "11 %",
        competition: "Medium",
        barriers: "Certification; Local hosting",
        requirements: "Local presence",
        margin: "0.18",
        regulation: "3",
      },
      "Added Hospitals DACH: ",
      { "Market size": 420_000_000, "Market growth": 0.11, "Entry barriers": "Certification; Local hosting" },
    ],
    [
      "Competitors",
      { name: "Cedar", segmentShares: "Healthcare: 10 %", revenueAtRisk: "5m", overlapRating: "50" },
      "Added Cedar: ",
      { "Segment shares": "Healthcare: 0.1", "Revenue at risk": 5_000_000 },
    ],
    [
      "Companies",
      { name: "Fir", revenue: "32m", revenueMultiple: "3", cashFlowValue: "90m", asOf: "2026-09-30" },
      "Added Fir: 92.73M, Quote the value.",
      // (.3 · 96 + .25 · 90) / .55
      { Value: expect.closeTo(51_300_000 / 0.55, 3), "As of": 46295 },
    ],
    [
      "Metrics",
      {
        category: "revenue",
        metric: "quarterly",
        value: "1,000,000",
        unit: "USD",
        market: "Hospitals DACH",
        partner: "Aldgate Systems",
        date: "2026-09-30",
      },
      "Added the metric.",
      { Category: "revenue", Value: 1_000_000, Market: "Hospitals DACH", Partner: "Aldgate Systems" },
    ],
  ])("of %s stands in an empty workbook", async (table, texts, message, cells) => {
    await openExcel();
    const { outcome } = await filled(table, null, texts);
    if (message.endsWith(": ")) expect(outcome.message.startsWith(message)).toBe(true);
    else if (table === "Companies") expect(outcome.message).toMatch(/^Added Fir: 93\.27M, Quote the value\.$/);
    else expect(outcome.message).toBe(message);
    expect(await rowOf(table, 0)).toMatchObject(cells);
    await outcome.undo!();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("leaves blank what is not known, and is without a score where nothing is", async () => {
    await openExcel();
    const { outcome, explained } = await filled("Partners", null, { name: "Borrowdale" });
    expect(outcome.message).toBe("Added Borrowdale: no score yet.");
    expect(explained).toMatchObject({ kind: "unscored" });
    const row = await rowOf("Partners", 0);
    expect(row).toMatchObject({ Name: "Borrowdale" });
    expect(Object.keys(row)).not.toContain("Revenue");
    expect(row["Strategic fit"]).toBeUndefined();
  });

  describe("in the sample", () => {
    let book: OpenWorkbook;
    beforeAll(async () => {
      book = await openExcel();
      await addSampleWorkbook(sampleText);
    });

    it.each<[string, Texts]>([
      ["Partners", partner],
      ["Markets", { name: "Hospitals Benelux", size: "42m", growth: "11 %", regulationRating: "70", sizeRating: "20" }],
      ["Competitors", { name: "Cedar", overlapRating: "90", capabilityRating: "80", financialRating: "70" }],
      ["Companies", { name: "Fir", revenue: "32m", revenueMultiple: "3", cashFlowValue: "90m" }],
    ])("stands at the end of %s with the formulas going on, and is undone", async (table, texts) => {
      const before = await everything();
      const count = (await columnOf(table, "Name")).length;
      const { outcome, explained } = await filled(table, null, texts);
      expect(explained).toMatchObject({ kind: "scored", own: { place: count, count: count + 1 } });
      const { by, score } = explained as { by: string; score: number | null; kind: "scored" };
      const row = await rowOf(table, count);
      expect(row["Name"]).toBe(texts["name"]);
      expect(row[by]).toEqual(score === null ? "#N/A" : expect.closeTo(score, 6));
      await outcome.undo!();
      expect(await everything()).toEqual(before);
    });

    it("adds the columns that the table lacks, and takes them away again", async () => {
      const before = await everything();
      expect((await cellsOf("Partners"))[0]).not.toContain("Website");
      const { outcome } = await filled("Partners", null, { ...partner, website: "aldgate.example", equity: "5m" });
      const row = await rowOf("Partners", 42);
      expect(row).toMatchObject({ Website: "aldgate.example", Name: "Aldgate Systems", Equity: 5_000_000 });
      await outcome.undo!();
      expect(await everything()).toEqual(before);
    });

    it("is refused under the name of another row, under its field, and writes nothing", async () => {
      const before = await everything();
      const [first] = await columnOf("Partners", "Name");
      const faults = await faultsOf("Partners", null, { name: ` ${String(first).toUpperCase()}`, revenue: "much" });
      expect(faults["name"]).toMatch(/^There is a partner .* already, in row 2\./);
      expect(faults["revenue"]).toBe("Revenue must be a number, got text.");
      expect(await faultsOf("Partners", null, {})).toEqual({ name: "Name must be given." });
      expect(await faultsOf("Metrics", null, { unit: "USD" })).toEqual({
        category: "Category must be given.",
        value: "Value must be given.",
      });
      expect(await everything()).toEqual(before);
    });

    it("is offered the names that the workbook has", async () => {
      const { fields } = await readForm("Metrics", null);
      const names = (key: string) => fields.find((field) => field.key === key)!.suggestions;
      expect(names("partner")).toEqual([...new Set(await columnOf("Partners", "Name"))]);
      expect(names("market")).toEqual(await columnOf("Markets", "Name"));
      expect(names("unit")).toEqual([]);
    });

    it("shows a row as a person would write it", async () => {
      const { edited, fields } = await readForm("Partners", 0);
      const [first] = await columnOf("Partners", "Name");
      expect(edited).toEqual({ place: 0, name: first });
      const text = (key: string) => fields.find((field) => field.key === key)!.text;
      expect(text("name")).toBe(first);
      expect(text("revenue")).toBe(Number((await columnOf("Partners", "Revenue"))[0]).toLocaleString("en"));
      const market = await readForm("Markets", 0);
      expect(market.fields.find(({ key }) => key === "growth")!.text).toMatch(/^[\d.]+%$/);
    });

    it("writes only what was changed, and what follows from it, in one step", async () => {
      const before = await everything();
      const old = await rowOf("Partners", 0);
      const { outcome, explained } = await filled("Partners", 0, { owner: "Ines Aubert", culturalRating: "12" });
      const now = await rowOf("Partners", 0);
      expect(outcome.message).toMatch(/^Saved .+: [\d.]+, .+\.$/);
      expect(now).toMatchObject({ Owner: "Ines Aubert", "Cultural fit rating": 12, "Cultural fit": 12 });
      expect(now["Strategic fit"]).toBe(old["Strategic fit"]);
      expect(now["Score"]).toEqual(expect.closeTo((explained as { score: number | null } | null)!.score!, 6));
      expect(now["Reasons"]).toContain("Cultural fit 12: your rating");
      const changed = Object.keys(now).filter((header) => now[header] !== old[header]);
      expect(changed).not.toContain("Revenue");
      await outcome.undo!();
      expect(await everything()).toEqual(before);
    });

    it("derives a criterion again when its facts change, and leaves one that a person has typed", async () => {
      const [headers] = await cellsOf("Partners");
      const at = (header: string) => {
        const column = headers!.indexOf(header);
        return `${column > 25 ? String.fromCharCode(64 + Math.floor(column / 26)) : ""}${String.fromCharCode(65 + (column % 26))}4`;
      };
      const held = await book.cell("Partners", at("Technical compatibility"));
      book.type("Partners", at("Technical compatibility"), "33");
      const old = await rowOf("Partners", 2);
      const { outcome } = await filled("Partners", 2, { revenue: "999,999,999,999" });
      const now = await rowOf("Partners", 2);
      expect(now["Market access"]).not.toBe(old["Market access"]);
      expect(now["Technical compatibility"]).toBe(33);
      await outcome.undo!();
      book.type("Partners", at("Technical compatibility"), String(held));
    });

    it("puts a rating in the place of what a person has typed over its criterion, and leaves what does not read", async () => {
      const [headers] = await cellsOf("Partners");
      const at = (header: string) => `${String.fromCharCode(65 + headers!.indexOf(header))}5`;
      const [fit, access] = [at("Strategic fit"), at("Market access")];
      const held = await Promise.all([fit, access].map((address) => book.cell("Partners", address)));
      book.type("Partners", fit, "33");
      book.type("Partners", access, "good");
      const { outcome } = await filled("Partners", 3, { strategicFitRating: String(held[0]) });
      const now = await rowOf("Partners", 3);
      expect(now["Strategic fit"]).toEqual(expect.closeTo(Number(held[0]), 9));
      expect(now["Market access"]).toBe("good");
      await outcome.undo!();
      book.type("Partners", fit, String(held[0]));
      book.type("Partners", access, String(held[1]));
    });

    it("empties what is made blank, and says where nothing was changed", async () => {
      const { outcome } = await filled("Partners", 0, { revenue: "" });
      expect((await rowOf("Partners", 0))["Revenue"]).toBeUndefined();
      await outcome.undo!();
      const before = await everything();
      const { fields } = await readForm("Partners", 0);
      const same = Object.fromEntries(fields.map(({ key, text }) => [key, text]));
      const nothing = await filled("Partners", 0, same);
      expect(nothing.outcome).toMatchObject({
        message: "Nothing was different from the sheet, so nothing was written.",
      });
      expect(nothing.outcome.undo).toBeUndefined();
      expect(await everything()).toEqual(before);
    });

    it("may be given another name, but not that of another row", async () => {
      const names = await columnOf("Partners", "Name");
      expect(await faultsOf("Partners", 0, { name: String(names[1]) })).toHaveProperty("name");
      const { outcome } = await filled("Partners", 0, { name: "Renamed" });
      expect((await columnOf("Partners", "Name"))[0]).toBe("Renamed");
      await outcome.undo!();
    });

    it("is refused where another row stands there now, or somebody has changed the same cell", async () => {
      const sheet = await readForm("Partners", 0);
      const [headers] = await cellsOf("Partners");
      const revenue = `${String.fromCharCode(65 + (headers!.indexOf("Revenue") % 26))}2`;
      const column = headers!.indexOf("Revenue");
      const address = column > 25 ? `${String.fromCharCode(64 + Math.floor(column / 26))}${revenue}` : revenue;
      const [name, held] = [await book.cell("Partners", "A2"), await book.cell("Partners", address)];
      book.type("Partners", address, "5");
      let before = await everything();
      const changed = await refusal(saveForm(sheet, { revenue: "7" }));
      expect(changed.code).toBe("changed-since");
      expect(changed.message).toMatch(/Revenue in Partners, row 2 was changed in the sheet meanwhile.*Nothing/);
      expect(await everything()).toEqual(before);
      book.type("Partners", address, String(held));
      book.type("Partners", "A2", "Somebody else");
      before = await everything();
      const moved = await refusal(saveForm(sheet, { owner: "Ines" }));
      expect(moved.code).toBe("changed-since");
      expect(await everything()).toEqual(before);
      book.type("Partners", "A2", String(name));
    });
  });

  it("is found again among rows without names by what it says", async () => {
    const book = await openExcel();
    await filled("Metrics", null, { category: "revenue", value: "5" });
    await filled("Metrics", null, { category: "revenue", value: "6" });
    const { outcome } = await filled("Metrics", 1, { value: "7", target: "8" });
    expect(outcome.message).toBe("Saved the metric.");
    expect(await columnOf("Metrics", "Value")).toEqual([5, 7]);
    expect(await columnOf("Metrics", "Target")).toEqual(["", 8]);
    const sheet = await readForm("Metrics", 1);
    book.type("Metrics", "B3", "9");
    expect((await refusal(saveForm(sheet, { unit: "USD" }))).code).toBe("changed-since");
  });

  it("takes the blank row of a table that has only a header", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B1").values = [["Partner name", "Headcount"]];
      sheet.tables.add("A1:B2", true).name = "Partners";
      await context.sync();
    });
    const { outcome } = await filled("Partners", null, { name: "Alder", employees: "5", owner: "Ines" });
    expect(await cellsOf("Sheet1")).toEqual([
      ["Partner name", "Headcount", "Owner"],
      ["Alder", 5, "Ines"],
    ]);
    await outcome.undo!();
    expect(await cellsOf("Sheet1")).toEqual([["Partner name", "Headcount"]]);
  });
});
