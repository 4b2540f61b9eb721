import type { ChartDefinition } from "@odoo/o-spreadsheet";
import type { KeptChart } from "../chartLooks";

/** A chart, as its parts change it. */
export interface Drawn {
  readonly definition: ChartDefinition;
  /** What Excel has of it beside that; it may be changed. */
  readonly kept: KeptChart;
  update(change: object): void;
}

export type Loose = Readonly<Record<string, unknown>>;

/** What is drawn differs by type; every part of it that a type lacks is undefined. */
export const loose = ({ definition }: Pick<Drawn, "definition">): Loose => definition as unknown as Loose;

export const textOf = (title: unknown): string => (title as { text?: string } | undefined)?.text ?? "";

interface Source {
  readonly type: string;
  readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[];
}

export const seriesOf = (chart: Drawn) => (loose(chart)["dataSource"] as Source | undefined)?.dataSets ?? [];

/** Excel calls the axes by what they show, the spreadsheet by where they are. */
export const axisKey = (chart: Pick<Drawn, "definition">, kind: "category" | "value"): "x" | "y" =>
  (kind === "category") === (loose(chart)["horizontal"] === true) ? "y" : "x";
