import type { Findings } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  book = await openExcel();
  await addSampleWorkbook(sampleText);
});

async function lookedAt(sheet: string) {
  const cells = await cellsOf(sheet);
  const values = new Map(cells.map(([label, value]) => [String(label), value]));
  const answer = await analyse("qualification", String(values.get("Partner")), "2026-11-20");
  if (!("findings" in answer)) throw new Error(answer.reason);
  return { cells, values, findings: answer.findings };
}

const factOf = ({ facts }: Findings, label: string) => facts.find((fact) => fact.label === label)?.cell ?? null;

/** "Pursue, firm" without its certainty, which the sheet shows as a range. */
const verdictOf = (findings: Findings, label: string) => {
  const fact = factOf(findings, label);
  return typeof fact === "string" ? fact.split(",")[0] : "More data needed";
};

const close = (value: unknown) => (typeof value === "number" ? expect.closeTo(value, 6) : value);

test.each([
  { partner: "Alderan Consulting Group", sheet: "Qualification" },
  { partner: "Bergstrom & Lind", sheet: "Qualification 2" },
  { partner: "Cobaltworks", sheet: "Qualification 3" },
  { partner: "Quillon Software", sheet: "Qualification 4" },
  { partner: "Greywater Analytics", sheet: "Qualification 5" },
])("The sheet of $partner says what the analysis finds, without an error", async ({ partner, sheet }) => {
  await addAnalysisSheet("qualification", partner);
  const { cells, values, findings } = await lookedAt(sheet);
  expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  expect(values.get("Score")).toEqual(close(factOf(findings, "Score") ?? "More data needed"));
  expect(values.get("Verdict by score")).toBe(verdictOf(findings, "Verdict by score"));
  expect(values.get("Verdict after the bars")).toBe(verdictOf(findings, "Verdict after the bars"));
  expect(values.get("Altman Z")).toEqual(close(factOf(findings, "Altman Z") ?? "not known"));
  expect(values.get("Zone")).toBe(factOf(findings, "Zone") ?? "not known");
  const tier = factOf(findings, "Tier of partnership");
  expect(values.get("Tier of partnership")).toBe(typeof tier === "string" ? tier.split(",")[0] : "none");
  const bars = findings.tables.find(({ title }) => title.startsWith("Bars of"))?.rows ?? [];
  for (const [bar, , need, have, status] of bars) {
    const line = cells.find(([label, , , , result]) => label === bar && result !== "not asked of the tier");
    if (line) expect(line.slice(2)).toEqual([need, close(have ?? ""), status]);
  }
});

it("follows what a person says: a category, and what market reach needs", async () => {
  await addAnalysisSheet("qualification", "Lakeshore Benefit Systems");
  const sheet = "Qualification 6";
  const fit = (await cellsOf("Partners"))[0]!.indexOf("Strategic fit");
  const place = (await cellsOf("Partners")).findIndex(([name]) => name === "Lakeshore Benefit Systems") + 1;
  const access = `${String.fromCharCode(65 + fit + 1)}${place}`;
  const held = await book.cell("Partners", access);
  // High and High is Tier 1, so that the bars of a strategic alliance are asked.
  book.type("Partners", access, "95");
  const { values, findings } = await lookedAt(sheet);
  expect(values.get("Tier of partnership")).toBe("Strategic alliance");
  expect(values.get("Verdict by score")).toBe("Pursue");
  expect(values.get("Verdict after the bars")).toBe("Develop");
  expect(verdictOf(findings, "Verdict after the bars")).toBe("Develop");
  book.type(sheet, "C25", "1");
  expect((await lookedAt(sheet)).values.get("Verdict after the bars")).toBe("Pursue");
  book.type("Partners", access, String(held));
});
