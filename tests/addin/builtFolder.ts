import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** What `npm run build` made to be hosted. */
export const addinFolder = path.join("dist", "addin");

export const manifestFile = path.join(addinFolder, "manifest.xml");

if (!existsSync(manifestFile)) throw new Error(`${manifestFile} must be built before it is tested: npm run build`);

/** A copy of the built folder that a test may spoil. */
export function copyOfAddin() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "tandem-addin-"));
  cpSync(addinFolder, folder, { recursive: true, filter: (file) => !file.endsWith(".map") });
  const place = (name: string) => path.join(folder, name);
  return {
    folder,
    edit: (name: string, change: (text: string) => string) => {
      writeFileSync(place(name), change(readFileSync(place(name), "utf8")));
    },
    copy: (from: string, to: string) => {
      cpSync(place(from), place(to));
    },
    remove: (name: string) => {
      rmSync(place(name));
    },
    dispose: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
