import { chmod } from "node:fs/promises";
import path from "node:path";
import webpack from "webpack";

const root = import.meta.dirname;

const shared = {
  context: root,
  mode: "production",
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
    ],
  },
  experiments: { outputModule: true },
  performance: { hints: false },
  stats: "errors-warnings",
};

const output = (folder, filename) => ({
  path: path.join(root, "dist", folder),
  filename,
  clean: true,
  module: true,
  chunkFormat: "module",
});

/** Makes what was built a command that a shell can start. */
const executable = {
  apply: (compiler) => {
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }).apply(compiler);
    compiler.hooks.assetEmitted.tapPromise("executable", async (file, { targetPath }) => {
      if (file.endsWith(".js")) await chmod(targetPath, 0o755);
    });
  },
};

/** The command line. exceljs stays a package of its own: it is large, and loaded only where a workbook is written. */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: { tandem: "./src/cli/tandem.ts" },
  output: output("cli", "[name].js"),
  plugins: [executable],
  externals: [/^exceljs(\/|$)/],
  externalsType: "module-import",
  optimization: { minimize: false },
};

/** The engine as a library. */
const engine = {
  ...shared,
  name: "engine",
  target: "es2022",
  entry: { index: "./src/engine/index.ts" },
  output: { ...output("engine", "[name].js"), library: { type: "module" } },
  optimization: { minimize: false },
};

/** What `npm run bench` runs; not part of the build. */
const bench = {
  ...shared,
  name: "bench",
  target: "node20",
  entry: { bench: "./bench/bench.ts" },
  output: output("bench", "[name].js"),
  externals: [/^exceljs(\/|$)/],
  externalsType: "module-import",
  optimization: { minimize: false },
};

export default [cli, engine, bench];
