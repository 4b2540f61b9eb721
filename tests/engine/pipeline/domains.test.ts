import { normalisedDomain } from "../../../src/engine";

describe("normalised domain", () => {
  test.each([
    { text: "acme.com", domain: "acme.com" },
    { text: " HTTPS://www.Acme.com:443/about?x=1#top ", domain: "acme.com" },
    { text: "http://user:pass@acme.com/", domain: "acme.com" },
    { text: "//acme.com", domain: "acme.com" },
    { text: "www.acme.com.", domain: "acme.com" },
    { text: "acme.com/?mail=a@b.org", domain: "acme.com" },
    { text: "Ann.Lee@ACME.com", domain: "acme.com" },
    { text: "mailto:ann@acme.com?subject=hi", domain: "acme.com" },
    { text: "shop.acme.co.uk", domain: "shop.acme.co.uk" },
    { text: "xn--mnchen-3ya.de", domain: "xn--mnchen-3ya.de" },
    { text: "München.de", domain: "münchen.de" },
    { text: "https://gmail.com", domain: "gmail.com" },
    { text: "ann@gmail.com", domain: null },
    { text: "n/a", domain: null },
    { text: "localhost", domain: null },
    { text: "192.168.0.1", domain: null },
    { text: "acme com", domain: null },
    { text: "-acme.com", domain: null },
    { text: "www.", domain: null },
    { text: "", domain: null },
  ])("of $text is $domain", ({ text, domain }) => {
    expect(normalisedDomain(text)).toBe(domain);
  });

  it("is none in a text that is longer than any domain", () => {
    for (const text of ["a-".repeat(50_000), "a.".repeat(50_000), "@".repeat(50_000), `${"a".repeat(50_000)}.`]) {
      expect(normalisedDomain(text)).toBeNull();
    }
  });
});
