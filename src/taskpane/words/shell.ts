import { formats } from "./formats";
import type { Tab } from "../tab";

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
  more: (count: number) => `… and ${formats.count(count)} more`,
  ofTotal: (done: number, total: number) => `${formats.count(done)} of ${formats.count(total)}`,
  busy: {
    score: "Scoring",
    scoreAll: "Scoring all",
    weights: "Applying weights",
    sample: "Adding the sample",
    repair: "Repairing formulas",
    replace: "Replacing formulas",
    read: (file: string) => `Reading ${file}`,
    add: "Adding rows",
    check: "Checking the rows",
    selection: "Reading the selection",
    skipped: "Adding the skipped rows",
    showRow: "Going to the row",
    report: "Adding the report",
    saveReport: "Making the workbook",
    save: "Saving",
    undo: "Undoing",
    analysis: "Adding the sheet",
    document: "Making the file",
  },
} as const;
