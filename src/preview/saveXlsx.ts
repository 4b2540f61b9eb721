import { helpers, type Model } from "@odoo/o-spreadsheet";
import { packWorkbook } from "../files";
import type { Host } from "./host";
import { excelFault } from "./host/cellFaults";
import { columnLetters } from "../tables";
import { areaOf } from "./host/addresses";
import { lookChart } from "./xlsx/chartLooks";
import { orderChart } from "./xlsx/chartOrder";
import { formulaForFile, newerFunctions } from "./xlsx/formulaText";
import { childOf, elementsOf, main, Package } from "./xlsx/package";
import { repairPart, tidy } from "./xlsx/repairs";

type ExportedFile = Awaited<ReturnType<Model["exportXLSX"]>>["files"][number];

const encoder = new TextEncoder();

/** A picture that the spreadsheet holds as an address. */
async function bytesOf(file: ExportedFile): Promise<Uint8Array> {
  if ("content" in file) return encoder.encode(file.content);
  return new Uint8Array(await (await fetch(file.imageSrc)).arrayBuffer());
}

/** Errors as the file format knows them; what is still being calculated has no result yet. */
const faultInFile = (fault: string): string => (fault === "#BUSY!" ? "#GETTING_DATA" : excelFault(fault));

/** A workbook on its way into a file. */
class Export {
  private readonly names = new Map<string, string>();

  constructor(
    private readonly host: Host,
    private readonly book: Package,
  ) {
    const { getters } = host.model;
    getters.getSheetIds().forEach((id, place) => this.names.set(id, this.book.sheets()[place]!.path));
  }

  write(): Uint8Array<ArrayBuffer> {
    this.writeTables();
    this.writeCharts();
    this.writeSheets();
    this.writeNames();
    this.writeNumberFormats();
    const parts = [...this.book.parts].map(([path, bytes]): [string, Uint8Array] => {
      if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
      const document = this.book.document(path);
      if (path.startsWith("xl/charts/")) orderChart(document);
      else repairPart(document);
      tidy(document);
      return [path, encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${this.book.text(path)}`)];
    });
    return packWorkbook(new Map(parts));
  }

  /** Tables under their names; columns named as their headers are, each once. */
  private writeTables(): void {
    const { getters } = this.host.model;
    for (const [sheetId, path] of this.names) {
      for (const { type, target } of this.book.relationships(path).values()) {
        if (type !== "table") continue;
        const table = this.book.document(target).documentElement;
        const range = table.getAttribute("ref") ?? "";
        const known = this.host
          .tables()
          .find((candidate) => candidate.sheetId === sheetId && candidate.range === range);
        if (known) {
          table.setAttribute("name", known.name);
          table.setAttribute("displayName", known.name);
        }
        const { row, column } = areaOf(range);
        const taken = new Set<string>();
        elementsOf(table, "tableColumn").forEach((node, place) => {
          const header =
            getters.getEvaluatedCell({ sheetId, row, col: column + place }).formattedValue || `Column${place + 1}`;
          let name = header;
          for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${header}${number}`;
          taken.add(name.toLowerCase());
          node.setAttribute(
            "name",
            name.replace(/[\r\n]/g, (mark) => `_x${mark.charCodeAt(0).toString(16).padStart(4, "0")}_`),
          );
        });
      }
    }
  }

  /** Charts with what Excel keeps of them and the spreadsheet does not write. */
  private writeCharts(): void {
    for (const [sheetId, path] of this.names) {
      const charts = this.book.related(path, "drawing").flatMap((target) => this.book.related(target, "chart"));
      const looks = this.host.chartLooks(sheetId);
      // A chart that the file format does not know is written as a picture; then nothing tells which is which.
      if (charts.length !== looks.length) continue;
      charts.forEach((chart, place) => {
        lookChart(this.book.document(chart), looks[place]!);
      });
    }
  }

  private writeSheets(): void {
    for (const [sheetId, path] of this.names) {
      for (const cell of elementsOf(this.book.document(path), "c")) this.writeCell(sheetId, cell);
    }
    this.unmarkTexts();
  }

  private writeCell(sheetId: string, cell: Element): void {
    const { row, column } = areaOf(cell.getAttribute("r") ?? "");
    const position = { sheetId, row, col: column };
    const { value } = this.host.model.getters.getEvaluatedCell(position);
    const formula = childOf(cell, "f");
    if (formula) this.writeFormula(position, formula);
    // The results that a formula has spilled are left out by the spreadsheet.
    const isError = helpers.isEvaluationError(value);
    const isSpilled = !formula && !childOf(cell, "v") && value !== null && value !== "";
    if (!isSpilled && !isError) return;
    const result = childOf(cell, "v") ?? cell.appendChild(cell.ownerDocument.createElementNS(main, "v"));
    if (isError) {
      cell.setAttribute("t", "e");
      result.textContent = faultInFile(value);
    } else {
      cell.setAttribute("t", { number: "n", boolean: "b" }[typeof value as string] ?? "str");
      result.textContent = typeof value === "boolean" ? String(Number(value)) : String(value);
    }
  }

  private writeFormula(position: { sheetId: string; row: number; col: number }, formula: Element): void {
    const exported = formula.textContent.trim();
    const written = this.host.formulaAsWritten(position);
    const newer = new Set(newerFunctions(exported).map((name) => name.toUpperCase()));
    const own = this.tableAt(position);
    const isStructured = written !== undefined && written.includes("[");
    formula.textContent = formulaForFile(
      isStructured ? written.slice(1) : exported,
      own,
      isStructured ? newer : new Set(),
    );
  }

  private tableAt({ sheetId, row, col }: { sheetId: string; row: number; col: number }): string | undefined {
    return this.host.tables().find((table) => {
      const area = areaOf(table.range);
      const isInside =
        row >= area.row && row < area.row + area.rowCount && col >= area.column && col < area.column + area.columnCount;
      return table.sheetId === sheetId && isInside;
    })?.name;
  }

  /** The spreadsheet marks texts that look like numbers; a file knows them as texts. */
  private unmarkTexts(): void {
    const path = [...this.book.relationships(this.book.workbook).values()].find(
      ({ type }) => type === "sharedStrings",
    )?.target;
    if (path === undefined) return;
    for (const text of elementsOf(this.book.document(path), "t")) {
      if (text.textContent.startsWith("'")) text.textContent = text.textContent.slice(1);
    }
  }

  private writeNames(): void {
    const { getters } = this.host.model;
    const names = getters.getNamedRanges();
    if (names.length === 0) return;
    const document = this.book.document(this.book.workbook);
    const list = document.createElementNS(main, "definedNames");
    for (const { name, range } of [...names].sort((a, b) => a.name.localeCompare(b.name))) {
      const { top, left, bottom, right } = range.zone;
      const sheet = getters.getSheetName(range.sheetId).replaceAll("'", "''");
      const first = `$${columnLetters(left)}$${top + 1}`;
      const last = `$${columnLetters(right)}$${bottom + 1}`;
      const node = document.createElementNS(main, "definedName");
      node.setAttribute("name", name);
      node.textContent = `'${sheet}'!${first === last ? first : `${first}:${last}`}`;
      list.append(node);
    }
    elementsOf(document, "sheets")[0]!.after(list);
  }

  /** Formats as Excel writes them, where the spreadsheet has another way. */
  private writeNumberFormats(): void {
    const path = [...this.book.relationships(this.book.workbook).values()].find(
      ({ type }) => type === "styles",
    )?.target;
    if (path === undefined) return;
    for (const format of elementsOf(this.book.document(path), "numFmt")) {
      const code = format.getAttribute("formatCode") ?? "";
      format.setAttribute("formatCode", this.host.numberFormatAsWritten(code));
    }
  }
}

/** Writes the workbook as an XLSX file: with this add-in's formulas, structured references, names and number formats as Excel has them. */
export async function saveXlsx(host: Host): Promise<Uint8Array<ArrayBuffer>> {
  const { files } = await host.model.exportXLSX();
  const parts = await Promise.all(
    files.map(async (file): Promise<[string, Uint8Array]> => [file.path, await bytesOf(file)]),
  );
  return new Export(host, new Package(new Map(parts))).write();
}
