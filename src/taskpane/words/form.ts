/** Texts of the form of a row. */
export const form = {} as const;
