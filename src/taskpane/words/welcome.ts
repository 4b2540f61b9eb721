/** Texts of the first screen. */
export const welcome = {} as const;
