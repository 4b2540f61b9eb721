import type { Book } from "../book";
import { invalidArgument } from "../hostError";
import { readArea } from "../addresses";
import { HostObject } from "../hostObject";
import { Charts } from "./charts";
import { ConditionalFormats } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { NamedItems } from "./names";
import type { Objects, RangeObject } from "./objects";
import { Range } from "./range";
import { RangeFormat } from "./rangeFormat";
import { Table, Tables, tablesIn } from "./tables";
import { sheetAndRest, Worksheets } from "./worksheets";

/** What base64 says, which must be a workbook: an archive that begins as one. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  let text: string;
  try {
    text = atob(base64);
  } catch {
    throw invalidArgument();
  }
  if (!text.startsWith("PK")) throw invalidArgument();
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A workbook that the add-in has made from a file. It opens beside this one, which for the emulated host means that the page is told. */
class WorkbookCreated extends HostObject {
  readonly className = "WorkbookCreated";
  readonly Id: string;

  constructor(
    private readonly book: Book,
    private readonly file: Uint8Array<ArrayBuffer>,
  ) {
    super();
    this.Id = book.nextId();
  }

  Open(): void {
    this.book.openNewWorkbook(this.file);
  }
}

class Application extends HostObject {
  readonly className = "Application";
  readonly CalculationMode = "Automatic";
  readonly CalculationState = "Done";

  constructor(private readonly book: Book) {
    super();
  }

  CreateWorkbook(base64: string): WorkbookCreated {
    return new WorkbookCreated(this.book, bytesOf(base64));
  }

  Calculate(): void {
    this.book.recalculate();
  }

  /** Nothing is calculated or painted before the request has ended, so this is always so. */
  SuspendApiCalculationUntilNextSync(): undefined {
    return undefined;
  }

  SuspendScreenUpdatingUntilNextSync(): undefined {
    return undefined;
  }
}

/** The workbook: the root of everything that an add-in can reach. */
export class Workbook extends HostObject {
  readonly className = "Workbook";
  readonly Name = "Book1.xlsx";
  readonly ReadOnly = false;
  readonly Application: HostObject;

  constructor(private readonly objects: Objects) {
    super();
    this.Application = new Application(objects.book);
  }

  get Worksheets(): HostObject {
    return this.objects.worksheets();
  }

  get Tables(): HostObject {
    return this.objects.tables(null);
  }

  get Names(): HostObject {
    return this.objects.names();
  }

  GetSelectedRange(): RangeObject {
    const { book } = this.objects;
    const { left, top, right, bottom } = book.getters.getSelectedZone();
    return this.objects.range(book.getters.getActiveSheetId(), {
      row: top,
      column: left,
      rowCount: bottom - top + 1,
      columnCount: right - left + 1,
    });
  }

  GetActiveCell(): RangeObject {
    const { book } = this.objects;
    const { sheetId, row, col } = book.getters.getActivePosition();
    return this.objects.range(sheetId, { row, column: col, rowCount: 1, columnCount: 1 });
  }
}

/** The object model over a workbook. */
export function objectsOf(book: Book): Objects {
  const tables = new Map<string, Table>();
  const objects: Objects = {
    book,
    range: (sheetId, area) => new Range(objects, sheetId, area),
    worksheets: () => worksheets,
    worksheet: (sheetId) => worksheets.withId(sheetId),
    tables: (sheetId) => new Tables("TableCollection", objects, sheetId),
    tablesIn: (at, fullyContained) => tablesIn(objects, at, fullyContained),
    table: (sheetId, id) => {
      const key = `${sheetId}|${id}`;
      const known = tables.get(key) ?? new Table(objects, sheetId, id);
      tables.set(key, known);
      return known;
    },
    charts: (sheetId) => new Charts(objects, sheetId),
    names: () => new NamedItems(objects),
    format: (range) => new RangeFormat(objects, range),
    conditionalFormats: (range) => new ConditionalFormats(objects, range),
    dataValidation: (range) => new DataValidation(objects, range),
    areaOf: (ofSheet, address) => {
      const { sheetId, rest } = sheetAndRest(worksheets, ofSheet, address);
      const area = readArea(rest);
      if (area) return { sheetId, area };
      const table = new Tables("TableCollection", objects, null).GetItemOrNullObject(rest) as Table | null;
      const named = table ? table.GetDataBodyRange() : new NamedItems(objects).GetItemOrNullObject(rest)?.GetRange();
      if (!named) throw invalidArgument();
      return named;
    },
  };
  const worksheets = new Worksheets(objects);
  return objects;
}
