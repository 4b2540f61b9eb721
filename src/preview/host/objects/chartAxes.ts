import type { KeptAxis } from "../chartLooks";
import { invalidArgument } from "../hostError";
import { HostObject } from "../hostObject";
import { axisKey, type Drawn, type Loose, loose, textOf } from "./drawnChart";

type Axes = Readonly<Record<"x" | "y", Loose | undefined>>;

/** An axis of a chart, or a part of one, as the spreadsheet draws it. */
abstract class OfAxis extends HostObject {
  constructor(
    protected readonly chart: Drawn,
    protected readonly kind: "category" | "value",
  ) {
    super();
  }

  private get axes(): Axes | undefined {
    return loose(this.chart)["axesDesign"] as Axes | undefined;
  }

  protected get design(): Loose | undefined {
    return this.axes?.[axisKey(this.chart, this.kind)];
  }

  protected redesign(change: Loose): void {
    const key = axisKey(this.chart, this.kind);
    this.chart.update({ axesDesign: { ...this.axes, [key]: { ...this.design, ...change } } });
  }
}

class ChartAxisTitle extends OfAxis {
  readonly className = "ChartAxisTitle";

  get Text(): string {
    return textOf(this.design?.["title"]);
  }

  set Text(text: string) {
    this.redesign({ title: { text } });
  }

  get Visible(): boolean {
    return this.Text !== "";
  }

  set Visible(visible: boolean) {
    if (!visible) this.Text = "";
  }
}

class ChartGridlines extends OfAxis {
  readonly className = "ChartGridlines";

  get Visible(): boolean {
    const lines = this.design?.["gridLines"];
    // Excel draws those of the values unless told otherwise.
    return lines === undefined ? this.kind === "value" : lines !== "none";
  }

  set Visible(visible: boolean) {
    this.redesign({ gridLines: visible ? "major" : "none" });
  }
}

class ChartAxis extends OfAxis {
  readonly className = "ChartAxis";
  readonly Title: HostObject = new ChartAxisTitle(this.chart, this.kind);
  readonly MajorGridlines: HostObject = new ChartGridlines(this.chart, this.kind);

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
    const limit = this.design?.[name];
    return typeof limit === "number" ? limit : "";
  }

  private setLimit(name: "min" | "max", value: number | ""): void {
    this.redesign({ [name]: value === "" ? undefined : value });
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
