import { formats } from "./formats";

/** Texts of the analyses of a table or a partner. */
export const analyses = {
  ofTable: "Analyses",
  ofPartner: "With this partner",
  addSheet: "Add as a sheet",
  addAction: (title: string) => `Add ${title}`,
  goTo: ({ table, header }: { readonly table: string; readonly header: string | null }) =>
    header === null ? `Go to it in ${table}` : `Go to ${header} in ${table}`,
  working: "Working it out …",
  notKnown: "not known",
  lacks: (names: readonly string[]) =>
    `The workbook has no ${names.length === 1 ? "sheet" : "sheets"} ${names.join(", ")} yet. Import one, or add a row in Analyze.`,
  nothing: (partner: string | null, names: readonly string[]) =>
    partner === null
      ? `Nothing in ${names.join(", ")} answers it yet.`
      : `Nothing in ${names.join(", ")} is about ${partner} yet.`,
  savedDocument: (file: string, open: number) =>
    open === 0 ? `Saved ${file}.` : `Saved ${file}. ${formats.counted(open, "point")} to look at.`,
  savedWhere:
    "It is where your browser or Excel keeps downloads. Excel for Mac keeps a pane from saving files: use the tandem command there.",
} as const;
