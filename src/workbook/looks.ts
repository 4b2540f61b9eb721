import type { ColumnToWrite } from "./columnToWrite";

const longTexts: ReadonlySet<string> = new Set(["list", "mix", "pairs", "text"]);

/** Points that a character of the standard font takes, and those around it. */
const characterWidth = 5.5;
const margin = 8;

/** Width of so many characters, in the unit of Excel's column widths here. */
export const widthOfCharacters = (characters: number): number => characters * characterWidth + margin;

/** Width of a column by its header and type. */
export const widthOf = ({ header, type }: ColumnToWrite): number =>
  widthOfCharacters(Math.max(longTexts.has(type) ? 20 : 11, Math.min(30, header.length + 3)));

/** How a band looks: dark text on a light ground, readable by itself. */
export interface Look {
  readonly fill: string;
  readonly font: string;
}

/** The looks of bands; the words stay in the cells, so that nothing is said by colour alone. */
export const looks = {
  good: { fill: "#DFF6DD", font: "#0E5A0E" },
  fair: { fill: "#FFF4CE", font: "#5C4400" },
  poor: { fill: "#FDE7E9", font: "#8A1020" },
} as const satisfies Readonly<Record<string, Look>>;

const barColour = "#9CC2E5";

const lookAt = (place: number, count: number): Look => {
  if (place === 0) return looks.good;
  return place === count - 1 ? looks.poor : looks.fair;
};

/** Colours the cells of a column by its bands, and gives points a bar, through conditional formats. */
export function addLooks(range: Excel.Range, { bands = [], hasBars }: ColumnToWrite): void {
  bands.forEach((text, place) => {
    const { fill, font } = lookAt(place, bands.length);
    const { cellValue } = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    cellValue.format.fill.color = fill;
    cellValue.format.font.color = font;
    cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: "EqualTo" };
  });
  if (!hasBars) return;
  const { dataBar } = range.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  dataBar.positiveFormat.fillColor = barColour;
  dataBar.positiveFormat.gradientFill = false;
  dataBar.lowerBoundRule = { type: "Number", formula: "0" };
  dataBar.upperBoundRule = { type: "Number", formula: "100" };
}
