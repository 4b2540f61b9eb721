import { reading } from "./reading";

/** What the person has selected. */
export interface SelectedCells {
  readonly sheet: string;
  /** Without the sheet; several blocks are set apart by commas. */
  readonly address: string;
}

/** What somebody has edited, by hand or by code. */
export type EditedCells = SelectedCells;

interface CellsEvent {
  readonly address: string;
  readonly worksheetId: string;
}

/**
 * What Excel calls, which must never throw.
 *
 * @param onlyLatest Whether of events that come quickly only the last one matters.
 */
function handlerFor(
  listener: (cells: SelectedCells) => void,
  onlyLatest: boolean,
): (event: CellsEvent) => Promise<void> {
  let latest: CellsEvent;
  return async (event) => {
    latest = event;
    try {
      const name = await reading(async (context) => {
        const sheet = context.workbook.worksheets.getItem(event.worksheetId);
        sheet.load("name");
        await context.sync();
        return sheet.name;
      });
      if (latest === event || !onlyLatest) listener({ sheet: name, address: event.address });
    } catch {
      // The sheet may be gone by now, and an error here would only tell Excel that the add-in is broken.
    }
  };
}

/** Registers a handler; resolves to what takes it away. */
async function listen(
  register: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<CellsEvent>,
): Promise<() => Promise<void>> {
  const handler = await reading(async (context) => {
    const result = register(context.workbook.worksheets);
    await context.sync();
    return result;
  });
  return async () => {
    handler.remove();
    await handler.context.sync();
  };
}

/** Tells what is selected whenever that changes; resolves to what stops it. */
export const onSelection = (listener: (selection: SelectedCells) => void): Promise<() => Promise<void>> =>
  listen((sheets) => sheets.onSelectionChanged.add(handlerFor(listener, true)));

/** Tells which cells were edited; resolves to what stops it. */
export const onEdit = (listener: (edited: EditedCells) => void): Promise<() => Promise<void>> =>
  listen((sheets) => sheets.onChanged.add(handlerFor(listener, false)));
