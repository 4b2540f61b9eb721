import { registries } from "@odoo/o-spreadsheet";

type LinkSpec = ReturnType<typeof registries.urlRegistry.get>;
type Environment = Parameters<LinkSpec["open"]>[1];

/** "#Partners!$B$4", as Excel writes a link into the workbook itself; an address alone is of the sheet that is shown. */
const inWorkbook = /^#(.+)$/;

/** Goes to a cell, an area or a name; where there is none, says so. */
function goTo(reference: string, { model, notifyUser }: Environment): void {
  const { getters } = model;
  const shown = getters.getActiveSheetId();
  const range = getters.getNamedRange(reference)?.range ?? getters.getRangeFromSheetXC(shown, reference);
  if (range.invalidXc !== undefined || range.invalidSheetName !== undefined) {
    notifyUser({ type: "warning", sticky: false, text: `There is no cell ${reference} in this workbook.` });
    return;
  }
  const { sheetId, zone } = range;
  if (sheetId !== shown) model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: shown, sheetIdTo: sheetId });
  model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
}

const referenceIn = (url: string): string => inWorkbook.exec(url)?.[1] ?? "";

/** Makes links of HYPERLINK into the workbook work, which the spreadsheet would take for addresses of the web. */
export function addCellLinks(): void {
  registries.urlRegistry.add("cell_URL", {
    match: (url) => inWorkbook.test(url),
    createLink: (url, label) => ({ url, label, isExternal: false, isUrlEditable: false }),
    urlRepresentation: referenceIn,
    open: (url, environment) => {
      goTo(referenceIn(url), environment);
    },
    sequence: 1,
    title: "Cells",
  });
}
