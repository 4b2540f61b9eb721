import type { ChartKind, ChartLook } from "../tables";
import type { Action } from "./action";
import { areaAt } from "./area";
import { lookChart } from "./chartLooks";
import { findSheet } from "./findSheet";
import { nothingLeft } from "./journal";
import { idNow, type SheetRef } from "./sheetRef";
import { WorkbookError } from "./workbookError";

/** A native chart that is to be made. */
export interface ChartToAdd extends ChartLook {
  /** Sheet that it stands on. */
  readonly sheet: string;
  /** Cells it shows, headers included: the first column has names (numbers in a scatter), the others are the series. */
  readonly source: { readonly sheet: string; readonly address: string };
  /** Cells that it covers, first and last. */
  readonly at: { readonly from: string; readonly to: string };
}

const kinds = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "Line",
  scatter: "XYScatter",
  stackedBar: "BarStacked",
} as const satisfies Readonly<Record<ChartKind, `${Excel.ChartType}`>>;

/** Names of the charts that a sheet has; a new one has none. */
async function chartsOn(action: Action, { sheet, id }: SheetRef): Promise<ReadonlySet<string>> {
  if (id === null) return new Set();
  const { charts } = sheet;
  charts.load("items/name");
  await action.send();
  return new Set(charts.items.map(({ name }) => name));
}

/** Remembers a chart that was made, so that it can be taken away. */
function remember(action: Action, at: SheetRef, added: Excel.Chart, known: ReadonlySet<string>): void {
  added.load("name");
  let isOurs = (name: string) => !known.has(name);
  action.steps.push({
    settle: () => () => {
      const { name: ours } = added;
      isOurs = (name) => name === ours;
    },
    look: (context, now) => {
      const id = idNow(at, now);
      if (id === null) return nothingLeft;
      const { charts } = context.workbook.worksheets.getItem(id);
      charts.load("items/name");
      return () => ({
        changed: [],
        putBack: () => {
          charts.items.find(({ name }) => isOurs(name))?.delete();
        },
      });
    },
  });
}

/**
 * Makes a native chart; a legend only where more than one series has a colour.
 *
 * @throws {WorkbookError} `not-found` if a sheet is not there; `invalid-value` for an address that is none.
 */
export async function addChart(action: Action, chart: ChartToAdd): Promise<void> {
  const { title, source } = chart;
  action.subject = `the chart ${title}`;
  const area = areaAt(source.address);
  if (!area || area.columns < 2)
    throw new WorkbookError(
      "invalid-value",
      `A chart must show at least two columns of cells, got "${source.address}".`,
    );
  const at = await findSheet(action, chart.sheet);
  const known = await chartsOn(action, at);
  const cells = (await findSheet(action, source.sheet)).sheet.getRange(source.address);
  const added = at.sheet.charts.add(kinds[chart.kind], cells, "Columns");
  lookChart(added, chart, area.columns - 1);
  added.setPosition(chart.at.from, chart.at.to);
  remember(action, at, added, known);
}
