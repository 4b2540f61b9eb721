import { followWorkbook } from "../../src/taskpane/sheet/followWorkbook";
import { openExcel } from "../excel";
import { select } from "./workbook";

const rested = () => new Promise((resolve) => setTimeout(resolve, 600));

it("followWorkbook looks once the selection, or an edit, has rested", async () => {
  const book = await openExcel();
  const looks: string[] = [];
  const look = (why: string) => () =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      looks.push(`${why} ${range.address}`);
    });
  await followWorkbook({ selected: look("selected"), edited: look("edited") });
  await select("Sheet1", "B2");
  await select("Sheet1", "C3");
  await rested();
  expect(looks).toEqual(["selected Sheet1!C3"]);
  book.type("Sheet1", "A1", "5");
  await rested();
  expect(looks).toEqual(["selected Sheet1!C3", "edited Sheet1!C3"]);
});
