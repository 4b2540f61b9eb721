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

const dayOf = (serial: unknown) => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10); // prettier-ignore

async function lookedAt(sheet: string) {
  const cells = await cellsOf(sheet);
  // Below them the measures have labels of their own.
  const lines = cells.slice(
    0,
    cells.findIndex(([label]) => label === "Minimum"),
  );
  const values = new Map(lines.map(([label, value]) => [String(label), value]));
  const answer = await analyse("agreement", String(values.get("Partner")), dayOf(values.get("As of")));
  if (!("findings" in answer)) throw new Error(answer.reason);
  const { facts, tables } = answer.findings;
  const factOf = (label: string) => facts.find((fact) => fact.label === label)?.cell ?? "";
  const rowsOf = (title: string) => tables.find((table) => table.title === title)?.rows ?? [];
  return { cells, values, factOf, rowsOf };
}

const close = (value: unknown) => (typeof value === "number" ? expect.closeTo(value, 6) : value);

test.each([
  { partner: "Alderan Consulting Group", sheet: "Agreement" },
  { partner: "Eidsvag Systemhus", sheet: "Agreement 2" },
  { partner: "Xanten Automation", sheet: "Agreement 3" },
  { partner: "Nordhavn Cloud", sheet: "Agreement 4" },
  { partner: "Marlowe Public Advisory", sheet: "Agreement 5" },
  { partner: "Hollister Bank Services", sheet: "Agreement 6" },
])("The sheet of $partner says what the analysis finds, without an error", async ({ partner, sheet }) => {
  await addAnalysisSheet("agreement", partner);
  const { cells, values, factOf, rowsOf } = await lookedAt(sheet);
  expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  for (const label of ["Contract", "Agreement", "Status", "Minimums", "Annual revenue", "Partner's share", "Share due", "Ours", "Days until it ends"]) {
    expect([label, values.get(label)]).toEqual([label, close(factOf(label))]);
  } // prettier-ignore
  for (const [measure, need, , have, gap] of rowsOf("Minimums")) {
    const line = cells.find(([label, , , , link]) => label === measure && link !== undefined && link !== "");
    // Advanced and expert certifications are one column of the sheet.
    if (!line) expect(measure).toMatch(/certifications$/);
    else if (typeof have === "number" && typeof line[2] === "boolean") expect(Number(line[2])).toBe(have);
    else expect(line.slice(1, 4)).toEqual([need, close(have ?? ""), close(gap ?? "")]);
  }
  const paid = cells.filter(([, share, payout]) => typeof share === "number" && typeof payout === "number");
  expect(paid.slice(-rowsOf("Shares of revenue").length).map(([, share, payout]) => [share, payout])).toEqual(
    rowsOf("Shares of revenue").map(([, share, payout]) => [share, close(payout)]),
  );
});

it("follows the contract, its status and the assumptions", async () => {
  const [headers = []] = await cellsOf("Contracts");
  const at = (header: string, row: number) => `${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
  book.type("Contracts", at("Annual revenue", 4), "250000");
  const { values, factOf } = await lookedAt("Agreement 3");
  expect(values.get("Minimums")).toBe("met");
  expect(values.get("Share due")).toBe(62_500);
  expect(factOf("Share due")).toBe(62_500);
  book.type("Contracts", at("Annual revenue", 4), "172000");

  const assumptions = await cellsOf("Assumptions");
  const minimum = assumptions.findIndex(([, name]) => name === "Channel: annual revenue") + 1;
  book.type("Assumptions", `C${minimum}`, "150000");
  expect((await lookedAt("Agreement 3")).values.get("Minimums")).toBe("met");
  book.type("Assumptions", `C${minimum}`, "200000");
  expect((await lookedAt("Agreement 3")).values.get("Minimums")).toBe("missed: Annual revenue");
});

it("shows the latest contract that is signed", async () => {
  const [headers = []] = await cellsOf("Contracts");
  const at = (header: string, row: number) => `${String.fromCharCode(65 + headers.indexOf(header))}${row}`;
  // The draft of Marlowe becomes a second contract of Xanten, a draft first.
  book.type("Contracts", at("Partner", 6), "Xanten Automation");
  expect((await lookedAt("Agreement 3")).values.get("Contract")).toBe("Xanten channel");
  book.type("Contracts", at("Status", 6), "Signed");
  book.type("Contracts", at("Signed", 6), "2026-10-01");
  const { values, factOf } = await lookedAt("Agreement 3");
  expect(values.get("Contract")).toBe("Marlowe channel");
  expect(factOf("Contract")).toBe("Marlowe channel");
});
