import { HighlightColor, TextRun } from "docx";
import { xmlText } from "../../xmlText";

/** Where something is open: "[to be agreed]", or with more words, "[to be agreed: the fee]". */
const open = /(\[to be agreed[^\]\n]*\])/i;

interface Look {
  readonly bold?: boolean;
}

/** One line: what is open is highlighted, so that nobody signs over it. */
const lineRuns = (line: string, isFirst: boolean, look: Look): readonly TextRun[] =>
  line.split(open).flatMap((text, i) => {
    const isBreak = i === 0 && !isFirst;
    if (text === "" && !isBreak) return [];
    return new TextRun({
      text,
      ...look,
      ...(isBreak ? { break: 1 } : {}),
      ...(open.test(text) ? { highlight: HighlightColor.YELLOW } : {}),
    });
  });

/** Text as a paragraph of Word holds it: a new line stays one, and what XML cannot hold is left out. */
export const textRuns = (text: string, look: Look = {}): readonly TextRun[] =>
  xmlText(text)
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replaceAll("\t", " ")
    .split("\n")
    .flatMap((line, i) => lineRuns(line, i === 0, look));
