import { UndoSteps } from "../../src/preview/host/undoSteps";

const revise = (steps: UndoSteps, times: number) => {
  for (let i = 0; i < times; i++) steps.revised();
};

describe("what is undone at once", () => {
  it("is one revision, where nobody groups them", () => {
    const steps = new UndoSteps();
    revise(steps, 2);
    expect([steps.takeUndo(), steps.takeUndo(), steps.takeUndo()]).toEqual([1, 1, 0]);
  });

  it("is everything between the begin and the end of a step, and what begins within it", () => {
    const steps = new UndoSteps();
    steps.revised();
    const end = steps.begin();
    revise(steps, 2);
    const endWithin = steps.begin();
    steps.revised();
    endWithin();
    end();
    steps.revised();
    expect([steps.takeUndo(), steps.takeUndo(), steps.takeUndo()]).toEqual([1, 3, 1]);
  });

  it("is everything from one gesture to the next", () => {
    const steps = new UndoSteps();
    steps.gesture();
    revise(steps, 2);
    steps.gesture();
    steps.gesture();
    const end = steps.begin();
    steps.revised();
    end();
    revise(steps, 2);
    expect([steps.takeUndo(), steps.takeUndo(), steps.takeUndo()]).toEqual([3, 2, 0]);
  });

  it("is done again as it was undone, until something new is done", () => {
    const steps = new UndoSteps();
    const end = steps.begin();
    revise(steps, 3);
    end();
    steps.takeUndo();
    expect(steps.takeRedo()).toBe(3);
    steps.takeUndo();
    steps.revised();
    expect(steps.takeRedo()).toBe(0);
  });
});
