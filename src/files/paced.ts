/** Work in pieces, between which others may go first; what it returns is what it comes to. */
export type Paced<T> = Generator<undefined, T, undefined>;

/** How such work is run. */
export type Pace = <T>(work: Paced<T>) => T | Promise<T>;

/** Runs work without a pause: nobody waits for anything else. */
export function atOnce<T>(work: Paced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Milliseconds after which work gives way. A piece may take as long again, and people notice a tenth of a second. */
const longestTurn = 30;

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/**
 * Runs work so that a page can draw and answer in between.
 *
 * @param mayGoOn Called after each pause; what it throws stops the work.
 */
export async function inTurns<T>(work: Paced<T>, mayGoOn?: () => void): Promise<T> {
  for (;;) {
    const end = performance.now() + longestTurn;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
    mayGoOn?.();
  }
}
