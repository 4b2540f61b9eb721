import HtmlWebpackPlugin from "html-webpack-plugin";

const name = "OfficeScript";

/** Where Microsoft hosts office.js; its licence and Excel ask that the page loads it from there. */
export const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Puts office.js among a page's own scripts, after the one that makes the Trusted Types policy. Those two run at once, as
 * Excel expects of office.js; the others wait for the page.
 */
export class OfficeScript {
  /** @param after The file that office.js comes after. */
  constructor({ after }) {
    this.after = after;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(name, (compilation) => {
      HtmlWebpackPlugin.getHooks(compilation).alterAssetTagGroups.tap(name, (groups) => {
        const place = groups.headTags.findIndex(({ attributes }) => attributes.src === this.after);
        if (place < 0) throw new Error(`${name}: ${this.after} must be a script of ${groups.outputName}`);
        groups.headTags[place].attributes.defer = false;
        const tag = { tagName: "script", attributes: { src: officeJs }, voidTag: false, meta: { plugin: name } };
        groups.headTags.splice(place + 1, 0, tag);
        return groups;
      });
    });
  }
}
