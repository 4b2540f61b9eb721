import { HostCollection, HostObject } from "../hostObject";
import { type Drawn, loose, seriesOf } from "./drawnChart";

class ChartLegendEntry extends HostObject {
  readonly className = "ChartLegendEntry";

  constructor(
    private readonly chart: Drawn,
    private readonly place: number,
  ) {
    super();
  }

  get Visible(): boolean {
    return !(this.chart.kept.hiddenEntries ?? []).includes(this.place);
  }

  set Visible(visible: boolean) {
    const others = (this.chart.kept.hiddenEntries ?? []).filter((place) => place !== this.place);
    this.chart.kept.hiddenEntries = visible ? others : [...others, this.place];
  }
}

class ChartLegendEntries extends HostCollection<ChartLegendEntry> {
  readonly className = "ChartLegendEntryCollection";

  constructor(private readonly chart: Drawn) {
    super();
  }

  protected keysOf(): readonly string[] {
    return [];
  }

  get Items(): readonly ChartLegendEntry[] {
    return seriesOf(this.chart).map((_, place) => new ChartLegendEntry(this.chart, place));
  }
}

export class ChartLegend extends HostObject {
  readonly className = "ChartLegend";

  get LegendEntries(): HostObject {
    return new ChartLegendEntries(this.chart);
  }

  constructor(private readonly chart: Drawn) {
    super();
  }

  get Visible(): boolean {
    return loose(this.chart)["legendPosition"] !== "none";
  }

  set Visible(visible: boolean) {
    this.chart.update({ legendPosition: visible ? "bottom" : "none" });
  }

  get Position(): string {
    const position = String(loose(this.chart)["legendPosition"]);
    return position.charAt(0).toUpperCase() + position.slice(1);
  }

  set Position(position: string) {
    this.chart.update({ legendPosition: position.toLowerCase() });
  }
}
