import { followSelection } from "../../src/taskpane/detail/followSelection";
import { openExcel } from "../excel";
import { select } from "./workbook";

const rested = () => new Promise((resolve) => setTimeout(resolve, 600));

it("followSelection looks once the selection, or an edit, has rested", async () => {
  const book = await openExcel();
  const looks: string[] = [];
  await followSelection(async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      looks.push(range.address);
    });
  });
  await select("Sheet1", "B2");
  await select("Sheet1", "C3");
  await rested();
  expect(looks).toEqual(["Sheet1!C3"]);
  book.type("Sheet1", "A1", "5");
  await rested();
  expect(looks).toEqual(["Sheet1!C3", "Sheet1!C3"]);
});
