import type { KeptAxis } from "../chartLooks";
import { invalidArgument } from "../hostError";
import { HostObject } from "../hostObject";
import { axisKey, type Drawn, type Loose, loose, textOf } from "./drawnChart";

type Axes = Readonly<Record<"x" | "y", Loose | undefined>>;

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

class ChartGridlines extends HostObject {
  readonly className = "ChartGridlines";

  constructor(
    private readonly chart: Drawn,
    private readonly kind: "category" | "value",
  ) {
    super();
  }

  get Visible(): boolean {
    const axes = loose(this.chart)["axesDesign"] as Axes | undefined;
    const lines = axes?.[axisKey(this.chart, this.kind)]?.["gridLines"];
    // Excel draws those of the values unless told otherwise.
    return lines === undefined ? this.kind === "value" : lines !== "none";
  }

  set Visible(visible: boolean) {
    const axes = (loose(this.chart)["axesDesign"] ?? {}) as Axes;
    const key = axisKey(this.chart, this.kind);
    this.chart.update({ axesDesign: { ...axes, [key]: { ...axes[key], gridLines: visible ? "major" : "none" } } });
  }
}

class ChartAxis extends HostObject {
  readonly className = "ChartAxis";
  readonly Title: HostObject;
  readonly MajorGridlines: HostObject;

  constructor(
    private readonly chart: Drawn,
    private readonly kind: "category" | "value",
  ) {
    super();
    this.Title = new ChartAxisTitle(chart, kind);
    this.MajorGridlines = new ChartGridlines(chart, kind);
  }

  private get kept(): KeptAxis {
    const axes = (this.chart.kept.axes ??= {});
    return (axes[this.kind] ??= {});
  }

  /** The spreadsheet draws bars from the top already. */
  get ReversePlotOrder(): boolean {
    return this.kept.reversePlotOrder ?? false;
  }

  set ReversePlotOrder(isReversed: boolean) {
    this.kept.reversePlotOrder = isReversed;
  }

  get Position(): string {
    return this.kept.position ?? "Automatic";
  }

  set Position(position: string) {
    if (!["Automatic", "Maximum", "Minimum"].includes(position)) throw invalidArgument();
    this.kept.position = position;
  }

  get MajorUnit(): number | "" {
    return this.kept.majorUnit ?? "";
  }

  set MajorUnit(step: number | "") {
    if (step === "") delete this.kept.majorUnit;
    else if (step > 0) this.kept.majorUnit = step;
    else throw invalidArgument();
  }

  get NumberFormat(): string {
    return this.kept.numberFormat ?? "General";
  }

  set NumberFormat(format: string) {
    this.kept.numberFormat = format;
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
