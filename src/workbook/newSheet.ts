import type { Action } from "./action";
import { withoutSheet } from "./area";
import { nothingLeft } from "./journal";
import { asking } from "./reading";
import { idNow, type SheetRef } from "./sheetRef";
import { withSheet } from "./standing";

const usedRange = (sheet: Excel.Worksheet): Excel.Range => asking(sheet.getUsedRangeOrNullObject(true), "address");

const addressIn = (range: Excel.Range): string => (range.isNullObject ? "" : withoutSheet(range.address));

/** Adds a sheet, after the last unless a place is given; its name has been checked. */
export function newSheet(action: Action, name: string, place?: number): SheetRef {
  const sheet = asking(action.context.workbook.worksheets.add(name), "id");
  if (place !== undefined) sheet.position = place;
  const added: SheetRef = { sheet, name, id: null };
  action.newSheets.push(added);
  // Until Excel has given it an id, its name is one.
  action.added((known) => withSheet(known, name, name, place));
  let filled = "";
  action.steps.push({
    settle: () => {
      const used = usedRange(sheet);
      return () => {
        added.id = sheet.id;
        filled = addressIn(used);
      };
    },
    look: (context, there) => {
      const id = idNow(added, there);
      if (id === null) return nothingLeft;
      const used = usedRange(context.workbook.worksheets.getItem(id));
      return () => ({
        // Cells that were written are compared one by one; this finds what somebody has put beside them.
        changed: addressIn(used) === filled ? [] : [`the sheet ${there.sheets.get(id) ?? name}`],
        putBack: () => {
          context.workbook.worksheets.getItem(id).delete();
        },
      });
    },
  });
  return added;
}
