import type { Asking } from "../asking";
import type { Work } from "../run";
import { today } from "../today";
import { words } from "../words";
import type { ReportWish } from "./madeReport";
import { wantedParts } from "./reportState";

/** What the person can ask of a report. */
export interface ReportPane {
  /** Looks what a report of the workbook may have. */
  find(): Promise<void>;
  tick(id: string, isWanted: boolean): void;
  /** Says whose valuation is drawn; null for each company. */
  chooseCompany(name: string | null): void;
  addReport(): Promise<boolean>;
  /** Opens the report as a workbook of its own. */
  saveReport(): Promise<boolean>;
}

export function createReportPane({ store, read, change, actions }: Asking): ReportPane {
  const wish = (): ReportWish => {
    const { report } = store.get();
    return {
      parts: wantedParts(report).map(({ id }) => id),
      company: report.found?.companies.includes(report.company ?? "") ? report.company : null,
      asOf: words.date(new Date()),
      day: today(),
    };
  };
  const add: Work = ({ addReport }, task) => addReport(wish(), task);
  const save: Work = ({ saveReport }) => saveReport(wish());
  return {
    async find() {
      const loaded = await actions();
      const found = await loaded?.reportContents().catch(() => null);
      store.change("report", { found: found ?? { parts: [], tables: 0, companies: [] } });
    },
    tick(id, isWanted) {
      const { changed: before, found } = store.get().report;
      const part = found?.parts.find((other) => other.id === id);
      if (!part) return;
      const changed = new Set(before);
      if (isWanted === part.isExtra) changed.add(id);
      else changed.delete(id);
      store.change("report", { changed });
    },
    chooseCompany(company) {
      store.change("report", { company });
    },
    addReport: () => change(words.busy.report, add, true),
    saveReport: () => read(words.busy.saveReport, save),
  };
}
