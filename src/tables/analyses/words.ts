/** A fraction as people read it in a sentence. */
export const inPercent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
