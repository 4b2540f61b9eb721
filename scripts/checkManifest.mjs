// Checks of manifest.xml and of the built folder that the manifest's schema cannot make: `npm run manifest`.
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { folderFaults } from "./manifest/builtFolder.mjs";
import { readManifest } from "./manifest/manifestFile.mjs";
import { packageFile, rules } from "./manifest/rules.mjs";

/**
 * What is wrong with a manifest.
 *
 * @param manifest The manifest's text.
 * @param folder The folder that was built for it; left out, the manifest alone is checked.
 * @param development Whether it is for the development server, so that addresses may be local.
 * @returns A message each; none if all is well.
 */
export function checkManifest({ manifest, folder, development = false }) {
  const packageVersion = JSON.parse(readFileSync(packageFile, "utf8")).version;
  let read;
  try {
    read = readManifest(manifest);
  } catch (error) {
    return [`the manifest must be XML: ${error.message}`];
  }
  return [
    ...rules.flatMap((rule) => rule(read, { development, packageVersion })),
    ...(folder === undefined ? [] : folderFaults(read, folder)),
  ];
}

function run() {
  const root = path.dirname(packageFile);
  const folder = path.join(root, "dist", "addin");
  const check = (file, options) =>
    checkManifest({ manifest: readFileSync(file, "utf8"), ...options }).map(
      (message) => `${path.relative(root, file)}: ${message}`,
    );
  const faults = [
    ...check(path.join(root, "manifest.xml"), { development: true }),
    ...check(path.join(folder, "manifest.xml"), { folder, development: !process.env.ADDIN_URL }),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log("manifest.xml and dist/addin are in order");
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) run();
