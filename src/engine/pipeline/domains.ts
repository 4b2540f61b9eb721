/** Providers whose addresses say nothing about whom a person works for. */
const mailProviders: ReadonlySet<string> = new Set([
  "aol.com",
  "gmail.com",
  "gmx.de",
  "gmx.net",
  "googlemail.com",
  "hotmail.com",
  "icloud.com",
  "live.com",
  "mail.com",
  "mail.ru",
  "me.com",
  "msn.com",
  "outlook.com",
  "proton.me",
  "protonmail.com",
  "qq.com",
  "web.de",
  "yahoo.com",
  "yandex.ru",
]);

/** Letters that a domain may have, by RFC 1035. */
const longestDomain = 253;

const label = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]*[\\p{L}\\p{M}\\p{N}])?";
const domainForm = new RegExp(`^(?:${label}\\.)+(?=.*\\p{L})${label}$`, "u");

/**
 * Domain of a company from its website or an e-mail address, in the form in which domains are compared.
 *
 * Lower case, without scheme, user, www., port, path and the dot at the end. Punycode stays as it is, and so do subdomains: which of them
 * belong to one company no rule tells without the list of public suffixes. Addresses at public mail providers name no company.
 *
 * @param text `https://www.acme.com/about`, `ACME.com`, `ann@acme.com`.
 * @returns `acme.com`; null where the text has no domain.
 * @see Our own rule; for the parts of an address RFC 3986, section 3.
 */
export function normalisedDomain(text: string): string | null {
  const address = text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\//, "")
    .replace(/[/?#].*$/s, "");
  const isMail = address.includes("@") && !/^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(text);
  const domain = address
    .slice(address.lastIndexOf("@") + 1)
    .replace(/:\d*$/, "")
    .replace(/\.$/, "")
    .replace(/^www\d?\./, "");
  if (domain.length > longestDomain || !domainForm.test(domain) || (isMail && mailProviders.has(domain))) return null;
  return domain;
}
