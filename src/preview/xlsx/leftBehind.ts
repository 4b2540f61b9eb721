import { elementsOf, type Package } from "./package";

/** Parts of a file that the local workbook has no place for, and what a person calls them. */
const lost: readonly (readonly [parts: RegExp, name: string])[] = [
  [/^xl\/(comments|threadedComments\/)/, "comments"],
  [/^xl\/vbaProject\.bin$/, "macros"],
  [/^xl\/pivotTables\//, "pivot tables (their cells stay)"],
  [/^xl\/externalLinks\//, "links to other workbooks"],
  [/^xl\/(drawings\/vmlDrawing|ctrlProps\/|activeX\/)/, "buttons and other controls"],
  [/^xl\/slicers\//, "slicers"],
];

/** What of a file is not taken over, as a person calls it; nothing where all of it is. */
export function leftBehind(book: Package, names: readonly string[]): readonly string[] {
  const paths = [...book.parts].map(([path]) => path);
  const parts = lost.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, name]) => name);
  // Comments bring a drawing of their own, which is no control.
  const shown = parts.includes("comments") ? parts.filter((name) => !name.startsWith("buttons")) : parts;
  const defined = elementsOf(book.document(book.workbook), "definedName").filter(
    (node) => !(node.getAttribute("name") ?? "").startsWith("_xlnm.") && node.getAttribute("hidden") !== "1",
  );
  const missing = defined.map((node) => node.getAttribute("name") ?? "").filter((name) => !names.includes(name));
  return missing.length === 0 ? shown : [...shown, `names that are no cells (${missing.slice(0, 3).join(", ")})`];
}
