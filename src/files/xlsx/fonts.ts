import type FontXform from "exceljs/lib/xlsx/xform/style/font-xform.js";

/** The order in which ECMA-376, part 1, 18.8.22 wants the parts of a font. */
const schemaOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "rFont",
  "family",
  "charset",
  "scheme",
];

/**
 * Makes exceljs write fonts as the schema demands.
 *
 * It writes the colour of its default font before the size, which Microsoft's Open XML SDK calls an error in every workbook. Its last release
 * is of 2023, and the default font cannot be set from outside, so the writer itself is put right.
 */
export function writeFontsInOrder(fonts: typeof FontXform): void {
  fonts.prototype.render = function (xml, font) {
    xml.openNode(this.tag);
    for (const tag of schemaOrder) {
      const part = this.map[tag];
      if (part) part.xform.render(xml, font[part.prop]);
    }
    xml.closeNode();
  };
}
