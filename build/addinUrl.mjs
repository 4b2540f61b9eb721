/** Where `npm run dev` serves the add-in, and what manifest.xml in the repository says. */
export const developmentUrl = "https://localhost:3000/";

/**
 * Where the add-in will be hosted.
 *
 * @param given ADDIN_URL of the environment; left out, the development server.
 * @throws {Error} If it is not an https address that ends with a slash.
 */
export function addinUrl(given = process.env.ADDIN_URL) {
  if (given === undefined || given === "") return developmentUrl;
  const isAddress = URL.canParse(given) && new URL(given).protocol === "https:" && /^[^?#]+\/$/.test(given);
  if (!isAddress) {
    throw new Error(
      `ADDIN_URL must be an https address of a folder that ends with a slash, as https://example.com/tandem/, got "${given}"`,
    );
  }
  return given;
}
