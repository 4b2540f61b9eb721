import { gzipSync } from "node:zlib";

const name = "BundleRules";

/** Budgets count thousands of bytes, the stricter reading of KB. */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

/** A module and those that webpack folded into it. */
const parts = (module) => module.modules ?? [module];

/** What may be in a bundle and how large it may be. A broken rule fails the build. */
export class BundleRules {
  /**
   * @param forbidden Paths of modules that may be in no chunk.
   * @param onlyLazy Paths of modules that may be in lazily loaded chunks only.
   * @param budgets Files that together may have so many KB when compressed; checked in production builds.
   */
  constructor({ forbidden = [], onlyLazy = [], budgets = [] }) {
    Object.assign(this, { forbidden, onlyLazy, budgets });
  }

  apply(compiler) {
    const { Compilation, WebpackError } = compiler.webpack;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
        const broken = this.misplacedModules(compilation);
        if (compiler.options.mode === "production") broken.push(...this.overspentBudgets(assets));
        for (const message of broken) compilation.errors.push(new WebpackError(`${name}: ${message}`));
      });
    });
  }

  misplacedModules({ chunks, chunkGraph }) {
    return [...chunks].flatMap((chunk) => {
      const chunkName = chunk.name ?? chunk.id;
      return [...chunkGraph.getChunkModulesIterable(chunk)].flatMap(parts).flatMap(({ resource }) => {
        const path = resource?.replaceAll("\\", "/");
        const isOneOf = (rules) => path !== undefined && rules.some((rule) => rule.test(path));
        if (isOneOf(this.forbidden)) return [`${path} must not be in the bundle; it is in chunk ${chunkName}`];
        if (chunk.canBeInitial() && isOneOf(this.onlyLazy)) {
          return [
            `${path} must be loaded on first use, by import(); it is in chunk ${chunkName}, which loads at the start`,
          ];
        }
        return [];
      });
    });
  }

  overspentBudgets(assets) {
    return this.budgets.flatMap(({ files, gzipKilobytes }) => {
      const missing = files.filter((file) => assets[file] === undefined);
      if (missing.length > 0) return [`${missing.join(", ")} must be built, for there is a budget for it`];
      const size = files.reduce((sum, file) => sum + gzipSync(assets[file].buffer(), { level: 9 }).length, 0);
      if (size <= gzipKilobytes * 1000) return [];
      return [`${files.join(" + ")} must be at most ${gzipKilobytes} KB compressed, got ${kilobytes(size)}`];
    });
  }
}
