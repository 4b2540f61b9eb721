/** Something to do next, why, by when and by whom. */
export interface RecommendedAction {
  readonly action: string;
  /** What it answers, with the number. */
  readonly why: string;
  /** Days from the day of the plan. */
  readonly dueInDays: number;
  /** The role that should own it. */
  readonly owner: string;
}
