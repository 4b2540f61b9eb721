/** Fluent's tokens by name. */
export type Tokens = Readonly<Record<string, string>>;

export const light: Tokens;
export const dark: Tokens;
/** The contrast themes by name. */
export const contrast: Readonly<Record<string, Tokens>>;
