export interface ReportState {
  /** Tables that can be reported, and how many rows each has; null before they have been looked for. */
  readonly found: readonly { readonly name: string; readonly rows: number }[] | null;
  /** Names of those that are not to be reported. */
  readonly unticked: ReadonlySet<string>;
}

export const initialReport: ReportState = { found: null, unticked: new Set() };
