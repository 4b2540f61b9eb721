/** What the product draws natively in a sheet, in Excel as in a file. */
export type ChartKind = "bar" | "column" | "line" | "scatter" | "stackedBar";

/** An axis of a chart; what is absent is left to whoever draws it. */
export interface ChartAxis {
  readonly title: string;
  readonly least?: number;
  readonly most?: number;
  /** Between two gridlines. */
  readonly step?: number;
  /** Number format of its labels. */
  readonly format?: string;
  /** Whether the first category is drawn on top, where it would be at the bottom. */
  readonly isReversed?: true;
}

/** How a series looks: its colour, or null where it only holds the others off the axis. */
export interface SeriesLook {
  readonly colour: string | null;
  /** Number format of the labels at its values; none are written where absent. */
  readonly labels?: string;
}

/** A chart, whatever it shows: the first column of its cells has names (numbers in a scatter), the others are the series. */
export interface ChartLook {
  readonly kind: ChartKind;
  readonly title: string;
  /** The names; across in a scatter. */
  readonly categoryAxis?: ChartAxis;
  readonly valueAxis?: ChartAxis;
  /** In the order of the series; those without are drawn as the program pleases. */
  readonly series?: readonly SeriesLook[];
  /** Between bars, in percent of a bar. */
  readonly gap?: number;
}

/** The product's green, for what a chart is about, and a tint of it. */
export const brandColour = "#107C41";
export const brandTint = "#8FCBA6";

/** Colours that are told apart beside each other and on white. */
export const distinctColours: readonly string[] = [
  brandColour,
  "#2B7CD3",
  "#D83B01",
  "#8764B8",
  "#986F0B",
  "#038387",
  "#C239B3",
  "#69797E",
  "#A4262C",
];
