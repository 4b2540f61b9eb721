import { shownFormat } from "../host/numberFormats";
import { childOf, elementsOf, type Package } from "./package";

/** Formats that a file names by number only, where the spreadsheet reads them wrongly or not at all. */
const builtIn: Readonly<Record<number, string>> = {
  3: "#,##0",
  5: "$#,##0;($#,##0)",
  6: "$#,##0;($#,##0)",
  7: "$#,##0.00;($#,##0.00)",
  8: "$#,##0.00;($#,##0.00)",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  37: "#,##0;(#,##0)",
  38: "#,##0;(#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;(#,##0.00)",
};

const textFormat = 49;

/** The number formats of a workbook. */
export interface NumberFormats {
  /** Excel's code by the number that styles use. */
  readonly codes: ReadonlyMap<number, string>;
  /** Styles of cells that hold text whatever it looks like. */
  readonly textStyles: ReadonlySet<number>;
}

/** Reads the number formats of a workbook. */
export function readNumberFormats(book: Package): NumberFormats {
  const path = [...book.relationships(book.workbook).values()].find(({ type }) => type === "styles")?.target;
  if (path === undefined || !book.has(path)) return { codes: new Map(), textStyles: new Set() };
  const document = book.document(path);
  const own = elementsOf(document, "numFmt").map((node): [number, string] => [
    Number(node.getAttribute("numFmtId")),
    node.getAttribute("formatCode") ?? "",
  ]);
  const codes = new Map([...Object.entries(builtIn).map(([id, code]): [number, string] => [Number(id), code]), ...own]);
  const styles = childOf(document.documentElement, "cellXfs");
  const isText = (id: number) => id === textFormat || codes.get(id) === "@";
  const textStyles = [...(styles?.children ?? [])].flatMap((style, place) =>
    isText(Number(style.getAttribute("numFmtId"))) ? [place] : [],
  );
  return { codes, textStyles: new Set(textStyles) };
}

/** The formats as the spreadsheet shows them, by the number it gives them when it reads a file, and what Excel calls them. */
export function shownFormats(codes: NumberFormats["codes"]): {
  readonly byNumber: ReadonlyMap<number, string>;
  readonly originals: readonly (readonly [shown: string, excel: string])[];
} {
  const shown = [...codes]
    .map(([id, code]) => ({ id, code, text: shownFormat(code) }))
    .filter(({ text }) => text !== "");
  return {
    byNumber: new Map(shown.map(({ id, text }) => [id + 1, text])),
    originals: shown.filter(({ code, text }) => code !== text).map(({ code, text }) => [text, code] as const),
  };
}
