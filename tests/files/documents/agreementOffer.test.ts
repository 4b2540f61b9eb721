import mammoth from "mammoth";
import { agreementOffer } from "../../../src/files/documents/agreementOffer";
import type { Analysed } from "../../../src/tables";
import { madeCompany, sampleCompany, withRows } from "../../tables/analyses/sampleCompany";

const stamp = "2026-11-20T09:30:00Z";

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

async function offered(source: Analysed, partner: string) {
  const file = await agreementOffer(source, partner, stamp);
  if (!file || typeof file.content === "string") throw new Error("there must be a Word document");
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(file.content) });
  return { ...file, text };
}

describe("the draft with a partner of the sample company", () => {
  it("is a Word document that says what the sheets say", async () => {
    const { name, type, text } = await offered(sample, "Alderan Consulting Group");
    expect(name).toBe("Alderan alliance.docx");
    expect(type).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    for (const fact of [
      "Alderan Consulting Group",
      "Germany",
      "Ines Aubert",
      "Healthcare",
      "DACH",
      "Identity management, Cloud migration, Change management, Healthcare consulting",
      "Data integration, Streaming, Master data, Analytics",
      "New markets",
      "Single sign-on",
      "from 2025-11-03 to 2027-11-02",
      "500,000",
      "50%",
      "Marketing fund",
    ]) {
      expect(text).toContain(fact);
    }
  });

  it("lists in its notes what is to be agreed, each of which stands in it as such", async () => {
    const { notes, text } = await offered(sample, "Alderan Consulting Group");
    expect(notes).toContain("Parties: who signs for the partner");
    expect(notes).toContain("3.3 Payment terms and conditions: currency");
    expect(notes).not.toContain("Parties: country of the partner");
    expect(text.split("[to be agreed]").length - 1).toBeGreaterThanOrEqual(notes.length);
  });

  it("has the terms of the tier and a title of its own where there is no contract", async () => {
    const { name, text } = await offered(
      withRows(sample, "Contracts", () => []),
      "Lakeshore Benefit Systems",
    );
    expect(name).toMatch(/^Channel partner agreement between .+ and Lakeshore Benefit Systems\.docx$/);
    expect(text).toContain("channel partners");
  });

  it("gives the same bytes for the same sheets and stamp", async () => {
    const [one, other] = [await offered(sample, "Xanten Automation"), await offered(sample, "Xanten Automation")];
    expect(one.content).toEqual(other.content);
  });
});

it("A name that no file could have is made one", async () => {
  const source = madeCompany({ Contracts: [{ contract: 'A/B: "C" <1>?.', partner: "Alder", agreement: "Channel" }] });
  expect((await offered(source, "Alder")).name).toBe("A B C 1.docx");
});

it("There is no draft where nothing tells which agreement it is", async () => {
  expect(await agreementOffer(madeCompany({ Contracts: [] }), "Alder", stamp)).toBeNull();
});
