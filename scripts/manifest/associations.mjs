import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { JSDOM, VirtualConsole } from "jsdom";

const require = createRequire(import.meta.url);
const officeFolder = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const officeFile = (name) => readFileSync(path.join(officeFolder, name), "utf8");

const someAddress = "https://tandem.example/";

/** A page as bare as the functions runtime of Excel is. */
function barePage(more) {
  const script = {
    src: `${someAddress}custom-functions-runtime.js`,
    getAttribute: () => null,
    setAttribute: () => undefined,
  };
  const page = {
    console,
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    location: { search: "", hash: "", href: someAddress },
    navigator: { userAgent: "" },
    document: {
      getElementsByTagName: (tag) => (tag === "script" ? [script] : [{ appendChild: () => undefined }]),
      createElement: () => ({ ...script }),
    },
    history: {},
    addEventListener: () => undefined,
    ...more,
  };
  return Object.assign(page, { window: page, self: page, parent: page, top: page });
}

/**
 * Starts Microsoft's custom-functions runtime, without Excel.
 *
 * @param more Further globals of its page.
 * @returns The page, and the runtime's `CustomFunctions`.
 */
export function startFunctionsRuntime(more = {}) {
  const context = vm.createContext(barePage(more));
  vm.runInContext(officeFile("custom-functions-runtime.js"), context, { filename: "custom-functions-runtime.js" });
  return { context, CustomFunctions: context.CustomFunctions };
}

/** Runs a script; says what it threw in place of throwing, for that is a fault of the built folder. */
function run(context, name, source) {
  try {
    vm.runInContext(source, context, { filename: name });
    return [];
  } catch (error) {
    return [`${name} must run without error, got ${error.message}`];
  }
}

/** Runs functions.js in Microsoft's custom-functions runtime: the ids that it associates. */
export function associatedFunctions(folder) {
  const { context, CustomFunctions } = startFunctionsRuntime();
  const errors = run(context, "functions.js", readFileSync(path.join(folder, "functions.js"), "utf8"));
  return { errors, functions: Object.keys(CustomFunctions._association.mappings) };
}

/**
 * Runs the scripts of the built page in its order with the real office.js, outside Excel, where Office never gets ready.
 * Excel may press a button before that, so functions and commands must be associated by then.
 */
export function associatedByPage(folder) {
  const html = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  const page = new JSDOM(html, {
    url: `${someAddress}taskpane.html`,
    runScripts: "outside-only",
    pretendToBeVisual: true,
    virtualConsole: new VirtualConsole(),
  });
  const { window } = page;
  try {
    const errors = [...window.document.scripts].flatMap(({ src }) => {
      if (src === "") return ["a script must have an address, for the page's policy forbids scripts in the page"];
      const isOurs = src.startsWith(someAddress);
      const name = isOurs ? src.slice(someAddress.length) : path.basename(src);
      const source = isOurs ? readFileSync(path.join(folder, name), "utf8") : officeFile(name);
      return run(page.getInternalVMContext(), name, source);
    });
    const associated = (owner) => Object.keys(owner?._association.mappings ?? {});
    return {
      errors: errors.map((error) => `taskpane.html: ${error}`),
      functions: associated(window.CustomFunctions),
      commands: associated(window.Office?.actions),
    };
  } finally {
    window.close();
  }
}
