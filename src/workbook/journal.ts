import type { Standing } from "./standing";

/** What was done and how it is put back. */
export interface Step {
  /** How many cells reading it back takes; none for what is no cells. */
  readonly cells?: number;
  /** Queues reading what Excel has made of what was written; the result is called when that was read. */
  settle?(context: Excel.RequestContext): () => void;
  /** Queues reading what is there now; the result is called when that was read. */
  look(context: Excel.RequestContext, there: Standing): () => Found;
}

/** What a step finds when it is to be put back. */
export interface Found {
  /** Addresses of cells, or names of things, that are not as the step left them. */
  readonly changed: readonly string[];
  /** What cannot be put back because its sheet or table is gone. */
  readonly lost?: string;
  /** How many cells putting back writes. */
  readonly cells?: number;
  /** Queues what puts the step back. */
  readonly putBack: () => void;
}

/** Where nothing is left to put back. */
export const nothingLeft = (): Found => ({ changed: [], putBack: () => undefined });

/** Where what was written to is gone. */
export const lostWith = (lost: string) => (): Found => ({ ...nothingLeft(), lost });
