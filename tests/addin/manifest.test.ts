import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { checkManifest } from "../../scripts/checkManifest.mjs";
import { addinFolder, manifestFile } from "./builtFolder";
import { faults } from "./manifestFaults";

const source = readFileSync("manifest.xml", "utf8");
const built = readFileSync(manifestFile, "utf8");

describe("the manifest", () => {
  it("is in order, for the development server and as built", () => {
    expect(checkManifest({ manifest: source, development: true })).toEqual([]);
    expect(checkManifest({ manifest: built, folder: addinFolder, development: true })).toEqual([]);
  });

  const schema = "../shared/manifest-schema/OfficeAppManifestV1_1.xsd";
  const canValidate = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
  (canValidate ? it : it.skip).each(["manifest.xml", manifestFile])("%s passes Microsoft's schema", (file) => {
    const { stderr, status } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, file]);
    expect({ status, says: stderr.toString().trim() }).toEqual({ status: 0, says: `${file} validates` });
  });
});

describe("the manifest check finds", () => {
  test.each(faults)("$fault", ({ from, to, says }) => {
    const spoilt = source.replace(from, to);
    expect(spoilt).not.toBe(source);
    expect(checkManifest({ manifest: spoilt, development: true })).toContainEqual(says);
  });

  it("a local address outside development", () => {
    const hosted = source.replaceAll("https://localhost:3000/", "https://example.com/tandem/");
    expect(checkManifest({ manifest: hosted })).toEqual([]);
    const mixed = hosted.replace("https://example.com/tandem/functions.js", "https://localhost:3000/functions.js");
    expect(checkManifest({ manifest: mixed })).toEqual([
      'address "Functions.Script.Url" must not be local outside development, got "https://localhost:3000/functions.js"',
    ]);
  });
});
