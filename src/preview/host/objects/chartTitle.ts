import { HostObject } from "../hostObject";
import { type Drawn, loose, textOf } from "./drawnChart";

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
