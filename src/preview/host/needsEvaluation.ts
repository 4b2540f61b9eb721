/** Says that a request wants to read what has to be calculated first. */
export class NeedsEvaluation extends Error {}
