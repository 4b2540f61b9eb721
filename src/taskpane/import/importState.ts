import type { ImportPlan } from "./importPlan";

export interface ImportState {
  readonly plan: ImportPlan | null;
  /** Whether rows that the workbook has already take what the file says. */
  readonly isUpdate: boolean;
}

export const initialImport: ImportState = { plan: null, isUpdate: false };
