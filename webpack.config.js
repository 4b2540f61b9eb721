import { chmod } from "node:fs/promises";
import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { addinUrl, developmentUrl } from "./build/addinUrl.mjs";
import { BundleRules } from "./build/bundleRules.mjs";
import { OfficeScript } from "./build/officeScript.mjs";
import { PaneStyles } from "./build/paneStyles.mjs";

const root = import.meta.dirname;

const shared = {
  context: root,
  devtool: "source-map",
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        // Types are checked by tsc -b; here they are only taken away.
        options: { transpileOnly: true, configFile: path.join(root, "tsconfig.bundle.json") },
      },
      {
        // These modules do nothing when they are merely imported, so what a bundle does not use is left out of it.
        include: path.join(root, "src"),
        exclude: path.join(root, "src", "preview"),
        sideEffects: false,
      },
    ],
  },
  performance: { hints: false },
  stats: "errors-warnings",
};

/** Files for Node and for other bundlers: ES modules, left readable. */
const library = (folder) => ({
  ...shared,
  name: folder,
  output: {
    path: path.join(root, "dist", folder),
    filename: "[name].js",
    clean: true,
    module: true,
    chunkFormat: "module",
  },
  experiments: { outputModule: true },
  optimization: { minimize: false },
});

/** A program for Node; the packages named stay packages of their own. */
const program = (folder, packages) => ({
  ...library(folder),
  target: "node20",
  externals: packages,
  externalsType: "module-import",
});

/** Scripts for a page. Their names stay, for manifests and pages name them; what loads later carries its hash. */
const page = (folder) => ({
  ...shared,
  name: folder,
  target: ["web", "es2022"],
  // Pages and style sheets are copied as they are.
  experiments: { html: false, css: false },
  output: {
    path: path.join(root, "dist", folder),
    filename: "[name].js",
    chunkFilename: "[id].[contenthash:8].js",
    publicPath: "",
    clean: true,
  },
});

/** Large, and loaded only where a workbook is written. */
const exceljs = /^exceljs(\/|$)/;

/** Makes what was built a command that a shell can start. */
const executable = {
  apply: (compiler) => {
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }).apply(compiler);
    compiler.hooks.assetEmitted.tapPromise("executable", async (file, { targetPath }) => {
      if (file.endsWith(".js")) await chmod(targetPath, 0o755);
    });
  },
};

/** The command line. */
const cli = { ...program("cli", [exceljs]), entry: { tandem: "./src/cli/tandem.ts" }, plugins: [executable] };

/** The engine as a library. */
const engine = {
  ...library("engine"),
  target: "es2022",
  entry: { index: { import: "./src/engine/index.ts", library: { type: "module" } } },
};

/** What `npm run bench` runs; not part of the build. */
const bench = { ...program("bench", ["@odoo/o-spreadsheet", exceljs]), entry: { bench: "./bench/bench.ts" } };

/** The folder to host: one page runs functions, pane and commands, and shares one copy of every module. */
const addin = {
  ...page("addin"),
  entry: {
    trustedTypes: "./src/taskpane/trustedTypes.ts",
    functions: "./src/functions/load.ts",
    taskpane: { import: "./src/taskpane/taskpane.ts", dependOn: "functions" },
  },
  plugins: [
    new HtmlPlugin({
      filename: "taskpane.html",
      template: "./src/taskpane/taskpane.html",
      chunks: ["trustedTypes", "functions", "taskpane"],
      chunksSortMode: "manual",
      scriptLoading: "defer",
      minify: false,
    }),
    new OfficeScript({ after: "trustedTypes.js" }),
    new PaneStyles({ folder: "src/taskpane", file: "taskpane.css" }),
    new CopyPlugin({
      patterns: [
        "src/functions/functions.json",
        "assets/support.html",
        { from: "assets/*.png" },
        { from: "samples/*.csv" },
        {
          from: "manifest.xml",
          transform: { transformer: (text) => text.toString().replaceAll(developmentUrl, addinUrl()), cache: false },
        },
      ],
    }),
    new BundleRules({
      forbidden: [/\/node_modules\/(exceljs|@odoo|@microsoft\/office-js)\//, /\/src\/(preview|cli)\//],
      onlyLazy: [/\/node_modules\/(docx|hucre|ics|papaparse|yup)\//],
      budgets: [
        { files: ["functions.js"], gzipKilobytes: 90 },
        { files: ["taskpane.html", "taskpane.css", "trustedTypes.js", "taskpane.js"], gzipKilobytes: 60 },
      ],
    }),
  ],
};

/** The local workbook's page. The spreadsheet's scripts are loaded by the page itself, never bundled. */
const preview = {
  ...page("preview"),
  entry: { preview: "./src/preview/preview.ts", attach: "./src/preview/attach.ts" },
  externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
  externalsType: "window",
  plugins: [
    new CopyPlugin({ patterns: ["src/preview/index.html", "src/preview/preview.css"] }),
    new BundleRules({ forbidden: [/\/node_modules\/(@odoo|@microsoft\/office-js|chart\.js|luxon|bootstrap)\//] }),
  ],
};

/** Makes the sample workbook that the local workbook opens with. */
const sample = {
  ...program("sample", ["@odoo/o-spreadsheet", exceljs]),
  entry: { sampleWorkbook: "./scripts/sampleWorkbook.ts" },
};

/** What `npm run pictures` runs; not part of the build. */
const pictures = {
  // These find the project by where they stand, so they stay there.
  ...program("pictures", [
    "playwright-core",
    { "./browser.mjs": "../../scripts/browser.mjs", "./localWorkbook.mjs": "../../scripts/localWorkbook.mjs" },
  ]),
  entry: { pictures: "./scripts/pictures.ts" },
};

/** Excel loads an add-in over https only, from a certificate that the machine trusts. */
async function developmentServer() {
  const { default: certificates } = await import("office-addin-dev-certs");
  return {
    host: "localhost",
    port: new URL(developmentUrl).port,
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
    // Excel on the web reads functions.json from its own origin.
    headers: { "Access-Control-Allow-Origin": "*" },
    static: false,
    // The page's security policy admits no script but its own.
    client: false,
    hot: false,
    liveReload: false,
    webSocketServer: false,
  };
}

export default async function configurations(environment, { mode = "production" }) {
  addinUrl();
  const served = environment.WEBPACK_SERVE ? { ...addin, devServer: await developmentServer() } : addin;
  return [cli, engine, bench, served, preview, sample, pictures].map((configuration) => ({ ...configuration, mode }));
}
