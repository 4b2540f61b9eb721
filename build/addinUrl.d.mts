export const developmentUrl: string;
/** Where the add-in will be hosted; throws if what is given is not an https address that ends with a slash. */
export function addinUrl(given?: string): string;
