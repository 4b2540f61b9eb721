import { links } from "@odoo/o-spreadsheet";
import { addCellLinks } from "../../src/preview/cellLinks";
import { openExcel, type OpenWorkbook } from "../excel";

beforeAll(addCellLinks);

/** Presses the link of a cell, as a person does; tells what the spreadsheet says then. */
function press({ host: { model } }: OpenWorkbook, sheet: string, col: number, row: number): readonly string[] {
  const { getters } = model;
  const sheetId = getters.getSheetIdByName(sheet)!;
  const { link } = getters.getEvaluatedCell({ sheetId, col, row });
  if (!link) throw new Error("the cell has no link");
  const told: string[] = [];
  const environment = { model, notifyUser: ({ text }: { readonly text: string }) => told.push(text) };
  links.openLink(link, environment as unknown as Parameters<typeof links.openLink>[1]);
  return told;
}

const selected = ({ host: { model } }: OpenWorkbook) => {
  const { getters } = model;
  const { left, top } = getters.getSelectedZone();
  return { sheet: getters.getSheetName(getters.getActiveSheetId()), column: left, row: top };
};

async function openWithSheet(name: string): Promise<OpenWorkbook> {
  const book = await openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    context.workbook.names.add("Shares", context.workbook.worksheets.getItem(name).getRange("D7:D9"));
    await context.sync();
  });
  return book;
}

test.each([
  { name: "a cell of another sheet", link: "#Other!$B$4", to: { sheet: "Other", column: 1, row: 3 } },
  { name: "a cell of this sheet", link: "#C9", to: { sheet: "Sheet1", column: 2, row: 8 } },
  { name: "a name", link: "#Shares", to: { sheet: "Other", column: 3, row: 6 } },
])("A link to $name goes there, and its cell shows the label", async ({ link, to }) => {
  const book = await openWithSheet("Other");
  book.type("Sheet1", "A1", `=HYPERLINK("${link}","go")`);
  expect(await book.cell("Sheet1", "A1")).toBe("go");
  expect(press(book, "Sheet1", 0, 0)).toEqual([]);
  expect(selected(book)).toEqual(to);
});

it("A link goes to the cell that a formula finds, wherever it is", async () => {
  const book = await openWithSheet("Other");
  book.type("Other", "A1", "no");
  book.type("Other", "A2", "wanted");
  book.type("Sheet1", "A1", `=HYPERLINK("#"&CELL("address",INDEX(Other!A1:A3,MATCH("wanted",Other!A1:A3,0))),"go")`);
  expect(press(book, "Sheet1", 0, 0)).toEqual([]);
  expect(selected(book)).toEqual({ sheet: "Other", column: 0, row: 1 });
});

it("A link to what is not there says so, and stays", async () => {
  const book = await openWithSheet("Other");
  book.type("Sheet1", "A1", `=HYPERLINK("#Gone!A1","go")`);
  expect(press(book, "Sheet1", 0, 0)).toEqual(["There is no cell Gone!A1 in this workbook."]);
  expect(selected(book)).toMatchObject({ sheet: "Sheet1" });
});
