import { onEdit, onSelection, type SelectedCells } from "../../src/workbook";
import { openWith } from "./workbook";

const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

const select = (address: string) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });

describe("onSelection", () => {
  it("tells what is selected until it is stopped", async () => {
    await openWith([["a", "b"]]);
    const told: SelectedCells[] = [];
    const stop = await onSelection((selection) => told.push(selection));
    await select("B1");
    await rest();
    expect(told).toEqual([{ sheet: "Sheet1", address: "B1" }]);
    await stop();
    await select("A1");
    await rest();
    expect(told).toHaveLength(1);
  });

  it("survives a listener that throws", async () => {
    await openWith([["a", "b"]]);
    let times = 0;
    const stop = await onSelection(() => {
      times++;
      throw new Error("listener");
    });
    await select("B1");
    await rest();
    await select("A1");
    await rest();
    expect(times).toBe(2);
    await stop();
  });
});

describe("onEdit", () => {
  it("tells which cells a person has edited", async () => {
    const { type } = await openWith([["a", "b"]]);
    const told: SelectedCells[] = [];
    const stop = await onEdit((edited) => told.push(edited));
    type("Sheet1", "B1", "c");
    await rest();
    expect(told).toEqual([{ sheet: "Sheet1", address: "B1" }]);
    await stop();
  });
});
