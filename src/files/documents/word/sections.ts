import { HeadingLevel, Paragraph, type Table } from "docx";
import type { AgreementDocument, DocumentPart, DocumentParty } from "../../../engine";
import { numbered, points } from "./lists";
import { styles } from "./styles";
import { wordTable } from "./table";
import { textRuns } from "./textRuns";

/** What a document is made of, from top to bottom. */
export type Block = Paragraph | Table;

/** Room for a signature, in twentieths of a point. */
const signatureHeight = 800;

const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ children: textRuns(text), ...(style === undefined ? {} : { style }) });

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: textRuns(text) });

function partBlocks(part: DocumentPart, width: number): readonly Block[] {
  switch (part.kind) {
    case "paragraph":
      return [paragraph(part.text)];
    case "points":
      return points(part.points);
    case "table":
      // Two tables that touch would be one to Word.
      return [wordTable(part, width), paragraph("", styles.tableText)];
  }
}

const sectionBlocks = ({ sections }: AgreementDocument, width: number): readonly Block[] =>
  sections.flatMap((section) => [
    new Paragraph({ ...numbered(0), heading: HeadingLevel.HEADING_1, children: textRuns(section.heading) }),
    ...section.clauses.flatMap((clause) => [
      new Paragraph({ ...numbered(1), heading: HeadingLevel.HEADING_2, children: textRuns(clause.heading) }),
      ...clause.parts.flatMap((part) => partBlocks(part, width)),
    ]),
  ]);

const partyTable = (parties: readonly DocumentParty[], width: number): Table =>
  wordTable(
    {
      header: ["Party", "Name", "Country", "Signed by"],
      rows: parties.map(({ role, name, country, signatory }) => [role, name, country, signatory]),
    },
    width,
  );

const openBlocks = (texts: readonly string[]): readonly Block[] =>
  texts.length === 0 ? [] : [heading("Open points"), ...points(texts.map((text) => `[to be agreed] ${text}`))];

const signatureBlocks = (parties: readonly DocumentParty[], width: number): readonly Block[] => [
  heading("Signatures"),
  wordTable(
    {
      header: ["For", "Name", "Signature", "Date"],
      rows: parties.map(({ role, name, signatory }) => [`${role}, ${name}`, signatory, "", ""]),
    },
    width,
    signatureHeight,
  ),
  // Word wants a paragraph after the last table.
  paragraph("", styles.tableText),
];

/**
 * The blocks of an agreement from the title on.
 *
 * @param width Of the text, in twentieths of a point.
 */
export const agreementBlocks = (agreement: AgreementDocument, width: number): readonly Block[] => [
  new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(agreement.title) }),
  paragraph(agreement.note, styles.note),
  partyTable(agreement.parties, width),
  ...sectionBlocks(agreement, width),
  ...openBlocks(agreement.openPoints),
  ...signatureBlocks(agreement.parties, width),
];
