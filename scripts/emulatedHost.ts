import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import metadata from "../src/functions/functions.json" with { type: "json" };
import { registerFunctions } from "../src/functions/register";
import { createHost, defineFunctions, type Host, type Implementations, type SavedWorkbook } from "../src/preview/host";

// The spreadsheet tells how long every command took.
console.debug = () => undefined;

const office = path.resolve("node_modules/@microsoft/office-js/dist");
const origin = "https://localhost/";

/** What office.js wants of a page: it asks for scripts by elements, and for where it came from. */
function makeWindow() {
  const element = () => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} });
  const head = {
    appendChild(child: { src?: string; onload?: () => void }) {
      if (child.src === undefined) return;
      const file = child.src.replace(origin, "");
      setTimeout(() => {
        run(file);
        child.onload?.();
      }, 0);
    },
  };
  const loader = { src: `${origin}office.js`, getAttribute: () => null };
  const window: Record<string, unknown> = {
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    name: "",
    opener: null,
    history: {},
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    navigator: { userAgent: "node", language: "en-US" },
    location: {
      hash: "",
      search: "",
      href: `${origin}taskpane.html`,
      protocol: "https:",
      origin: "https://localhost",
      host: "localhost",
      hostname: "localhost",
    },
    document: {
      readyState: "complete",
      URL: `${origin}taskpane.html`,
      cookie: "",
      head,
      body: { appendChild: () => undefined },
      getElementById: () => null,
      getElementsByTagName: (tag: string) => (tag === "script" ? [loader] : tag === "head" ? [head] : []),
      createElement: element,
      addEventListener: () => undefined,
    },
  };
  for (const name of ["window", "self", "parent", "top"]) window[name] = window;
  const context = vm.createContext(window);
  const run = (file: string) => {
    vm.runInContext(readFileSync(path.join(office, file), "utf8"), context, { filename: file });
  };
  return { window, run };
}

type ExcelWindow = Record<string, unknown> & {
  setTimeout: typeof setTimeout;
  Office: typeof Office;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  CustomFunctions: typeof CustomFunctions & { _association: { mappings: Implementations } };
};

/** The functions that have been associated; office.js's types hide them. */
const associatedFunctions = (): Implementations =>
  (globalThis.CustomFunctions as unknown as ExcelWindow["CustomFunctions"])._association.mappings;

let addIn: Promise<ExcelWindow> | undefined;

/** Starts the real office.js, as desktop Excel would; once, for it keeps its state in globals. */
async function start(host: Host): Promise<ExcelWindow> {
  const { window, run } = makeWindow();
  const excelWindow = window as ExcelWindow;
  host.attach(excelWindow);
  run("office.js");
  await excelWindow.Office.onReady();
  const { Office, Excel, OfficeExtension, CustomFunctions } = excelWindow;
  // Calls beyond the requirement sets that the host says it has are refused.
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(globalThis, { Office, Excel, OfficeExtension, CustomFunctions });
  registerFunctions();
  return excelWindow;
}

/**
 * Opens a workbook, fresh or saved, in an emulated host without a page: `Excel`, `Office` and `CustomFunctions` are then what the real
 * office.js makes them.
 */
export async function openInEmulatedHost(saved?: SavedWorkbook): Promise<Host> {
  defineFunctions(metadata, associatedFunctions);
  const host = createHost(saved, true);
  if (addIn) host.attach(await addIn);
  else await (addIn = start(host));
  host.recalculate();
  return host;
}
