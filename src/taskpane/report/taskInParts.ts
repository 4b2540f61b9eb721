import type { Task } from "../../workbook";

/** Cells that each part counts as, whatever it has. */
const share = 1000;

/** One progress for parts that come one after the other, each of which counts for itself. */
export const taskInParts =
  (task: Task | undefined, parts: number) =>
  (place: number): Task | undefined =>
    task && {
      ...(task.signal ? { signal: task.signal } : {}),
      progress: (done, total) => {
        task.progress(share * place + (total === 0 ? share : Math.round((share * done) / total)), share * parts);
      },
    };
