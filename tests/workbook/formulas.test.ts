import { act, repairFormulas, replaceFormulasWithValues } from "../../src/workbook";
import { respelled } from "../../src/workbook/ownFormulas";
import { everything, formulas, openWith } from "./workbook";

const score = "=TANDEM.PARTNER_SCORE(A2:E2)";

const rows = [
  ["a", "b", "c", "d", "e", "Score", "Half", "Other", "Note"],
  [70, 70, 70, 70, 70, score, "=INDEX(TANDEM.PARTNER_SCORE(A2:E2),1)/2", "=A2+1", "TANDEM.X("],
  [10, 10, 10, 10, 10, "=TANDEM.PARTNER_SCORE(A3:E3)", "=F3/2", "=A3+1", "'=TANDEM.PARTNER_SCORE(A3:E3)"],
];

describe("respelled", () => {
  it.each<[string, string | null]>([
    ["=TANDEM.PARTNER_SCORE(A2:E2)", "=TANDEM.PARTNER_SCORE(A2:E2)"],
    ["=_xldudf_TANDEM_PARTNER_SCORE(A2:E2)", "=TANDEM.PARTNER_SCORE(A2:E2)"],
    ["=_xlfn._xldudf_TANDEM_PARTNER_SCORE(A2)", "=TANDEM.PARTNER_SCORE(A2)"],
    ["=@TANDEM.PARTNER_SCORE(A2:E2)", "=TANDEM.PARTNER_SCORE(A2:E2)"],
    ["=IF(A1,tandem.score(B1),0)", "=IF(A1,TANDEM.score(B1),0)"],
    ['="TANDEM.SCORE("&A1', null],
    ["=MYTANDEM.SCORE(A1)", null],
    ["='TANDEM.SCORE('!A1", null],
    ["=A1+1", null],
  ])("%s", (formula, expected) => {
    expect(respelled(formula)).toBe(expected);
  });
});

describe("repairFormulas", () => {
  it("writes every formula of ours anew, and no other cell", async () => {
    const { cell, host } = await openWith(rows);
    const before = await everything();
    const then = host.log.length;
    const { value, undo } = await act("Repair formulas", repairFormulas);
    expect(value).toBe(3);
    const written = host.log
      .slice(then)
      .flatMap(({ body }) => body.Actions)
      .filter(({ Name }) => Name === "Formulas" || Name === "Values")
      .map(({ ArgumentInfo }) => JSON.stringify(ArgumentInfo?.Arguments));
    expect(written).toEqual([
      JSON.stringify([
        [
          [score, "=INDEX(TANDEM.PARTNER_SCORE(A2:E2),1)/2"],
          ["=TANDEM.PARTNER_SCORE(A3:E3)", null],
        ],
      ]),
    ]);
    expect(await everything()).toEqual(before);
    expect(await cell("Sheet1", "F2")).toBe(70);
    await undo();
    expect(await everything()).toEqual(before);
  });
});

describe("replaceFormulasWithValues", () => {
  it("keeps the values of formulas of ours, and the other formulas", async () => {
    const { cell } = await openWith(rows);
    const before = await everything();
    const { value, undo } = await act("Replace", replaceFormulasWithValues);
    expect(value).toEqual({ replaced: 3, left: [] });
    expect(await formulas("Sheet1", "F2:I3")).toEqual([
      [70, 35, "=A2+1", "TANDEM.X("],
      [10, "=F3/2", "=A3+1", "=TANDEM.PARTNER_SCORE(A3:E3)"],
    ]);
    expect(await cell("Sheet1", "I3")).toBe("=TANDEM.PARTNER_SCORE(A3:E3)");
    await undo();
    expect(await everything()).toEqual(before);
  });

  it("keeps all that one formula fills", async () => {
    const { cell } = await openWith([
      [70, 70, 70, 70, 70, "=TANDEM.PARTNER_SCORE(A1:E2)"],
      [10, 10, 10, 10, 10, ""],
    ]);
    expect(await cell("Sheet1", "F2")).toBe(10);
    const { value, undo } = await act("Replace", replaceFormulasWithValues);
    expect(value.replaced).toBe(1);
    expect(await formulas("Sheet1", "F1:F2")).toEqual([[70], [10]]);
    await undo();
    expect(await cell("Sheet1", "F2")).toBe(10);
    expect((await formulas("Sheet1", "F1:F1"))![0]![0]).toMatch(/^=TANDEM/);
  });

  it("leaves formulas alone that have no value to keep", async () => {
    await openWith([["=TANDEM.NO_SUCH_FUNCTION(1)", "=TANDEM.PARTNER_SCORE({70,70,70,70,70})"]]);
    const { value } = await act("Replace", replaceFormulasWithValues);
    expect(value).toEqual({ replaced: 1, left: ["Sheet1!A1"] });
    expect(await formulas("Sheet1", "A1:B1")).toEqual([["=TANDEM.NO_SUCH_FUNCTION(1)", 70]]);
  });
});
