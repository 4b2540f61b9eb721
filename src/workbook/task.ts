import { WorkbookError } from "./workbookError";

/** What long work tells of itself, and how it is stopped. Work that is stopped puts back what it had written. */
export interface Task {
  /** Called between parts, in cells. */
  progress(done: number, total: number): void;
  readonly signal?: AbortSignal;
}

/** Throws, each time it is called, where the person has stopped the work. */
export const mayGoOn = (task: Task | undefined) => (): void => {
  if (task?.signal?.aborted) throw new WorkbookError("cancelled", "It was stopped.");
};

/**
 * Counts the cells that are done.
 *
 * @returns What is to be called with the cells of each part before the next one.
 */
export function counter(task: Task | undefined, total: number): (cells: number) => void {
  const check = mayGoOn(task);
  let done = 0;
  return (cells) => {
    check();
    done = Math.min(total, done + cells);
    task?.progress(done, total);
  };
}
