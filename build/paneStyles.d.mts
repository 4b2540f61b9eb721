import type { Compiler } from "webpack";

/** The tokens that the styles use, in every theme. */
export function themeStyles(styles: string): string;

/** Writes the pane's one style sheet. */
export class PaneStyles {
  constructor(place: { readonly folder: string; readonly file: string });
  apply(compiler: Compiler): void;
}
