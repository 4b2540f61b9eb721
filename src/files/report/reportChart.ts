import type { SheetChart } from "hucre/xlsx";
import { type CellArea, type ChartAxis, type ChartKind, columnLetters, type ReportChart, type ReportSheet, type SeriesLook } from "../../tables"; // prettier-ignore

const types = {
  bar: "bar",
  column: "column",
  line: "line",
  scatter: "scatter",
  stackedBar: "bar",
} as const satisfies Readonly<Record<ChartKind, SheetChart["type"]>>;

const markerSize = 9;

/** A column of cells below their header, as the file refers to it. */
function columnReference(sheet: string, { row, column, rows }: CellArea, place: number): string {
  const letters = columnLetters(column + place);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${row + 2}:$${letters}$${row + rows}`;
}

type ChartSeries = SheetChart["series"][number];
type Axis = NonNullable<NonNullable<SheetChart["axes"]>["y"]>;

function axisOf(axis: ChartAxis | undefined): Axis {
  if (!axis) return {};
  const { title, least, most, step, format, isReversed } = axis;
  const scale = {
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
    ...(step === undefined ? {} : { majorUnit: step }),
  };
  return {
    ...(title === "" ? {} : { title }),
    ...(Object.keys(scale).length > 0 ? { scale } : {}),
    ...(format === undefined ? {} : { numberFormat: { formatCode: format, sourceLinked: false } }),
    ...(isReversed ? { reverse: true } : {}),
  };
}

const hexOf = (colour: string): string => colour.replace("#", "");

function looksOf(look: SeriesLook | undefined, kind: ChartKind): Partial<ChartSeries> {
  if (!look) return {};
  const { colour, labels } = look;
  const fill = colour === null ? {} : { color: hexOf(colour) };
  const marker =
    colour === null
      ? {}
      : { marker: { symbol: "circle", size: markerSize, fill: hexOf(colour), line: hexOf(colour) } as const };
  return {
    ...(kind === "scatter" ? marker : fill),
    ...(labels === undefined
      ? {}
      : { dataLabels: { showValue: true, numberFormat: { formatCode: labels, sourceLinked: false } } }),
  };
}

/** Names of the series: the headers of their columns. */
function seriesNames({ tables }: ReportSheet, { source }: ReportChart): readonly string[] {
  const table = tables.find(({ row }) => row === source.row);
  return table?.columns.slice(source.column + 1, source.column + source.columns).map(({ header }) => header) ?? [];
}

/** A chart of a report as hucre writes it natively. */
export function chartOf(sheet: ReportSheet, chart: ReportChart): SheetChart {
  const { kind, title, source, at, categoryAxis, valueAxis, series = [], gap } = chart;
  const names = seriesNames(sheet, chart);
  const hidden = series.flatMap(({ colour }, idx) => (colour === null ? [{ idx, delete: true }] : []));
  const values = axisOf(valueAxis);
  return {
    type: types[kind],
    title,
    series: names.map((name, k) => ({
      name,
      categories: columnReference(sheet.name, source, 0),
      values: columnReference(sheet.name, source, k + 1),
      ...looksOf(series[k], kind),
    })),
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
    ...(kind === "stackedBar" ? { barGrouping: "stacked" as const, overlap: 100 } : {}),
    ...(kind === "scatter" ? { scatterStyle: "lineMarker" as const } : {}),
    ...(gap === undefined ? {} : { gapWidth: gap }),
    legend: names.length - hidden.length > 1 ? "bottom" : false,
    ...(hidden.length > 0 ? { legendEntries: hidden } : {}),
    dispBlanksAs: "gap",
    altText: title,
    axes: {
      x: { ...axisOf(categoryAxis), ...(kind === "scatter" ? { gridlines: { major: true } } : {}) },
      // Where the first category is on top, the axis of values would go there with it.
      y: { ...values, gridlines: { major: true }, ...(categoryAxis?.isReversed ? { crosses: "max" as const } : {}) },
    },
  };
}
