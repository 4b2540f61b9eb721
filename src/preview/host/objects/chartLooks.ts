import type { ChartDefinition } from "@odoo/o-spreadsheet";
import type { AxisLimits, ChartLooks, KeptChart } from "../chartLooks";
import { axisKey, loose } from "./drawnChart";

function limitsOf(definition: ChartDefinition, kind: "category" | "value"): AxisLimits {
  const axes = loose({ definition })["axesDesign"] as Readonly<Record<string, AxisLimits>> | undefined;
  const { min, max } = axes?.[axisKey({ definition }, kind)] ?? {};
  return { min, max };
}

/** What a file needs to know of a chart beyond what the spreadsheet writes. */
export const chartLooks = (definition: ChartDefinition, kept: KeptChart | undefined): ChartLooks => ({
  kept: kept ?? { name: "", type: "" },
  category: limitsOf(definition, "category"),
  value: limitsOf(definition, "value"),
});
