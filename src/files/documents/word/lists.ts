import { AlignmentType, type INumberingOptions, LevelFormat, Paragraph } from "docx";
import { textRuns } from "./textRuns";

const sections = "sections";
const bullets = "points";

const level = (
  place: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  hanging: number,
) => ({
  level: place,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: hanging, hanging } } },
});

/** Numbers of sections and clauses, and bullets, as Word's own lists: it goes on counting where somebody adds one. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: sections,
      levels: [level(0, LevelFormat.DECIMAL, "%1.", 576), level(1, LevelFormat.DECIMAL, "%1.%2", 576)],
    },
    { reference: bullets, levels: [level(0, LevelFormat.BULLET, "•", 360)] },
  ],
};

/** Makes a heading count: 0 for sections, such as 3., and 1 for their clauses, such as 3.4. */
export const numbered = (place: 0 | 1) => ({ numbering: { reference: sections, level: place } });

/** Texts as a list with bullets. */
export const points = (texts: readonly string[]): readonly Paragraph[] =>
  texts.map((text) => new Paragraph({ numbering: { reference: bullets, level: 0 }, children: textRuns(text) }));
