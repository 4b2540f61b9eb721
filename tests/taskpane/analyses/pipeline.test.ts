import type { Findings } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

/** A serial number of Excel as YYYY-MM-DD. */
const dayOf = (serial: unknown): string => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 864e5).toISOString().slice(0, 10); // prettier-ignore

const today = (): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
};

type Cells = readonly (readonly unknown[])[];

/** Lines of a sheet's first two columns, by label. */
const lines = (cells: Cells): Readonly<Record<string, unknown>> =>
  Object.fromEntries(cells.flatMap(([label, value]) => (typeof label === "string" && label !== "" ? [[label, value]] : []))); // prettier-ignore

/** What stands below a header, from a column on, down to the first blank row. */
function below(cells: Cells, row: number, column: number, width: number): unknown[][] {
  const found: unknown[][] = [];
  for (const line of cells.slice(row)) {
    const part = line.slice(column, column + width);
    if ((part[0] ?? "") === "") break;
    found.push(part);
  }
  return found;
}

const near = (value: unknown): unknown => (typeof value === "number" ? expect.closeTo(value, 6) : (value ?? ""));

const factsOf = ({ facts }: Findings) => new Map(facts.map(({ label, cell }) => [label, cell]));
const rowsOf = ({ tables }: Findings, title: string) => tables.find((table) => table.title === title)?.rows ?? [];

describe("the sheets of the pipeline", () => {
  let book: OpenWorkbook;
  const sheets = new Map<string, string>();
  const found = async (id: string, partner: string | null = null): Promise<Findings> => {
    const answer = await analyse(id, partner, today());
    if (!("findings" in answer)) throw new Error(answer.reason);
    return answer.findings;
  };
  const cells = async (id: string): Promise<Cells> => await cellsOf(sheets.get(id) ?? "");
  const partner = "Alderan Consulting Group";

  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    for (const [id, name] of [
      ["targets", "Targets 2"],
      ["outreach", "Outreach results"],
      ["funnel", "Funnel"],
      ["pipeline-value", "Pipeline value"],
      ["overlap", "Account overlap"],
    ] as const) {
      await addAnalysisSheet(id, id === "overlap" ? partner : null);
      sheets.set(id, name);
    }
  }, 60_000);

  test.each(["targets", "outreach", "funnel", "pipeline-value", "overlap"])(
    "%s has no error in any cell",
    async (id) => {
      const all = (await cells(id)).flat();
      expect(all.length).toBeGreaterThan(50);
      expect(all.filter((cell) => typeof cell === "string" && /^#[A-Z/]+[0!?A-Z]*$/.test(cell))).toEqual([]);
    },
  );

  it("targets keeps and drops as the analysis does", async () => {
    const sheet = await cells("targets");
    const findings = await found("targets");
    expect(below(sheet, 15, 0, 2)).toEqual(
      rowsOf(findings, "Kept, the best first").map(([, name, fit]) => [name, near(fit)]),
    );
    const left = rowsOf(findings, "Not kept");
    const shown = below(sheet, 15, 6, 2);
    expect(shown.map(([name]) => name).sort()).toEqual(left.map(([name]) => name).sort());
    const reasons = new Map(shown.map(([name, why]) => [name, why]));
    for (const [name, standing, reason] of left) {
      const why = standing === "knocked out" ? `knocked out: ${reason as string}` : standing === "duplicate" ? standing : reason; // prettier-ignore
      expect(reasons.get(name)).toBe(why);
    }
  });

  it("targets follows its own minimum, its profile and the sheet Targets", async () => {
    const name = sheets.get("targets") ?? "";
    const kept = async () => below(await cells("targets"), 15, 0, 1).map(([target]) => target);
    const before = await kept();
    book.type(name, "B4", "55");
    expect(await kept()).toEqual(expect.arrayContaining([...before, "Rosslyn Managed Services", "Kestner Beratung"]));
    book.type(name, "B4", "60");
    book.type(name, "B5", "1");
    expect(await kept()).toEqual(before.slice(0, 1));
    book.type(name, "B5", "50");
    const [headers = [], ...rows] = await cellsOf("Targets");
    const letter = String.fromCharCode(65 + headers.indexOf("Capability fit"));
    const row = rows.findIndex(([target]) => target === "Kestner Beratung") + 2;
    const held = await book.cell("Targets", `${letter}${row}`);
    book.type("Targets", `${letter}${row}`, "100");
    expect(await kept()).toContain("Kestner Beratung");
    expect(rowsOf(await found("targets"), "Kept, the best first").map(([, target]) => target)).toEqual(await kept());
    book.type("Targets", `${letter}${row}`, String(held));
  });

  it("outreach has the results and who is due as the analysis does", async () => {
    const sheet = await cells("outreach");
    const findings = await found("outreach");
    expect(dayOf(sheet[3]?.[1])).toBe(today());
    expect(below(sheet, 17, 0, 3).map(([due, ...rest]) => [dayOf(due), ...rest])).toEqual(
      rowsOf(findings, "Who is due for what").map(([due, target, step]) => [due, target, step]),
    );
    const results = new Map(below(sheet, 17, 5, 8).map(([group, ...numbers]) => [group, numbers]));
    const facts = factsOf(findings);
    expect(results.get("All")?.slice(0, 5)).toEqual(
      ["Targets", "Written to", "Responders", "Meetings", "Response rate"].map((label) => near(facts.get(label))),
    );
    for (const [step, targets, responders, rate, low] of rowsOf(findings, "By step")) {
      const [shownTargets, , shownResponders, , shownRate, shownLow] = results.get(`Step: ${step as string}`) ?? [];
      expect([shownTargets, shownResponders, shownRate, shownLow]).toEqual([
        targets,
        responders,
        near(rate),
        near(low),
      ]);
    }
  });

  it("outreach follows an answer that comes in", async () => {
    const [headers = [], ...rows] = await cellsOf("Outreach");
    const letter = String.fromCharCode(65 + headers.indexOf("Responded"));
    const row = rows.findIndex(([target]) => target === "Dovetail Health IT") + 2;
    book.type("Outreach", `${letter}${row}`, "TRUE");
    const due = below(await cells("outreach"), 17, 0, 2).map(([, target]) => target);
    expect(due).not.toContain("Dovetail Health IT");
    expect(rowsOf(await found("outreach"), "Who is due for what").map(([, target]) => target)).toEqual(due);
    book.type("Outreach", `${letter}${row}`, "FALSE");
  });

  it("funnel has the counts, rates and what is needed as the analysis does", async () => {
    const check = async () => {
      const sheet = await cells("funnel");
      const findings = await found("funnel");
      const facts = factsOf(findings);
      const shown = lines(sheet);
      expect(shown["From the first stage to Won"]).toEqual(near(facts.get("From the first stage to Won")));
      expect(shown["Opportunities needed"]).toBe(facts.get("Needed for 10 wins"));
      expect(shown["Needed at the lower ends"]).toBe(facts.get("Needed at the lower ends"));
      expect(below(sheet, 13, 0, 9)).toEqual(
        findings.tables[0]!.rows.map(([stage, now, came, rate, low, high, share], i) =>
          [stage, now, came, i + 1, came, rate, low, high, share].map(near),
        ),
      );
    };
    await check();
    const [headers = [], ...rows] = await cellsOf("Opportunities");
    const letter = String.fromCharCode(65 + headers.indexOf("Stage"));
    const row = rows.findIndex(([name]) => name === "Dunes Hotels - loyalty") + 2;
    book.type("Opportunities", `${letter}${row}`, "Closed won");
    await check();
    book.type("Opportunities", `${letter}${row}`, "Qualification");
    book.type(sheets.get("funnel") ?? "", "B4", "20");
    expect(lines(await cells("funnel"))["Opportunities needed"]).toBe(250);
  });

  it("pipeline value has the figures by stage and partner as the analysis does", async () => {
    const check = async () => {
      const sheet = await cells("pipeline-value");
      const findings = await found("pipeline-value");
      const shown = lines(sheet);
      for (const [label, cell] of factsOf(findings)) expect([label, shown[label]]).toEqual([label, near(cell)]);
      expect(below(sheet, 23, 0, 5)).toEqual(rowsOf(findings, "By stage").map((row) => row.map(near)));
      const partners = new Map(below(sheet, 23, 6, 4).map(([name, ...rest]) => [name, rest]));
      for (const [name, ...rest] of rowsOf(findings, "By partner")) {
        if (name !== "Without a partner") expect([name, partners.get(name)]).toEqual([name, rest.map(near)]);
      }
    };
    await check();
    const [headers = [], ...rows] = await cellsOf("Opportunities");
    const letter = String.fromCharCode(65 + headers.indexOf("Amount"));
    const row = rows.findIndex(([name]) => name === "Dunes Hotels - loyalty") + 2;
    book.type("Opportunities", `${letter}${row}`, "1000000");
    await check();
    book.type("Opportunities", `${letter}${row}`, "70000");
  });

  it("account overlap has what the analysis has, for whichever partner it names", async () => {
    const check = async (name: string) => {
      const sheet = await cells("overlap");
      const findings = await found("overlap", name);
      const facts = factsOf(findings);
      const shown = lines(sheet.slice(0, 12));
      for (const label of [
        "Accounts of ours",
        "Accounts of theirs",
        "Shared",
        "Jaccard",
        "Overlap coefficient",
        "Share of ours",
        "Potential revenue",
      ])
        // prettier-ignore
        expect([label, shown[label]]).toEqual([label, near(facts.get(label))]);
      expect(below(sheet, 5, 5, 3)).toEqual(
        findings.tables[0]!.rows.map(([status, , count, potential]) => [status, count, potential]),
      );
    };
    await check(partner);
    book.type("Account overlap", "B4", "Bergstrom & Lind");
    await check("Bergstrom & Lind");
    const [headers = [], ...rows] = await cellsOf("Partners");
    const place = headers.indexOf("Key accounts");
    const letter = `${place < 26 ? "" : "A"}${String.fromCharCode(65 + (place % 26))}`;
    const row = rows.findIndex(([name]) => name === "Bergstrom & Lind") + 2;
    book.type("Partners", `${letter}${row}`, "carnforth nhs trust; Somebody");
    await check("Bergstrom & Lind");
  });
});
