import { addCellLinks } from "../../../src/preview/cellLinks";
import type { Findings } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

let book: OpenWorkbook;
beforeAll(async () => {
  addCellLinks();
  book = await openExcel();
  await addSampleWorkbook(sampleText);
});

/** The day that a sheet shows, as its analysis takes it. */
const dayOf = (serial: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);

async function added(partner: string | null, sheet: string) {
  await addAnalysisSheet("chain", partner);
  return await lookedAt(sheet);
}

/** What a sheet says by the labels of its lines. */
async function lookedAt(sheet: string) {
  const cells = await cellsOf(sheet);
  const values = new Map(cells.map(([label, value]) => [String(label), value]));
  const answer = await analyse("chain", String(values.get("Partner")), dayOf(values.get("As of")));
  if (!("findings" in answer)) throw new Error(answer.reason);
  return { cells, values, findings: answer.findings };
}

const factOf = ({ facts }: Findings, label: string) => facts.find((fact) => fact.label === label)?.cell ?? "";

const tableOf = ({ tables }: Findings, title: string) => tables.find((table) => table.title === title)?.rows ?? [];

const close = (value: unknown) => (typeof value === "number" ? expect.closeTo(value, 6) : value);

test.each([
  { partner: "Alderan Consulting Group", what: "open deals, a criterion missing", sheet: "Partner chain" },
  { partner: "Lakeshore Benefit Systems", what: "a deal that was won", sheet: "Partner chain 2" },
  { partner: "Pallas Verwaltungs-IT", what: "no deal, so the minimum", sheet: "Partner chain 3" },
  { partner: "Tannwald Medizintechnik", what: "no deal and no minimum", sheet: "Partner chain 4" },
  { partner: "Greywater Analytics", what: "no agreement", sheet: "Partner chain 5" },
  { partner: "Quillon Software", what: "no tier", sheet: "Partner chain 6" },
])("The sheet of $partner ($what) says what the analysis finds, without an error", async ({ partner, sheet }) => {
  const { cells, values, findings } = await added(partner, sheet);
  expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  expect(values.get("Score")).toEqual(close(factOf(findings, "Score")));
  expect(values.get("Tier")).toBe(factOf(findings, "Tier") || "More data needed");
  expect(values.get("Agreement")).toBe(factOf(findings, "Agreement") || "none");
  expect(values.get("First-year revenue")).toEqual(close(factOf(findings, "First-year revenue")));
  expect(values.get("Payout of the first year")).toEqual(close(factOf(findings, "Payout of the first year")));
  for (const [label, value, adds] of tableOf(findings, "Criteria")) {
    expect(values.get(label as string)).toEqual(close(value ?? ""));
    const why = cells.find(([line]) => line === label)?.[3];
    expect(why).toBe(adds === null ? "missing, so it adds nothing" : `adds ${(adds as number).toFixed(1)} points`);
  }
  const plan = tableOf(findings, "Revenue plan");
  const header = cells.findIndex(([cell]) => cell === "Year");
  expect(header < 0 ? [] : cells.slice(header + 1)).toEqual(plan.map((row) => row.map(close)));
});

it("takes the first partner where none is given, and another that is typed", async () => {
  const { values } = await added(null, "Partner chain 7");
  expect(values.get("Partner")).toBe("Alderan Consulting Group");
  book.type("Partner chain 7", "B4", "Lakeshore Benefit Systems");
  const { values: after, findings } = await lookedAt("Partner chain 7");
  expect(after.get("First-year revenue")).toBe(380_000);
  expect(after.get("Score")).toEqual(close(factOf(findings, "Score")));
});

it("follows a deal, a criterion, a weight and a share that change", async () => {
  const sheet = "Partner chain";
  const address = async (table: string, header: string, row: number) => {
    const [headers = []] = await cellsOf(table);
    return `${columnLetter(headers.indexOf(header))}${row}`;
  };
  const amount = await address("Opportunities", "Amount", 2);
  book.type("Opportunities", amount, "520000");
  // 520,000 · .80 + 340,000 · .55
  expect((await lookedAt(sheet)).values.get("First-year revenue")).toBe(603_000);
  book.type("Opportunities", amount, "420000");

  const fit = await address("Partners", "Strategic fit", 2);
  const held = await book.cell("Partners", fit);
  book.type("Partners", fit, "20");
  const { values, findings } = await lookedAt(sheet);
  expect(values.get("Tier")).toBe("Deprioritize");
  expect(values.get("Score")).toEqual(close(factOf(findings, "Score")));
  book.type("Partners", fit, String(held));

  const assumptions = await cellsOf("Assumptions");
  const share = assumptions.findIndex(([, name]) => name === "Channel: standard deals") + 1;
  book.type("Assumptions", `C${share}`, "0.3");
  const changed = await lookedAt(sheet);
  expect(changed.values.get("Payout of the first year")).toEqual(close(156_900));
  expect(factOf(changed.findings, "Payout of the first year")).toEqual(close(156_900));
  book.type("Assumptions", `C${share}`, "0.2");
});

it("links each step to the cell from which it comes", async () => {
  const { model } = book.host;
  const sheetId = model.getters.getSheetIdByName("Partner chain") ?? "";
  const linkAt = (row: number) => model.getters.getEvaluatedCell({ sheetId, col: 2, row: row - 1 }).link;
  const [headers = []] = await cellsOf("Partners");
  expect(linkAt(13)).toMatchObject({
    label: "Partners, Strategic fit",
    url: `#Partners!$${columnLetter(headers.indexOf("Strategic fit"))}$2`,
  });
  expect(linkAt(21)).toMatchObject({ label: "the tier above", url: "#$B$20" });
  expect(linkAt(22)?.url).toMatch(/^#Opportunities!\$[A-Z]+\$2$/);
  expect(linkAt(26)).toMatchObject({ url: "#RevenueShares" });
});

it("does without the names that a workbook lacks", async () => {
  await openExcel();
  await addSampleWorkbook(sampleText);
  await Excel.run(async (context) => {
    for (const name of ["PartnerWeights", "RevenueShares", "AgreementMinimums", "LevelCuts"]) {
      context.workbook.names.getItem(name).delete();
    }
    context.workbook.worksheets.getItem("Assumptions").delete();
    await context.sync();
  });
  await addAnalysisSheet("chain", "Pallas Verwaltungs-IT");
  const values = new Map((await cellsOf("Partner chain")).map(([label, value]) => [label, value]));
  expect(values.get("First-year revenue")).toBe(200_000);
  expect(values.get("Partner's share")).toBe(0.2);
  expect(values.get("Score")).toEqual(expect.any(Number));
});

/** A as 0, AA as 26. */
function columnLetter(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${columnLetter(Math.floor(place / 26) - 1)}${letter}`;
}
