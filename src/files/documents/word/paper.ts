/** The papers that an office has. */
export type PaperName = "A4" | "Letter";

/** Margin on every side, in twentieths of a point: one inch. */
export const margin = 1440;

/** Width and height of the papers, in twentieths of a point. */
export const papers: Readonly<Record<PaperName, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
};

/** Width between the margins, in twentieths of a point. */
export const textWidth = (paper: PaperName): number => papers[paper].width - 2 * margin;
