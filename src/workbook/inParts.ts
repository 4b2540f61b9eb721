import { cellsInRequest } from "./reading";

/**
 * Queues one item after another, and sends what is queued before it is too many cells for one request.
 *
 * @returns What queueing each item gave.
 */
export async function inParts<Item extends { readonly cells?: number }, Result>(
  context: Excel.RequestContext,
  items: readonly Item[],
  queue: (item: Item) => Result,
): Promise<readonly Result[]> {
  const send = (): Promise<unknown> => context.sync();
  const results: Result[] = [];
  let queued = 0;
  for (const item of items) {
    const { cells = 0 } = item;
    if (queued > 0 && queued + cells > cellsInRequest) {
      await send();
      queued = 0;
    }
    results.push(queue(item));
    queued += cells;
  }
  await send();
  return results;
}
