import type { ChartDefinition } from "@odoo/o-spreadsheet";
import { notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";

/** A chart, as its parts change it. */
interface Drawn {
  readonly definition: ChartDefinition;
  update(change: object): void;
}

type Loose = Readonly<Record<string, unknown>>;

/** What is drawn differs by type; every part of it that a type lacks is undefined. */
const loose = ({ definition }: Drawn): Loose => definition as unknown as Loose;

const textOf = (title: unknown): string => (title as { text?: string } | undefined)?.text ?? "";

export class ChartTitle extends HostObject {
  readonly className = "ChartTitle";

  constructor(private readonly chart: Drawn) {
    super();
  }

  get Text(): string {
    return textOf(loose(this.chart)["title"]);
  }

  set Text(text: string) {
    this.chart.update({ title: { text } });
  }

  get Visible(): boolean {
    return this.Text !== "";
  }

  set Visible(visible: boolean) {
    if (!visible) this.chart.update({ title: { text: "" } });
  }
}

export class ChartLegend extends HostObject {
  readonly className = "ChartLegend";

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

type Axes = Readonly<Record<"x" | "y", Loose | undefined>>;

/** Excel calls the axes by what they show, the spreadsheet by where they are. */
const axisKey = (chart: Drawn, kind: "category" | "value"): "x" | "y" =>
  (kind === "category") === (loose(chart)["horizontal"] === true) ? "y" : "x";

class ChartAxisTitle extends HostObject {
  readonly className = "ChartAxisTitle";

  constructor(
    private readonly chart: Drawn,
    private readonly kind: "category" | "value",
  ) {
    super();
  }

  get Text(): string {
    const axes = loose(this.chart)["axesDesign"] as Axes | undefined;
    return textOf(axes?.[axisKey(this.chart, this.kind)]?.["title"]);
  }

  set Text(text: string) {
    const axes = (loose(this.chart)["axesDesign"] ?? {}) as Axes;
    const key = axisKey(this.chart, this.kind);
    this.chart.update({ axesDesign: { ...axes, [key]: { ...axes[key], title: { text } } } });
  }

  get Visible(): boolean {
    return this.Text !== "";
  }

  set Visible(visible: boolean) {
    if (!visible) this.Text = "";
  }
}

class ChartAxis extends HostObject {
  readonly className = "ChartAxis";
  readonly Title: HostObject;
  /** The spreadsheet draws bars from the top already. */
  ReversePlotOrder = false;

  constructor(
    private readonly chart: Drawn,
    private readonly kind: "category" | "value",
  ) {
    super();
    this.Title = new ChartAxisTitle(chart, kind);
  }

  private limit(name: "min" | "max"): number | "" {
    const axes = loose(this.chart)["axesDesign"] as Axes | undefined;
    const limit = axes?.[axisKey(this.chart, this.kind)]?.[name];
    return typeof limit === "number" ? limit : "";
  }

  private setLimit(name: "min" | "max", value: number | ""): void {
    const axes = (loose(this.chart)["axesDesign"] ?? {}) as Axes;
    const key = axisKey(this.chart, this.kind);
    const axis = { ...axes[key], [name]: value === "" ? undefined : value };
    this.chart.update({ axesDesign: { ...axes, [key]: axis } });
  }

  get Minimum(): number | "" {
    return this.limit("min");
  }

  set Minimum(minimum: number | "") {
    this.setLimit("min", minimum);
  }

  get Maximum(): number | "" {
    return this.limit("max");
  }

  set Maximum(maximum: number | "") {
    this.setLimit("max", maximum);
  }
}

export class ChartAxes extends HostObject {
  readonly className = "ChartAxes";
  readonly CategoryAxis: HostObject;
  readonly ValueAxis: HostObject;

  constructor(chart: Drawn) {
    super();
    this.CategoryAxis = new ChartAxis(chart, "category");
    this.ValueAxis = new ChartAxis(chart, "value");
  }
}

interface Source {
  readonly type: string;
  readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
}

const seriesOf = (chart: Drawn) => (loose(chart)["dataSource"] as Source | undefined)?.dataSets ?? [];

class ChartFill extends HostObject {
  readonly className = "ChartFill";

  constructor(
    private readonly chart: Drawn,
    private readonly seriesId: string,
  ) {
    super();
  }

  private paint(backgroundColor: string): void {
    const styles = (loose(this.chart)["dataSetStyles"] ?? {}) as Readonly<Record<string, Loose>>;
    this.chart.update({ dataSetStyles: { ...styles, [this.seriesId]: { ...styles[this.seriesId], backgroundColor } } });
  }

  SetSolidColor(colour: string): void {
    this.paint(colour);
  }

  Clear(): void {
    this.paint("#FFFFFF00");
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

class ChartSeries extends HostObject {
  readonly className = "ChartSeries";
  readonly Format: HostObject;

  constructor(
    private readonly chart: Drawn,
    private readonly id: string,
  ) {
    super();
    this.Format = new ChartSeriesFormat(chart, id);
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

  get GapWidth(): number {
    throw notEmulated("reading ChartSeries.GapWidth");
  }

  /** The spreadsheet has one width of gap. */
  set GapWidth(width: number) {
    if (!(width >= 0 && width <= 500)) throw notEmulated(`a gap of ${width} %`);
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
