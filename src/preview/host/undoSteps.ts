/**
 * Groups the spreadsheet's own revisions into what a person undoes at once: everything that one request of the add-in did is one step.
 */
export class UndoSteps {
  private done: number[] = [];
  private undone: number[] = [];
  private open = false;

  /** Tells of a revision that the spreadsheet has recorded. */
  revised(): void {
    this.undone = [];
    const last = this.done.length - 1;
    if (this.open && last >= 0) this.done[last]! += 1;
    else this.done.push(1);
  }

  /** Runs something whose revisions are one step. */
  asOne<T>(work: () => T): T {
    if (this.open) return work();
    this.done.push(0);
    this.open = true;
    try {
      return work();
    } finally {
      this.open = false;
      if (this.done.at(-1) === 0) this.done.pop();
    }
  }

  /** How many revisions the step to undo has; 0 where there is none. */
  takeUndo(): number {
    const count = this.done.pop();
    if (count === undefined) return 0;
    this.undone.push(count);
    return count;
  }

  /** How many revisions the step to do again has; 0 where there is none. */
  takeRedo(): number {
    const count = this.undone.pop();
    if (count === undefined) return 0;
    this.done.push(count);
    return count;
  }
}
