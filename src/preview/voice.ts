import { say } from "./message";
import { ask } from "./question";
import type { Voice } from "./spreadsheet";

/** What the spreadsheet says and asks, in the page's own elements. */
export const voice: Voice = {
  tell: say,
  fail: async (text) => {
    await ask({ title: "That cannot be done", text, yes: "OK" });
  },
  ask: (text) => ask({ title: "Are you sure?", text, yes: "Continue", no: "Cancel" }),
};
