import type { IssueCode } from "../../files";

/** Problems of a file, by kind. */
export const issues = {
  "missing-required": "Name missing, row left out",
  "left-out": "Left out",
  "extra-cells": "More cells than headers",
  "broken-quote": "Broken quotation mark",
  "duplicate-name": "Same name twice",
  "unreadable-number": "Not a number",
  "unreadable-date": "Not a date",
  "unreadable-entry": "Not readable",
  "unknown-choice": "Not one of the choices",
  "out-of-range": "Out of range",
  "error-value": "Error value",
  "mixed-currency": "Another currency",
  "ambiguous-number": "Comma or point unclear",
  "ambiguous-date": "Day or month unclear",
  "large-fraction": "Rate above 150 %",
} satisfies Record<IssueCode, string>;
