/** Texts of Report. */
export const report = {
  analyses: "Analyses",
  title: "Report",
  what: "Each content becomes a sheet with a native chart and the numbers it shows: values as of today, with their source.",
  needs: (tables: readonly string[]) => `needs ${tables.join(", ")}`,
  company: "Valuation of",
  eachCompany: "Each company",
  add: "Add report sheets",
  save: "Save as workbook",
  saveHow: "Opens a new workbook that needs no Tandem: send it to whom you like.",
  nothing: "The workbook has no table to report yet.",
  nothingHow: "Import a file, or try sample data.",
  importFile: "Import a file",
  looking: "Looking for tables …",
} as const;
