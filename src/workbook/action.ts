import { mayRefuseGrouping, workbookErrorOf } from "./hostErrors";
import { inParts } from "./inParts";
import type { Step } from "./journal";
import { cellsInRequest } from "./reading";
import type { SheetRef } from "./sheetRef";
import { type Standing, standing } from "./standing";
import { firstFew, putBack, undoSteps } from "./undo";
import type { WorkbookError } from "./workbookError";

/** What the person has asked for once: one step of undo in Excel, and of our own. */
export class Action {
  /** What was done, in order. */
  readonly steps: Step[] = [];
  readonly newSheets: SheetRef[] = [];
  /** What is being worked on, for messages. */
  subject: string | undefined;
  private queuedCells = 0;
  private sentCells = 0;
  private sentSteps = 0;
  private known: Standing | undefined;

  constructor(
    readonly name: string,
    readonly context: Excel.RequestContext,
  ) {}

  /** Makes room for cells that are about to be queued: sends what is queued where both would be too much for one request. */
  async makeRoom(cells: number): Promise<void> {
    if (this.queuedCells > 0 && this.queuedCells + cells > cellsInRequest) await this.send();
    // Excel calculates once a request instead of once a write.
    if (this.queuedCells === 0) this.context.application.suspendApiCalculationUntilNextSync();
    this.queuedCells += cells;
  }

  /** Sends what is queued, and reads what was asked for. */
  async send(): Promise<void> {
    this.countSent();
    await this.context.sync();
  }

  /** The sheets, tables and names: read once, since reading sends what is queued, and from then on kept up by `added`. */
  async standing(): Promise<Standing> {
    if (!this.known) {
      this.countSent();
      this.known = await standing(this.context);
    }
    return this.known;
  }

  /** Tells what the action has added. */
  added(change: (known: Standing) => Standing): void {
    this.known &&= change(this.known);
  }

  private countSent(): void {
    this.sentCells += this.queuedCells;
    this.queuedCells = 0;
    this.sentSteps = this.steps.length;
  }

  /** Sends the rest and remembers what Excel has made of it. */
  async finish(): Promise<void> {
    await this.send();
    const toSettle = this.steps.filter((step) => "settle" in step);
    const read = await inParts(this.context, toSettle, (step) => step.settle?.(this.context));
    for (const take of read) take?.();
  }

  /** Puts back what was written, because of an error; the error that says so. */
  async fail(error: unknown): Promise<WorkbookError> {
    // What is only queued is never sent, because the batch fails.
    if (this.sentSteps === 0) return workbookErrorOf(error, this.subject);
    try {
      const lost = await putBack(this.context, this.steps);
      if (lost.length > 0)
        return workbookErrorOf(
          error,
          this.subject,
          `Not everything that had been written could be put back: ${firstFew(lost)}`,
        );
    } catch (second) {
      const why = workbookErrorOf(second).reason;
      return workbookErrorOf(error, this.subject, `What had been written could not all be put back: ${why}`);
    }
    const cells = this.sentCells;
    return workbookErrorOf(
      error,
      this.subject,
      cells === 0 ? undefined : `What had been written (${cells} cells) was put back; nothing else was changed.`,
    );
  }
}

/** What an action came to. */
export interface Done<T> {
  readonly value: T;
  /**
   * Puts back everything that the action wrote.
   *
   * @throws {WorkbookError} `changed-since` if somebody has changed one of its cells since; then nothing is put back.
   */
  readonly undo: () => Promise<void>;
}

const ungrouped: Excel.RunOptions = { delayForCellEdit: true };
const grouped: Excel.RunOptions = { ...ungrouped, mergeUndoGroup: true };

/** Runs work as one step of undo, or as several where Excel refuses that before anything was written. */
async function asOneStep<T>(
  name: string,
  work: (action: Action) => Promise<T>,
): Promise<{ readonly value: T; readonly action: Action }> {
  const attempt = async (options: Excel.RunOptions) => {
    let action: Action | undefined;
    try {
      return await Excel.run(options, async (context) => {
        action = new Action(name, context);
        try {
          const value = await work(action);
          await action.finish();
          return { value, action };
        } catch (error) {
          if (mayRefuseGrouping(error) && action.steps.length === 0 && options.mergeUndoGroup) throw error;
          throw await action.fail(error);
        }
      });
    } catch (error) {
      if (options.mergeUndoGroup && (mayRefuseGrouping(error) || !action)) return null;
      throw workbookErrorOf(error, action?.subject);
    }
  };
  const first = await attempt(grouped);
  return first ?? (await attempt(ungrouped))!;
}

/**
 * Does one action of the person's: one step of undo in Excel where Excel can group steps. When the work fails or is stopped,
 * what it had written is put back.
 *
 * @param name As it is shown: "Score selection".
 * @param work Is done again from the start where Excel refuses to group its steps.
 * @throws {WorkbookError}
 */
export async function act<T>(name: string, work: (action: Action) => Promise<T>): Promise<Done<T>> {
  const { value, action } = await asOneStep(name, work);
  let undone: Promise<unknown> | undefined;
  const undo = () =>
    asOneStep(`Undo ${name}`, async ({ context }) => {
      await undoSteps(context, name, action.steps);
    });
  return {
    value,
    undo: async () => {
      undone ??= undo().catch((error: unknown) => {
        undone = undefined;
        throw error;
      });
      await undone;
    },
  };
}
