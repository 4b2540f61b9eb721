import { load } from "@odoo/o-spreadsheet";
import { FileError, unpackWorkbook } from "../files";
import type { SavedWorkbook } from "./host";
import { areaAddress, intersection, readArea, splitAddress, areaBetween } from "./host/addresses";
import { leftBehind } from "./xlsx/leftBehind";
import { limitSheet } from "./xlsx/limits";
import { literalText } from "./xlsx/literal";
import { type NumberFormats, readNumberFormats, shownFormats } from "./xlsx/numberFormats";
import { elementsOf, main, Package, type SheetPart } from "./xlsx/package";
import { readFormulas, showBrackets } from "./xlsx/sheetFormulas";
import { tablesOf } from "./xlsx/tables";

/** A file as a workbook, and what of the file has no place in one. */
export interface OpenedFile {
  readonly workbook: SavedWorkbook;
  readonly leftBehind: readonly string[];
}

type Loaded = ReturnType<typeof load>;

/** The texts that cells share, in their order. */
function sharedTexts(book: Package): readonly string[] {
  const path = [...book.relationships(book.workbook).values()].find(({ type }) => type === "sharedStrings")?.target;
  if (path === undefined || !book.has(path)) return [];
  return elementsOf(book.document(path), "si").map((item) =>
    elementsOf(item, "t")
      // What is written above a word to say how it is read is no part of it.
      .filter(({ parentElement }) => parentElement?.localName !== "rPh")
      .map(({ textContent }) => textContent)
      .join(""),
  );
}

/** Marks texts that look like numbers, dates or formulas, so that they stay what they are. */
function keepTexts(book: Package, { path }: SheetPart, texts: readonly string[], { textStyles }: NumberFormats): void {
  const document = book.document(path);
  for (const cell of elementsOf(document, "c")) {
    if (cell.getAttribute("t") !== "s" || textStyles.has(Number(cell.getAttribute("s") ?? 0))) continue;
    const value = elementsOf(cell, "v")[0];
    const text = texts[Number(value?.textContent)];
    if (!value || text === undefined) continue;
    const kept = literalText(text);
    if (kept === text) continue;
    cell.setAttribute("t", "str");
    value.textContent = kept;
  }
}

const imageTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
};

function dataUrl(path: string, bytes: Uint8Array): string {
  let characters = "";
  for (let i = 0; i < bytes.length; i += 8192) characters += String.fromCharCode(...bytes.subarray(i, i + 8192));
  const type = imageTypes[path.slice(path.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
  return `data:${type};base64,${btoa(characters)}`;
}

const stylesPart = "xl/styles.xml";
const styleSheet = `<styleSheet xmlns="${main}"><cellXfs count="1"><xf/></cellXfs></styleSheet>`;
const styleType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A file may do without styles; the spreadsheet's reader may not. */
function withStyles(parts: Record<string, unknown>): Record<string, unknown> {
  const list = "[Content_Types].xml";
  const types = String(parts[list]);
  if (types.includes(styleType)) return parts;
  const entry = `<Override PartName="/${stylesPart}" ContentType="${styleType}"/>`;
  return { ...parts, [stylesPart]: styleSheet, [list]: types.replace(/<\/(\w+:)?Types>/, `${entry}$&`) };
}

/** Parts as the spreadsheet's own reader takes them. */
function readerParts(book: Package): Record<string, unknown> {
  const entries = [...book.parts].flatMap(([path, bytes]): [string, unknown][] => {
    if (/\.(xml|rels)$/.test(path)) return [[path, book.text(path)]];
    return path.includes("media/image") ? [[path, { imageSrc: dataUrl(path, bytes) }]] : [];
  });
  return withStyles(Object.fromEntries(entries));
}

/** Names that mean cells of one of the sheets, by how the spreadsheet writes them. */
function readNames(book: Package, sheets: Loaded["sheets"]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const node of elementsOf(book.document(book.workbook), "definedName")) {
    const name = node.getAttribute("name") ?? "";
    const { sheet, rest } = splitAddress(node.textContent.trim());
    const found = sheets.find((candidate) => candidate.name === sheet);
    const area = readArea(rest);
    if (!found || !area || name.startsWith("_xlnm.") || node.getAttribute("hidden") === "1") continue;
    const inSheet = intersection(area, areaBetween(0, 0, found.rowNumber - 1, found.colNumber - 1));
    if (inSheet) names[name] ??= `'${found.name.replaceAll("'", "''")}'!${areaAddress(inSheet)}`;
  }
  return names;
}

function loaded(book: Package, sheets: readonly SheetPart[]): Loaded {
  try {
    const data = load(readerParts(book));
    if (data.sheets.length < sheets.length)
      throw new Error(`${sheets.length} sheets are listed, ${data.sheets.length} were read`);
    return data;
  } catch (error) {
    throw new FileError(
      "damaged",
      `the workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Reads an XLSX file as a workbook of the local workbook: values, formulas with this add-in's functions and with structured references,
 * tables, names, number formats, and what else the spreadsheet reads by itself.
 *
 * @throws {FileError} If it is no workbook, harmful, damaged, or too large for the page.
 */
export function openXlsx(bytes: Uint8Array): OpenedFile {
  const book = new Package(unpackWorkbook(bytes));
  const sheets = book.sheets();
  if (sheets.length === 0) throw new FileError("empty-file", "the workbook must have a worksheet, but has none");
  if (book.document(sheets[0]!.path).documentElement.namespaceURI !== main) {
    throw new FileError(
      "damaged",
      "the workbook must be in the usual format; in Excel, save it as Excel Workbook, not as Strict Open XML",
    );
  }
  const tables = tablesOf(book, sheets);
  const formats = readNumberFormats(book);
  const texts = sharedTexts(book);
  const formulas = sheets.flatMap((sheet) => {
    limitSheet(book, sheet);
    keepTexts(book, sheet, texts, formats);
    return readFormulas(book, sheet, tables);
  });
  const data = loaded(book, sheets);
  const places = new Map(sheets.map(({ name }, place) => [name, place]));
  data.sheets.sort((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0));
  for (const { cells } of data.sheets) {
    for (const [address, content] of Object.entries(cells)) {
      if (typeof content === "string") cells[address] = showBrackets(content);
    }
  }
  data.namedRanges = readNames(book, data.sheets);
  const { byNumber, originals } = shownFormats(formats.codes);
  for (const [number, text] of byNumber) data.formats[number] = text;
  const host = {
    tables: tables.map(({ sheetId, area, name }) => ({ sheetId, address: areaAddress(area), name })),
    charts: [],
    formulas,
    numberFormats: originals,
  };
  return {
    workbook: { model: JSON.parse(JSON.stringify(data)) as Record<string, unknown>, host },
    leftBehind: leftBehind(book, Object.keys(data.namedRanges)),
  };
}
