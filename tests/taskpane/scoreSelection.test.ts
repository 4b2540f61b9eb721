import { scoreSelection } from "../../src/taskpane/list/scoreSelection";
import { openExcel } from "../excel";
import { cellsOf, columnOf, paste, select } from "./workbook";

const headers = [
  "Account ID",
  "Account Name",
  "Industry",
  "Billing Country",
  "Annual Revenue",
  "Is Deleted",
  "Strategic Fit Rating",
  "Market Access Rating",
  "Technical Rating",
  "Financial Rating",
  "Cultural Fit Rating",
];

/** Accounts as Salesforce exports them: one deleted, one with a text for a number, one of which too little is known. */
const accounts = [
  headers,
  ["001A", "Aldgate Systems", "Healthcare", "Germany", 85_000_000, false, 80, 70, 60, 90, 50],
  ["001B", "Borrowdale", "Banking", "Sweden", "n/a", false, 40, 30, 55, 20, ""],
  ["001C", "Corran Digital", "Retail", "France", 12_000_000, true, 60, 70, 60, 50, 40],
  ["001D", "Dunmore Health", "Healthcare", "Ireland", "", false, "high", "", 90, "", ""],
];

const written = ["Score", "Tier", "Verdict", "Coverage", "Strategic fit", "Market access", "Technical compatibility"];

async function pasteAccounts() {
  const book = await openExcel();
  await paste("Sheet1", "A1", accounts);
  return book;
}

describe("scoreSelection", () => {
  it("writes score, tier and verdict beside rows pasted from a CRM, in one step of undo", async () => {
    const book = await pasteAccounts();
    await select("Sheet1", "A1:K5");
    const before = await cellsOf("Sheet1");

    const { message, details } = await scoreSelection();
    expect(message).toBe("Scored 3 rows, 1 left out.");
    expect(details).toEqual([
      "Read as Partners.",
      "1 row with a range only: too little is known for a score.",
      "Left out: deleted in the CRM (row 4)",
      "row 5: Strategic fit rating must be a number, got text",
    ]);
    const [top] = await cellsOf("Sheet1");
    expect(top!.slice(headers.length, headers.length + written.length)).toEqual(written);
    // 72 by the framework's weights; without cultural fit (12 + 7.5 + 11 + 3) / 0.9
    expect(await columnOf("Sheet1", "Score")).toEqual([72, expect.closeTo(33.5 / 0.9, 9), "", "#N/A"]);
    expect(await columnOf("Sheet1", "Verdict")).toEqual(["Pursue", "Decline", "", "#N/A"]);
    expect(await columnOf("Sheet1", "Tier")).toEqual([
      "Tier 1",
      "Deprioritize",
      "Not scored: deleted in the CRM",
      "#N/A",
    ]);
    expect(await columnOf("Sheet1", "Coverage")).toEqual([1, expect.closeTo(0.9, 9), "", expect.closeTo(0.2, 9)]);

    book.undo();
    expect(await cellsOf("Sheet1")).toEqual(before);
  });

  it("writes live formulas over the criteria of the row", async () => {
    const book = await pasteAccounts();
    await select("Sheet1", "B2");
    await scoreSelection();
    expect(await book.formula("Sheet1", "L2")).toBe("=TANDEM.PARTNER_SCORE(P2:T2)");
    book.type("Sheet1", "P2", "0");
    expect(await columnOf("Sheet1", "Score")).toEqual([48, "", "", ""]);
  });

  it("leaves rows alone that are not selected, and fills the same columns when it is done again", async () => {
    await pasteAccounts();
    await select("Sheet1", "A3:A3");
    expect((await scoreSelection()).message).toBe("Scored 1 row.");
    expect(await columnOf("Sheet1", "Verdict")).toEqual(["", "Decline", "", ""]);
    const width = (await cellsOf("Sheet1"))[0]!.length;

    await select("Sheet1", "A2:A2");
    await scoreSelection();
    expect(await columnOf("Sheet1", "Verdict")).toEqual(["Pursue", "Decline", "", ""]);
    expect((await cellsOf("Sheet1"))[0]).toHaveLength(width);
  });

  it("takes no column of theirs for its own", async () => {
    await openExcel();
    await paste("Sheet1", "A1", [
      ["Company", "Score", "Strategic fit", "Market access", "Technical fit", "Financial health", "Cultural alignment"],
      ["Aldgate Systems", "A+", 80, 70, 60, 90, 50],
    ]);
    await select("Sheet1", "A2");
    await scoreSelection();
    expect(await columnOf("Sheet1", "Score")).toEqual(["A+"]);
    expect(await columnOf("Sheet1", "Score 2")).toEqual([72]);
    expect(await columnOf("Sheet1", "Strategic fit")).toEqual([80]);

    await paste("Sheet1", "C2", [[0]]);
    await scoreSelection();
    expect(await columnOf("Sheet1", "Score 2")).toEqual([48]);
    expect((await cellsOf("Sheet1"))[0]).not.toContain("Score 3");
  });

  it("finds the header below a title", async () => {
    await openExcel();
    await paste("Sheet1", "A1", [["Partner list, November", ...headers.slice(1).map(() => "")], ...accounts]);
    await select("Sheet1", "A3:A4");
    const { message } = await scoreSelection();
    expect(message).toBe("Scored 2 rows.");
    const [title, header, first] = await cellsOf("Sheet1");
    expect(title!.slice(headers.length).every((cell) => cell === "")).toBe(true);
    expect(first![header!.indexOf("Score")]).toBe(72);
  });

  it("takes weights from an Assumptions table, and names them so that formulas follow them", async () => {
    const book = await pasteAccounts();
    const weights = ["strategic fit", "market access", "technical compatibility", "financial health", "cultural fit"];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Ours");
      const range = sheet.getRange("A1:C6");
      range.values = [
        ["Group", "Name", "Value"],
        ...weights.map((weight, k) => ["Partner qualification", `Weight of ${weight}`, k === 0 ? 1 : 0]),
      ];
      sheet.tables.add(range, true).name = "Assumptions";
      await context.sync();
    });
    await select("Sheet1", "A2");
    await scoreSelection();
    expect(await columnOf("Sheet1", "Score")).toEqual([80, "", "", ""]);
    expect(await book.formula("Sheet1", "L2")).toBe("=TANDEM.PARTNER_SCORE(P2:T2,PartnerWeights)");
    book.type("Ours", "C3", "1");
    expect(await columnOf("Sheet1", "Score")).toEqual([75, "", "", ""]);
  });

  it("says what to do where no row is selected, and changes nothing", async () => {
    await pasteAccounts();
    await select("Sheet1", "A1");
    const before = await cellsOf("Sheet1");
    await expect(scoreSelection()).rejects.toThrow("Select the rows to score, then try again. Nothing was changed.");
    expect(await cellsOf("Sheet1")).toEqual(before);
  });

  it("puts everything back where Excel fails, and says so", async () => {
    const book = await pasteAccounts();
    await select("Sheet1", "A2:A3");
    const before = await cellsOf("Sheet1");
    const progress = () => {
      book.host.failNext({ code: "GeneralException", message: "the host is tired" });
    };
    await expect(scoreSelection({ progress })).rejects.toThrow(/Nothing was changed|put back/);
    expect(await cellsOf("Sheet1")).toEqual(before);
  });

  it("is undone by the product's own undo too", async () => {
    await pasteAccounts();
    await select("Sheet1", "A2:A5");
    const before = await cellsOf("Sheet1");
    const { undo } = await scoreSelection();
    await undo!();
    expect(await cellsOf("Sheet1")).toEqual(before);
  });
});
