/**
 * Groups the spreadsheet's own revisions into what a person undoes at once: everything that one request of the add-in did, one press of a
 * button, or one gesture where gestures are told.
 */
export class UndoSteps {
  private done: number[] = [];
  private undone: number[] = [];
  /** Whether the next revision begins a step. */
  private isFresh = true;
  private held = 0;
  private hasGestures = false;

  /** Tells of a revision that the spreadsheet has recorded. */
  revised(): void {
    this.undone = [];
    const isPart = this.held > 0 && !this.isFresh && this.done.length > 0;
    if (isPart) this.done[this.done.length - 1]! += 1;
    else this.done.push(1);
    this.isFresh = false;
  }

  /** Begins a step that lasts until what is returned is called; one that begins within it is part of it. */
  begin(): () => void {
    if (this.held === 0) this.isFresh = true;
    this.held += 1;
    return () => {
      this.held -= 1;
    };
  }

  /** Tells that a person does something: what follows is one step, until the next gesture. */
  gesture(): void {
    if (!this.hasGestures) this.begin();
    this.hasGestures = true;
    this.isFresh = true;
  }

  /** How many revisions the step to undo has; 0 where there is none. */
  takeUndo(): number {
    const count = this.done.pop();
    this.isFresh = true;
    if (count === undefined) return 0;
    this.undone.push(count);
    return count;
  }

  /** How many revisions the step to do again has; 0 where there is none. */
  takeRedo(): number {
    const count = this.undone.pop();
    this.isFresh = true;
    if (count === undefined) return 0;
    this.done.push(count);
    return count;
  }
}
