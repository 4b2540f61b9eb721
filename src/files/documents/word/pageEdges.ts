import { AlignmentType, Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from "docx";
import { styles } from "./styles";

const header = (title: string): Header =>
  new Header({ children: [new Paragraph({ style: styles.edge, children: [new TextRun(title)] })] });

const footer = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: styles.edge,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });

/** What stands above and below the text: the page of all pages, and the title but on the first page, which begins with it. */
export const pageEdges = (title: string): Pick<ISectionOptions, "headers" | "footers"> => ({
  headers: { default: header(title), first: new Header({ children: [new Paragraph("")] }) },
  footers: { default: footer(), first: footer() },
});
