import { DEFAULT_LOCALE, helpers } from "@odoo/o-spreadsheet";

/** Whether the spreadsheet would take a text for something else: a number, a date, a truth value, a formula. */
const reads = (text: string): boolean =>
  /^['=]/.test(text) ||
  /^(true|false)$/i.test(text) ||
  helpers.isEvaluationError(text) ||
  helpers.isNumber(text, DEFAULT_LOCALE) ||
  helpers.isDateTime(text, DEFAULT_LOCALE);

/** A text as a cell must be told it, so that it stays a text. */
export const literalText = (text: string): string => (reads(text) ? `'${text}` : text);
