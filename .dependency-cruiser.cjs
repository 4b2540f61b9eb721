/** Each layer and the layers it may import. Reading this list is reading the architecture. */
const layers = {
  engine: [],
  tables: ["engine"],
  files: ["engine", "tables"],
  functions: ["engine"],
  workbook: ["engine", "tables"],
  taskpane: ["engine", "tables", "files", "workbook"],
  cli: ["engine", "tables", "files", "functions"],
  preview: ["tables", "files"],
};

/** Packages that a layer may use; every other layer does without any. */
const packages = {
  "engine/math": ["mathjs"],
  files: ["docx", "exceljs", "fflate", "hucre", "ics", "papaparse"],
  taskpane: ["lit-html"],
  cli: ["commander"],
  preview: ["@odoo/o-spreadsheet", "@odoo/owl"],
};

const packagePath = (names) => names.map((name) => `^node_modules/(@types/)?${name}/`);

module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-only-${allowed.join("-") || "itself"}`,
      severity: "error",
      from: { path: `^src/${layer}/` },
      to: { path: "^src/", pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
    })),
    ...Object.entries(packages).map(([place, names]) => ({
      name: `${place.replace("/", "-")}-uses-only-${names.join("-")}`,
      severity: "error",
      from: { path: `^src/${place}/` },
      to: { dependencyTypes: ["npm", "npm-dev"], pathNot: packagePath(names) },
    })),
    {
      name: "other-places-use-no-package",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(packages).map((place) => `^src/${place}/`) },
      to: { dependencyTypes: ["npm", "npm-dev"] },
    },
    {
      name: "only-the-command-line-uses-node",
      comment: "Everything else runs in Excel's pane and in its functions as well.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "exceljs-behind-one-adapter",
      comment: "It is large and needs new Function, so it must never reach a page.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/files/xlsx/" },
      to: { path: "^node_modules/exceljs/" },
    },
    {
      name: "engine-by-its-front-door",
      comment: "Layers above import src/engine/index.ts, so that it lists everything the engine offers.",
      severity: "error",
      from: { path: "^src/(?!engine/)" },
      to: { path: "^src/engine/(?!index\\.ts$)" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, pathNot: ["\\.d\\.ts$", "\\.json$", "^src/taskpane/trustedTypes\\.ts$"] },
      to: {},
    },
    { name: "nothing-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.bundle.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
