import type { ChartDefinition } from "@odoo/o-spreadsheet";
import { areaAddress, quotedSheet } from "../addresses";
import type { KeptChart } from "../chartLooks";
import { itemNotFound, notEmulated } from "../hostError";
import { HostCollection, HostObject } from "../hostObject";
import { ChartAxes } from "./chartAxes";
import { ChartLegend } from "./chartLegend";
import { ChartSeriesCollection } from "./chartSeries";
import { ChartTitle } from "./chartTitle";
import { areaArgument, isRange, type Objects } from "./objects";

/** What the spreadsheet draws for a type of Excel's. */
const drawn = {
  ColumnClustered: { type: "bar", stacked: false },
  ColumnStacked: { type: "bar", stacked: true },
  BarClustered: { type: "bar", stacked: false, horizontal: true },
  BarStacked: { type: "bar", stacked: true, horizontal: true },
  Line: { type: "line", stacked: false, cumulative: false, labelsAsText: false },
  LineMarkers: { type: "line", stacked: false, cumulative: false, labelsAsText: false },
  XYScatter: { type: "scatter", labelsAsText: false },
  Pie: { type: "pie" },
  Doughnut: { type: "pie", isDoughnut: true },
} as const;

const pixelsPerPoint = 96 / 72;

/** A chart on a sheet. */
export class Chart extends HostObject {
  readonly className = "Chart";

  constructor(
    private readonly objects: Objects,
    private readonly sheetId: string,
    readonly Id: string,
  ) {
    super();
  }

  private get book() {
    return this.objects.book;
  }

  get definition(): ChartDefinition {
    return this.book.getters.getChartDefinition(this.Id);
  }

  private get figureId(): string {
    if (!this.book.getters.isChartDefined(this.Id)) throw itemNotFound();
    return this.book.getters.getFigureIdFromChartId(this.Id);
  }

  /** Changes parts of what is drawn. */
  update(change: object): void {
    const definition = { ...this.definition, ...change };
    this.book.do("UPDATE_CHART", { sheetId: this.sheetId, chartId: this.Id, figureId: this.figureId, definition });
  }

  get kept(): KeptChart {
    const kept: KeptChart = this.book.charts.get(this.Id) ?? { name: `Chart ${this.Id}`, type: "ColumnClustered" };
    this.book.charts.set(this.Id, kept);
    return kept;
  }

  get Name(): string {
    return this.kept.name;
  }

  set Name(name: string) {
    this.kept.name = name;
  }

  get ChartType(): string {
    return this.kept.type;
  }

  get Title(): HostObject {
    return new ChartTitle(this);
  }

  get Legend(): HostObject {
    return new ChartLegend(this);
  }

  get Axes(): HostObject {
    return new ChartAxes(this);
  }

  get Series(): HostObject {
    return new ChartSeriesCollection(this);
  }

  SetPosition(start: unknown, end?: unknown): void {
    const { area: from } = areaArgument(this.objects, this.sheetId, start);
    const last = end === undefined || end === null ? null : areaArgument(this.objects, this.sheetId, end).area;
    this.book.grow(this.sheetId, last ?? from);
    const { getters } = this.book;
    const sum = (size: (i: number) => number, first: number, final: number) =>
      Array.from({ length: final - first + 1 }, (_, i) => size(first + i)).reduce((total, part) => total + part, 0);
    this.place(
      from.row,
      from.column,
      last && {
        width: sum((i) => getters.getColSize(this.sheetId, i), from.column, last.column + last.columnCount - 1),
        height: sum((i) => getters.getRowSize(this.sheetId, i), from.row, last.row + last.rowCount - 1),
      },
    );
  }

  private place(row: number, col: number, size: { width?: number; height?: number } | null): void {
    this.book.do("UPDATE_FIGURE", {
      sheetId: this.sheetId,
      figureId: this.figureId,
      col,
      row,
      offset: { x: 0, y: 0 },
      ...size,
    });
  }

  private get figure() {
    const figure = this.book.getters.getFigure(this.sheetId, this.figureId);
    if (!figure) throw itemNotFound();
    return figure;
  }

  get Width(): number {
    return this.figure.width / pixelsPerPoint;
  }

  set Width(points: number) {
    const { row, col } = this.figure;
    this.place(row, col, { width: points * pixelsPerPoint });
  }

  get Height(): number {
    return this.figure.height / pixelsPerPoint;
  }

  set Height(points: number) {
    const { row, col } = this.figure;
    this.place(row, col, { height: points * pixelsPerPoint });
  }

  Delete(): void {
    this.book.do("DELETE_FIGURE", { sheetId: this.sheetId, figureId: this.figureId });
  }
}

/** The charts of a sheet. */
export class Charts extends HostCollection<Chart> {
  readonly className = "ChartCollection";

  constructor(
    private readonly objects: Objects,
    private readonly sheetId: string,
  ) {
    super();
  }

  protected keysOf({ Name, Id }: Chart): readonly string[] {
    return [Name, Id];
  }

  get Items(): readonly Chart[] {
    const { book } = this.objects;
    return book.getters.getChartIds(this.sheetId).map((id) => new Chart(this.objects, this.sheetId, id));
  }

  Add(type: string, source: unknown, by?: string | null): Chart {
    const { book } = this.objects;
    const look = (drawn as Readonly<Record<string, object | undefined>>)[type];
    if (!look) throw notEmulated(`chart type ${type}`);
    if (by === "Rows") throw notEmulated("charts with series by rows");
    const { sheetId, area } = areaArgument(this.objects, this.sheetId, source);
    const values = (isRange(source) ? source : this.objects.range(sheetId, area)).Values as unknown[][];
    const hasHeaders = values[0]!.some((value, c) => (c > 0 || values[0]!.length === 1) && typeof value === "string");
    const body = hasHeaders ? values.slice(1) : values;
    // The first column names the categories, or is the x of a scatter, unless it is all there is.
    const isNamed = area.columnCount > 1 && (type === "XYScatter" || body.some(([first]) => typeof first !== "number"));
    const reference = (column: number) =>
      `${quotedSheet(book.getters.getSheetName(sheetId))}!${areaAddress({ ...area, column, columnCount: 1 })}`;
    const series = Array.from({ length: area.columnCount - (isNamed ? 1 : 0) }, (_, i) => ({
      dataSetId: `series-${i}`,
      dataRange: reference(area.column + i + (isNamed ? 1 : 0)),
    }));
    const chartId = `chart-${book.nextId()}`;
    const definition = {
      ...look,
      title: { text: "" },
      legendPosition: series.length > 1 ? "bottom" : "none",
      dataSetStyles: {},
      humanize: true,
      dataSource: {
        type: "range",
        dataSets: series,
        dataSetsHaveTitle: hasHeaders,
        ...(isNamed ? { labelRange: reference(area.column) } : {}),
      },
    } as ChartDefinition;
    book.do("CREATE_CHART", {
      sheetId: this.sheetId,
      chartId,
      figureId: `figure-${chartId}`,
      col: area.column + area.columnCount + 1,
      row: area.row,
      offset: { x: 0, y: 0 },
      size: { width: 480, height: 288 },
      definition,
    });
    book.charts.set(chartId, { name: `Chart ${this.Items.length}`, type });
    return new Chart(this.objects, this.sheetId, chartId);
  }
}
