/** The program of an installed browser; undefined where there is none. */
export function findBrowser(): string | undefined;

/** The program of a browser, installed if need be. */
export function browserProgram(): string;
