import type { KeptSeries } from "../chartLooks";
import { invalidArgument, notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { type Drawn, type Loose, loose, seriesOf } from "./drawnChart";

/** What Excel has of a series beside what is drawn; it may be changed. */
function keptSeries(chart: Drawn, id: string): KeptSeries {
  const all = (chart.kept.series ??= []);
  const place = seriesOf(chart).findIndex(({ dataSetId }) => dataSetId === id);
  while (all.length <= place) all.push({});
  return all[place] ?? {};
}

function paint(chart: Drawn, seriesId: string, backgroundColor: string): void {
  const styles = (loose(chart)["dataSetStyles"] ?? {}) as Readonly<Record<string, Loose>>;
  chart.update({ dataSetStyles: { ...styles, [seriesId]: { ...styles[seriesId], backgroundColor } } });
}

class ChartFill extends HostObject {
  readonly className = "ChartFill";

  constructor(
    private readonly chart: Drawn,
    private readonly seriesId: string,
  ) {
    super();
  }

  SetSolidColor(colour: string): void {
    delete keptSeries(this.chart, this.seriesId).isUnfilled;
    paint(this.chart, this.seriesId, colour);
  }

  Clear(): void {
    keptSeries(this.chart, this.seriesId).isUnfilled = true;
    paint(this.chart, this.seriesId, "#FFFFFF00");
  }
}

class ChartSeriesFormat extends HostObject {
  readonly className = "ChartSeriesFormat";
  readonly Fill: HostObject;

  constructor(chart: Drawn, seriesId: string) {
    super();
    this.Fill = new ChartFill(chart, seriesId);
  }
}

/** The spreadsheet labels all series of a chart or none, in the format of the cells. */
class ChartDataLabels extends HostObject {
  readonly className = "ChartDataLabels";

  constructor(
    private readonly chart: Drawn,
    private readonly seriesId: string,
  ) {
    super();
  }

  get NumberFormat(): string {
    return keptSeries(this.chart, this.seriesId).labelFormat ?? "General";
  }

  set NumberFormat(format: string) {
    keptSeries(this.chart, this.seriesId).labelFormat = format;
  }
}

class ChartSeries extends HostObject {
  readonly className = "ChartSeries";
  readonly Format: HostObject;
  readonly DataLabels: HostObject;

  constructor(
    private readonly chart: Drawn,
    private readonly id: string,
  ) {
    super();
    this.Format = new ChartSeriesFormat(chart, id);
    this.DataLabels = new ChartDataLabels(chart, id);
  }

  get MarkerStyle(): string {
    return "Circle";
  }

  set MarkerStyle(style: string) {
    if (style !== "Circle" && style !== "Automatic") throw notEmulated(`a marker ${style}`);
  }

  get MarkerSize(): number {
    return keptSeries(this.chart, this.id).markerSize ?? 5;
  }

  set MarkerSize(points: number) {
    if (!(points >= 2 && points <= 72)) throw invalidArgument();
    keptSeries(this.chart, this.id).markerSize = points;
  }

  /** The spreadsheet has one colour for a series. */
  get MarkerBackgroundColor(): string {
    const styles = loose(this.chart)["dataSetStyles"] as Readonly<Record<string, Loose>> | undefined;
    const colour = styles?.[this.id]?.["backgroundColor"];
    return typeof colour === "string" ? colour : "";
  }

  set MarkerBackgroundColor(colour: string) {
    paint(this.chart, this.id, colour);
  }

  get MarkerForegroundColor(): string {
    return this.MarkerBackgroundColor;
  }

  set MarkerForegroundColor(colour: string) {
    paint(this.chart, this.id, colour);
  }

  get Name(): string {
    const styles = loose(this.chart)["dataSetStyles"] as Readonly<Record<string, { label?: string }>> | undefined;
    return styles?.[this.id]?.label ?? "";
  }

  set Name(label: string) {
    const styles = (loose(this.chart)["dataSetStyles"] ?? {}) as Readonly<Record<string, Loose>>;
    this.chart.update({ dataSetStyles: { ...styles, [this.id]: { ...styles[this.id], label } } });
  }

  get HasDataLabels(): boolean {
    return loose(this.chart)["showValues"] === true;
  }

  set HasDataLabels(showValues: boolean) {
    this.chart.update({ showValues });
  }

  /** The spreadsheet draws one width of gap. */
  get GapWidth(): number {
    return this.chart.kept.gapWidth ?? 70;
  }

  set GapWidth(width: number) {
    if (!(width >= 0 && width <= 500)) throw invalidArgument();
    this.chart.kept.gapWidth = width;
  }
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly className = "ChartSeriesCollection";

  constructor(private readonly chart: Drawn) {
    super();
  }

  protected keysOf({ Name }: ChartSeries): readonly string[] {
    return [Name];
  }

  get Items(): readonly ChartSeries[] {
    return seriesOf(this.chart).map(({ dataSetId }) => new ChartSeries(this.chart, dataSetId));
  }
}
