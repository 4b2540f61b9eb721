/** What Excel keeps of an axis that the spreadsheet has no place for. */
export interface KeptAxis {
  majorUnit?: number;
  numberFormat?: string;
  reversePlotOrder?: boolean;
  position?: string;
}

/** What Excel keeps of a series that the spreadsheet has no place for. */
export interface KeptSeries {
  isUnfilled?: boolean;
  markerSize?: number;
  labelFormat?: string;
}

/** How far an axis reaches, where that is said. */
export interface AxisLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** What Excel keeps of a chart beside what the spreadsheet draws of it: a file that is saved has it. */
export interface KeptChart {
  name: string;
  type: string;
  gapWidth?: number;
  axes?: { category?: KeptAxis; value?: KeptAxis };
  /** By place. */
  series?: KeptSeries[];
  /** Places of the series that the legend leaves out. */
  hiddenEntries?: number[];
}

/** All that a file needs to know of a chart beyond what the spreadsheet writes. */
export interface ChartLooks {
  readonly kept: KeptChart;
  readonly category: AxisLimits;
  readonly value: AxisLimits;
}
