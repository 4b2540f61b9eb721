import { onEdit, onSelection } from "../../workbook";

/** How long the selection must rest before it is looked at. */
const rest = 200;

/** What to do when something has changed in the workbook; neither rejects. */
export interface Followers {
  readonly selected: () => Promise<void>;
  readonly edited: () => Promise<void>;
}

/** Calls back when the selection, or a cell, has changed and then rested; never two at the same time. */
export async function followWorkbook({ selected, edited }: Followers): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const rested = (look: () => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = last.then(look);
      }, rest);
    };
  };
  await onSelection(rested(selected));
  await onEdit(rested(edited));
}
