import { BorderStyle, type IStylesOptions } from "docx";

/** A font that every Word has, on Windows, on the Mac and on the web. */
const font = "Calibri";

const headingColour = "0B5A30";
const faintColour = "595959";

/** Styles beside those of headings and title. */
export const styles = { note: "Note", tableText: "TableText", edge: "PageEdge" } as const;

const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, color: headingColour },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

/**
 * Styles under the names that Word knows, so that its navigation, its table of contents and screen readers find the headings.
 *
 * @param language As a tag, such as en-GB.
 */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: 22, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: heading(40, 0),
    heading1: heading(28, 360),
    heading2: heading(23, 200),
  },
  paragraphStyles: [
    {
      id: styles.note,
      name: "Note",
      basedOn: "Normal",
      quickFormat: true,
      run: { italics: true, color: faintColour },
      paragraph: {
        spacing: { after: 240 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: headingColour, space: 8 } },
      },
    },
    {
      id: styles.tableText,
      name: "Table Text",
      basedOn: "Normal",
      quickFormat: true,
      paragraph: { spacing: { before: 40, after: 40, line: 240 } },
    },
    { id: styles.edge, name: "Page Edge", basedOn: "Normal", run: { size: 18, color: faintColour } },
  ],
});
