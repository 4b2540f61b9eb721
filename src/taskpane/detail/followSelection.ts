import { onEdit, onSelection } from "../../workbook";

/** How long the selection must rest before it is looked at. */
const rest = 200;

/**
 * Calls back when the selection, or a cell, has changed and then rested; never twice at the same time.
 *
 * @param look What to do then; does not reject.
 */
export async function followSelection(look: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(look);
    }, rest);
  };
  await onSelection(later);
  await onEdit(later);
}
