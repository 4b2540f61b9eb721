/** Texts of the weights. */
export const weights = {} as const;
