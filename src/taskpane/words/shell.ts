import { formats } from "./formats";
import type { Tab } from "../state";

/** Texts of what stands around every screen. */
export const shell = {
  product: "Tandem",
  tabs: { analyze: "Analyze", import: "Import", report: "Report" } satisfies Record<Tab, string>,
  places: "Tandem's places",
  starting: "Waiting for Excel …",
  noHost: "This page works inside Excel, or in the local workbook that npm start opens.",
  notLoaded: "A part of Tandem could not be loaded. Check the connection, then try again. Nothing was changed.",
  undo: "Undo",
  undone: "Undone.",
  close: "Close message",
  cancel: "Cancel",
  ofTotal: (done: number, total: number) => `${formats.count(done)} of ${formats.count(total)}`,
  busy: {
    score: "Scoring",
    sample: "Adding the sample",
    repair: "Repairing formulas",
    replace: "Replacing formulas",
    read: (file: string) => `Reading ${file}`,
    add: "Adding rows",
    report: "Adding the report",
    undo: "Undoing",
  },
} as const;
