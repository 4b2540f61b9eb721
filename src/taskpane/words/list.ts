/** Texts of the list of rows. */
export const list = {} as const;
