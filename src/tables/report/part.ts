import type { ReportSheet } from "./reportSheet";
import type { ReportSource } from "./reportSource";

/** One content of a report, which people tick: a sheet with its chart and the numbers it shows. */
export interface ReportPart {
  readonly id: string;
  readonly title: string;
  /** Tables without which there is nothing to show. */
  readonly needs: readonly string[];
  /** Tables that it takes into account where the workbook has them. */
  readonly uses?: readonly string[];
  /** Whether only who asks for it gets it. */
  readonly isExtra?: true;
  /** The sheet; null where the tables hold nothing that it could show. */
  readonly make: (source: ReportSource) => ReportSheet | null;
}

/** "partner" as a sheet's name begins with it. */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
