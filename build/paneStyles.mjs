import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contrast, dark, light } from "./themes.mjs";

const name = "PaneStyles";

const declarations = (entries) => entries.map(([token, value]) => `  --${token}: ${value};`).join("\n");

/** The tokens that the styles use, in every theme: what the system prefers holds where Office says nothing. */
export function themeStyles(styles) {
  const used = [...new Set([...styles.matchAll(/var\(--([a-zA-Z0-9]+)/g)].map(([, token]) => token))].sort();
  const unknown = used.filter((token) => light[token] === undefined);
  if (unknown.length > 0) throw new Error(`${name}: Fluent must have the tokens ${unknown.join(", ")}`);
  const all = (theme) => declarations(used.map((token) => [token, theme[token]]));
  const changed = (theme) =>
    declarations(used.filter((token) => theme[token] !== light[token]).map((token) => [token, theme[token]]));
  return [
    `:root {\n  color-scheme: light;\n${all(light)}\n}`,
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme]) {\n  color-scheme: dark;\n${changed(dark)}\n}\n}`,
    `:root[data-theme="dark"] {\n  color-scheme: dark;\n${changed(dark)}\n}`,
    ...Object.entries(contrast).map(
      ([theme, tokens]) =>
        `:root[data-theme="${theme}"] {\n  color-scheme: ${theme === "desert" ? "light" : "dark"};\n${changed(tokens)}\n}`,
    ),
  ].join("\n\n");
}

/** The style sheet of every screen first, then those of each. */
const styleSheets = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".css"))
    .sort((a, b) => a.split(path.sep).length - b.split(path.sep).length || a.localeCompare(b));

/** Writes the pane's one style sheet: the themes, what every screen has, then what each screen has of its own. */
export class PaneStyles {
  /** @param folder Where the style sheets are: one for every screen, and one in the folder of each. */
  constructor({ folder, file }) {
    Object.assign(this, { folder, file });
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const folder = path.resolve(compiler.context, this.folder);
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        const files = styleSheets(folder);
        for (const file of files) compilation.fileDependencies.add(path.join(folder, file));
        compilation.contextDependencies.add(folder);
        const styles = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
        compilation.emitAsset(this.file, new sources.RawSource(`${themeStyles(styles)}\n\n${styles}`));
      });
    });
  }
}
