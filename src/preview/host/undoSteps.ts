/**
 * Groups the spreadsheet's own revisions into what a person undoes at once: everything that one request of the add-in did, or one press of
 * a button.
 */
export class UndoSteps {
  private done: number[] = [];
  private undone: number[] = [];
  private held = 0;

  /** Tells of a revision that the spreadsheet has recorded. */
  revised(): void {
    this.undone = [];
    const last = this.done.length - 1;
    if (this.held > 0 && last >= 0) this.done[last]! += 1;
    else this.done.push(1);
  }

  /** Begins a step that lasts until what is returned is called; one that begins within it is part of it. */
  begin(): () => void {
    if (this.held === 0) this.done.push(0);
    this.held += 1;
    return () => {
      this.held -= 1;
      if (this.held === 0 && this.done.at(-1) === 0) this.done.pop();
    };
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
