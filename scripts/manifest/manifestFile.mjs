import { JSDOM } from "jsdom";

/** Elements that name an address of ours in an attribute of their own, not by resid. */
const ownAddresses = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"];

/** A resource's default and what replaces it in other languages. */
const valuesOf = (resource) =>
  [resource.getAttribute("DefaultValue"), ...[...resource.children].map((child) => child.getAttribute("Value"))].filter(
    (value) => value !== null,
  );

/**
 * A manifest as the checks read it.
 *
 * @throws {Error} If the text is not well-formed XML.
 */
export function readManifest(text) {
  const { document } = new JSDOM(text, { contentType: "text/xml" }).window;
  const all = (...names) => names.flatMap((name) => [...document.getElementsByTagNameNS("*", name)]);
  const references = [...document.querySelectorAll("[resid]")].map((element) => ({
    resid: element.getAttribute("resid"),
    by: element.localName,
    element,
  }));
  const resources = all("Resources").flatMap(({ children }) =>
    [...children].flatMap((list) =>
      [...list.children].map((resource) => ({
        id: resource.getAttribute("id"),
        list: list.localName,
        values: valuesOf(resource),
      })),
    ),
  );
  const addresses = [
    ...all(...ownAddresses, "SourceLocation").map((element) => [
      element.localName,
      element.getAttribute("DefaultValue"),
    ]),
    ...all("AppDomain").map((element) => ["AppDomain", element.textContent.trim()]),
    ...all("ExtendedOverrides").map((element) => ["ExtendedOverrides", element.getAttribute("Url")]),
    ...resources
      .filter(({ list }) => list === "Images" || list === "Urls")
      .flatMap(({ id, values }) => values.map((value) => [id, value])),
  ].flatMap(([name, address]) => (address === null ? [] : [{ name, address }]));
  return {
    all,
    references,
    resources,
    /** Every address that the manifest names, and the element or resource that names it. */
    addresses,
    /** The default value of a resource; undefined if there is none. */
    valueOf: (resid) => resources.find(({ id }) => id === resid)?.values[0],
  };
}
