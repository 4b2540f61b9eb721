import { spawnSync } from "node:child_process";
import { planSideload, whyNot } from "../../scripts/sideload/plan.mjs";
import { manifestFile } from "./builtFolder";

const addin = { file: "/tandem/dist/addin/manifest.xml", id: "0a1b", address: "https://localhost:3000/" };
const developer = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;

describe("sideloading", () => {
  it("on Windows registers the manifest for development and starts Excel", () => {
    expect(planSideload({ platform: "win32", home: String.raw`C:\Users\ann`, hasExcel: true }, addin)).toEqual({
      steps: [
        { run: "reg", with: ["add", developer, "/v", "0a1b", "/t", "REG_SZ", "/d", addin.file, "/f"] },
        { run: "cmd", with: ["/c", "start", "", "excel"] },
      ],
      then: [expect.stringContaining("Developer Add-ins"), `To take it back: reg delete ${developer} /v 0a1b /f`],
    });
  });

  it("on a Mac copies the manifest to where Excel looks and starts Excel", () => {
    const copy = "/Users/ann/Library/Containers/com.microsoft.Excel/Data/Documents/wef/0a1b.manifest.xml";
    expect(planSideload({ platform: "darwin", home: "/Users/ann", hasExcel: true }, addin)).toEqual({
      steps: [
        { copy: addin.file, to: copy },
        { run: "open", with: ["-a", "Microsoft Excel"] },
      ],
      then: [expect.any(String), `To take it back: rm "${copy}"`],
    });
  });

  test.each([
    { platform: "linux", hasExcel: false },
    { platform: "win32", hasExcel: false },
    { platform: "darwin", hasExcel: false },
    { platform: "freebsd", hasExcel: true },
  ])("on $platform, with Excel found: $hasExcel, says how, for each system", ({ platform, hasExcel }) => {
    const { steps, then } = planSideload({ platform, home: "/home/ann", hasExcel }, addin);
    expect(steps).toEqual([]);
    expect(then).toEqual(expect.arrayContaining(["Windows", "Mac", "Excel on the web"]));
    expect(then[0]).toBe("The manifest is /tandem/dist/addin/manifest.xml; it names https://localhost:3000/.");
  });

  // Elsewhere it would start the Excel of whoever runs the tests.
  (process.platform === "linux" ? it : it.skip)("on this machine says how", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/sideload.mjs"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain(`${manifestFile}; it names https://`);
  });
});

describe("sideloading is refused", () => {
  const command = "npm run dev";
  test.each([
    { known: { isBuilt: false }, says: "dist/addin/manifest.xml must be built first: npm run build" },
    {
      known: { isBuilt: true, served: { command, hasCertificate: false, isListening: false } },
      says: "Excel must trust the development server, and its certificate is missing or has run out: npm run dev makes one and asks for leave",
    },
    {
      known: { isBuilt: true, served: { command, hasCertificate: true, isListening: false } },
      says: "The development server must run: start npm run dev in another terminal",
    },
    { known: { isBuilt: true, served: { command, hasCertificate: true, isListening: true } }, says: null },
    { known: { isBuilt: true }, says: null },
  ])("$says", ({ known, says }) => {
    expect(whyNot(known)).toBe(says);
  });
});
