/** Texts of the first screen. */
export const welcome = {
  title: "Scores you can defend",
  what: "Tandem scores partners, markets, competitors and valuations in your own sheet, with live formulas and the reasons beside every number.",
  stays: "Your data stays on this computer.",
  sample: "Try sample data",
  sampleHow: "Adds one sheet with twelve partners and opens the best of them. Undo takes it away.",
  importFile: "Import a file",
  importHow: "A CSV or XLSX file, such as an export of your CRM. You see what it becomes before anything is written.",
  skip: "Skip",
  help: "Help",
} as const;
