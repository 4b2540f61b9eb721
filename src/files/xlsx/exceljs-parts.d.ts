/** What exceljs keeps to itself of how it writes a font: its parts by tag, each with a writer. */
declare module "exceljs/lib/xlsx/xform/style/font-xform.js" {
  interface XmlStream {
    readonly openNode: (tag: string) => void;
    readonly closeNode: () => void;
  }

  interface FontPart {
    readonly prop: string;
    readonly xform: { render: (xml: XmlStream, part: unknown) => void };
  }

  interface FontWriter {
    readonly tag: string;
    readonly map: Readonly<Record<string, FontPart>>;
    render: (this: FontWriter, xml: XmlStream, font: Readonly<Record<string, unknown>>) => void;
  }

  const FontXform: { readonly prototype: FontWriter };
  export default FontXform;
}
