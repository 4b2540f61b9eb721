/** Where scripts may come from: the page's own origin, and Microsoft's, which office.js loads its parts from. */
const officeOrigin = "https://appsforoffice.microsoft.com";

const isAllowed = (address: string): boolean => {
  const { origin } = new URL(address, document.baseURI);
  return origin === location.origin || origin === officeOrigin;
};

// office.js makes script elements by address, which Trusted Types allow by this policy only.
window.trustedTypes?.createPolicy("default", {
  createScriptURL: (address) => {
    if (isAllowed(address)) return address;
    throw new TypeError(`a script must come from ${location.origin} or ${officeOrigin}, got ${address}`);
  },
});
