import type { ChartAxis, ChartLook, SeriesLook } from "../tables";

const markerSize = 9;

function lookAxis(axis: Excel.ChartAxis, look: ChartAxis | undefined): void {
  if (!look) return;
  const { title, least, most, step, format, isReversed } = look;
  if (title === "") axis.title.visible = false;
  else axis.title.text = title;
  if (least !== undefined) axis.minimum = least;
  if (most !== undefined) axis.maximum = most;
  if (step !== undefined) {
    axis.majorUnit = step;
    axis.majorGridlines.visible = true;
  }
  if (format !== undefined) axis.numberFormat = format;
  if (!isReversed) return;
  axis.reversePlotOrder = true;
  // The other axis would go to the top with the first category.
  axis.position = "Maximum";
}

function lookSeries(series: Excel.ChartSeries, { colour, labels }: SeriesLook, isScatter: boolean): void {
  if (isScatter && colour !== null) {
    series.markerStyle = "Circle";
    series.markerSize = markerSize;
    series.markerBackgroundColor = colour;
    series.markerForegroundColor = colour;
  } else if (colour === null) series.format.fill.clear();
  else series.format.fill.setSolidColor(colour);
  if (labels === undefined) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = labels;
}

/** Gives a native chart its titles, axes, colours and legend. */
export function lookChart(chart: Excel.Chart, look: ChartLook, seriesCount: number): void {
  const { kind, title, categoryAxis, valueAxis, series = [], gap } = look;
  chart.title.text = title;
  const named = seriesCount - series.filter(({ colour }) => colour === null).length;
  chart.legend.visible = named > 1;
  if (named > 1) chart.legend.position = "Bottom";
  series.forEach(({ colour }, k) => {
    if (colour === null && named > 1) chart.legend.legendEntries.getItemAt(k).visible = false;
  });
  lookAxis(chart.axes.valueAxis, valueAxis);
  lookAxis(chart.axes.categoryAxis, categoryAxis);
  series.slice(0, seriesCount).forEach((each, k) => {
    lookSeries(chart.series.getItemAt(k), each, kind === "scatter");
  });
  if (gap !== undefined && seriesCount > 0) chart.series.getItemAt(0).gapWidth = gap;
}
