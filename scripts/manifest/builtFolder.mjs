import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { associatedByPage, associatedFunctions } from "./associations.mjs";
import { functionFaults } from "./functionsFile.mjs";

/** What is said of the icons of the add-in itself, whose elements do not name a size. */
const ownIcons = { IconUrl: 32, HighResolutionIconUrl: 64 };

const pngSignature = "89504e470d0a1a0a";

function imageSize(file) {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 8).toString("hex") !== pngSignature) return "no PNG file";
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

/** Where a file of ours lies in the built folder; null for an address elsewhere. */
function fileOf(folder, base, address) {
  const { origin, pathname } = new URL(address);
  return address.startsWith(base) ? path.join(folder, decodeURI(origin + pathname).slice(base.length)) : null;
}

function missingFiles(addresses, locate) {
  return addresses.flatMap(({ name, address }) => {
    const file = locate(address);
    return file === null || existsSync(file) ? [] : [`address "${name}" must name a built file, got ${address}`];
  });
}

function wrongIcons({ all, valueOf }, locate) {
  const icons = [
    ...Object.entries(ownIcons).flatMap(([name, size]) =>
      all(name).map((element) => ({ name, size, address: element.getAttribute("DefaultValue") })),
    ),
    ...all("Icon").flatMap(({ children }) =>
      [...children].map((image) => ({
        name: image.getAttribute("resid"),
        size: Number(image.getAttribute("size")),
        address: valueOf(image.getAttribute("resid")),
      })),
    ),
  ];
  const messages = icons.flatMap(({ name, size, address }) => {
    const file = address === undefined || !URL.canParse(address) ? null : locate(address);
    if (file === null || !existsSync(file)) return [];
    const found = imageSize(file);
    return found === `${size} × ${size}` ? [] : [`icon "${name}" must be ${size} × ${size}, got ${found}`];
  });
  return [...new Set(messages)];
}

/** Office.js keeps associated names in capitals. */
const without = (wanted, present) => wanted.filter((name) => !present.includes(name.toUpperCase()));

/** What is wrong between a manifest and the folder that was built for it. */
export function folderFaults(manifest, folder) {
  const { all, addresses, valueOf } = manifest;
  const page = valueOf(all("Runtime")[0]?.getAttribute("resid"));
  if (page === undefined || !URL.canParse(page)) return [];
  const locate = (address) => fileOf(folder, new URL(".", page).href, address);
  const parsable = addresses.filter(({ address }) => URL.canParse(address));
  const missing = missingFiles(parsable, locate);
  const needed = ["functions.json", "functions.js", "taskpane.html"].filter(
    (name) => !existsSync(path.join(folder, name)),
  );
  const found = [...missing, ...wrongIcons(manifest, locate)];
  if (needed.length > 0) return [...found, ...needed.map((name) => `${name} must be in ${folder}`)];

  const metadata = JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8"));
  const ids = metadata.functions.map(({ id }) => id);
  const commands = all("FunctionName").map((element) => element.textContent.trim());
  const byRuntime = associatedFunctions(folder);
  const byPage = associatedByPage(folder);
  return [
    ...found,
    ...functionFaults(metadata),
    ...byRuntime.errors,
    ...byPage.errors,
    ...without(ids, byRuntime.functions).map((id) => `function ${id} must be associated by functions.js`),
    ...without(ids, byPage.functions).map((id) => `function ${id} must be associated by taskpane.html`),
    ...without(commands, byPage.commands).map((name) => `command ${name} must be associated by taskpane.js`),
  ];
}
