import path from "node:path";

const developerKey = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;

/** What is to be done where Excel is installed: steps to run, what to look for then, and how to take it back. */
const plans = {
  win32: ({ file, id }) => ({
    steps: [
      { run: "reg", with: ["add", developerKey, "/v", id, "/t", "REG_SZ", "/d", file, "/f"] },
      { run: "cmd", with: ["/c", "start", "", "excel"] },
    ],
    then: [
      "In Excel: Home, Add-ins, More Add-ins, Developer Add-ins, Tandem.",
      `To take it back: reg delete ${developerKey} /v ${id} /f`,
    ],
  }),
  darwin: ({ file, id, home }) => {
    const folder = path.posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef");
    const copy = path.posix.join(folder, `${id}.manifest.xml`);
    return {
      steps: [
        { copy: file, to: copy },
        { run: "open", with: ["-a", "Microsoft Excel"] },
      ],
      then: [
        "In Excel: Home, Add-ins (or Insert, the arrow beside My Add-ins), Tandem. Quit Excel first if it was open.",
        `To take it back: rm "${copy}"`,
      ],
    };
  },
};

/** Step by step, for a machine without Excel. */
const instructions = ({ file, address }) => [
  `The manifest is ${file}; it names ${address}.`,
  "",
  "Where Excel is installed, npm run sideload does this by itself. By hand:",
  "",
  "Windows",
  "  1. Put the manifest in a folder that is shared, and note the folder's network address.",
  "  2. Excel: File, Options, Trust Center, Trust Center Settings, Trusted Add-in Catalogs.",
  "  3. Add the network address, tick Show in Menu, press OK, and start Excel anew.",
  "  4. Home, Add-ins, More Add-ins, Shared Folder, Tandem, Add.",
  "",
  "Mac",
  "  1. Quit Excel.",
  "  2. Put the manifest in ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef (make the folder if it is not there).",
  "  3. Start Excel: Home, Add-ins, Tandem.",
  "",
  "Excel on the web",
  `  1. Open ${address}support.html in the same browser: it must come without a warning.`,
  "  2. Open a workbook at https://excel.cloud.microsoft.",
  "  3. Home, Add-ins, More Add-ins, My Add-ins, Upload My Add-in, choose the manifest, Upload.",
  "",
  "On each: the Home tab then has a group Tandem, and =TANDEM. in a cell offers the functions.",
];

/**
 * What sideloading means on a machine.
 *
 * @param machine Its platform as Node names it, the home folder, and whether Excel was found.
 * @param addin The built manifest's file, its id, and the address that it names.
 * @returns Steps to run, and lines to show afterwards; no steps where there is no Excel.
 */
export function planSideload({ platform, home, hasExcel }, addin) {
  const plan = plans[platform];
  return hasExcel && plan ? plan({ ...addin, home }) : { steps: [], then: instructions(addin) };
}

/**
 * Why Excel could not load the add-in, if it could not.
 *
 * @param served How to start the development server, and what is known of it; left out where the add-in is hosted elsewhere.
 */
export function whyNot({ isBuilt, served }) {
  if (!isBuilt) return "dist/addin/manifest.xml must be built first: npm run build";
  if (served && !served.hasCertificate) {
    return `Excel must trust the development server, and its certificate is missing or has run out: ${served.command} makes one and asks for leave`;
  }
  if (served && !served.isListening)
    return `The development server must run: start ${served.command} in another terminal`;
  return null;
}
