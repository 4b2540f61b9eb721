import type { Action } from "./action";
import { lostWith } from "./journal";
import { asking } from "./reading";
import { isAmong } from "./standing";
import type { TableRef } from "./tableRef";

/** Takes cells to the right of a table or below it into it. */
export function growTable(
  action: Action,
  { table, name, at, area, hasTotals }: TableRef,
  { rows: moreRows = 0, columns: moreColumns = 0 }: { readonly rows?: number; readonly columns?: number },
): void {
  const [rows, columns] = [area.rows + (hasTotals ? 1 : 0), area.columns];
  table.resize(at.sheet.getRangeByIndexes(area.row, area.column, rows + moreRows, columns + moreColumns));
  action.steps.push({
    look: (context, there) => {
      if (!isAmong(name, there.tables)) return lostWith(`the table ${name}`);
      const now = context.workbook.tables.getItem(name);
      const range = asking(now.getRange(), "rowCount, columnCount");
      return () => ({
        changed: [
          ...(moreRows > 0 && range.rowCount !== rows + moreRows ? [`the number of rows of ${name}`] : []),
          ...(moreColumns > 0 && range.columnCount !== columns + moreColumns ? [`the columns of ${name}`] : []),
        ],
        putBack: () => {
          const before = [range.rowCount - moreRows, range.columnCount - moreColumns] as const;
          // From the range as it is when this is done: another step may have made it smaller by then.
          if (before[0] >= rows && before[1] >= columns)
            now.resize(now.getRange().getResizedRange(-moreRows, -moreColumns));
        },
      });
    },
  });
}
