import type { Asking } from "../asking";
import { words } from "../words";

/** What the person can ask of a report. */
export interface ReportPane {
  /** Looks for the tables that can be reported. */
  find(): Promise<void>;
  tick(name: string, isTicked: boolean): void;
  addReport(): Promise<boolean>;
}

export const createReportPane = ({ store, change, actions }: Asking): ReportPane => ({
  async find() {
    const loaded = await actions();
    const found = (await loaded?.reportable().catch(() => [])) ?? [];
    store.change("report", {
      found: found.map(({ table, region }) => ({ name: table.name, rows: region.rows.length - 1 })),
    });
  },
  tick(name, isTicked) {
    const unticked = new Set(store.get().report.unticked);
    if (isTicked) unticked.delete(name);
    else unticked.add(name);
    store.change("report", { unticked });
  },
  addReport() {
    const { found, unticked } = store.get().report;
    const names = (found ?? []).map(({ name }) => name).filter((name) => !unticked.has(name));
    return change(words.busy.report, ({ addReport }, task) => addReport(words.date(new Date()), names, task), true);
  },
});
