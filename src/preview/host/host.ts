import type { CellPosition, Model } from "@odoo/o-spreadsheet";
import { areaAddress } from "./addresses";
import { Book, type BookEvent } from "./book";
import type { ChartLooks } from "./chartLooks";
import { chartLooks } from "./objects/chartLooks";
import type { SavedWorkbook } from "./savedWorkbook";
import { type Classes, readClasses } from "./classes";
import { HostError } from "./hostError";
import { Interpreter } from "./interpreter";
import { type AddInWindow, attachNativeHost, type NativeSurface } from "./native";
import { objectsOf, Workbook } from "./objects/workbook";
import type { EventMessage, RequestBody, ResponseBody } from "./protocol";
import { servicesOf } from "./services";

/** The category of what happens in a workbook, and the types of it that are told. */
const workbookEvents = { category: 65_536, edited: 10, selected: 14 } as const;

/** A table of the workbook, as a file that is saved needs it. */
export interface HostTable {
  readonly sheetId: string;
  readonly name: string;
  /** Such as A1:F9. */
  readonly range: string;
}

/** One request of the add-in, for tests that count them. */
export interface LoggedRequest {
  readonly body: RequestBody;
}

/** An add-in's window, and the workbook that it is open for. */
interface Connection {
  host: Host;
  readonly surface: NativeSurface;
}

const connections = new WeakMap<object, Connection>();

/** The emulated host: a workbook that the real office.js works on as it does on Excel's. */
export class Host {
  /** Requests so far, where they are kept. */
  readonly log: LoggedRequest[] = [];
  isPaneShown = false;
  private readonly book: Book;
  private readonly interpreter: Interpreter;
  private readonly stopListening: () => void;
  private classes: Classes = new Map();
  private surface: NativeSurface | null = null;
  private namespace: () => object | undefined = () => undefined;
  private failure: HostError | null = null;
  private readonly completions: (() => void)[] = [];
  private readonly paneListeners = new Set<(shown: boolean) => void>();
  private readonly editListeners = new Set<() => void>();

  constructor(
    saved: SavedWorkbook | undefined,
    private readonly keepsLog: boolean,
  ) {
    this.book = new Book(saved);
    const services = servicesOf({
      onReady: () => {
        this.readClasses();
      },
      onPane: (shown) => {
        this.showPane(shown);
      },
    });
    this.interpreter = new Interpreter(new Workbook(objectsOf(this.book)), services, () => this.classes);
    this.stopListening = this.book.listen((event) => {
      this.tellAddIn(event);
    });
  }

  /** The spreadsheet's model, for the component that shows it. */
  get model(): Model {
    return this.book.model;
  }

  save(): SavedWorkbook {
    return this.book.save();
  }

  tables(): readonly HostTable[] {
    return this.book.tables().map(({ sheetId, name, area }) => ({ sheetId, name, range: areaAddress(area) }));
  }

  /** A cell's formula with the structured references that it was written with; undefined where there is no formula. */
  formulaAsWritten(position: CellPosition): string | undefined {
    return this.book.formulaAt(position);
  }

  /** Excel's number format of what the spreadsheet writes in a way of its own. */
  numberFormatAsWritten(shown: string): string {
    return this.book.numberFormats.get(shown) ?? shown;
  }

  /** Gives the add-in's window the host, before office.js runs in it; or, where it has one, this workbook for the one before. */
  attach(window: AddInWindow & { readonly Excel?: object }): void {
    const before = connections.get(window);
    if (before) {
      this.surface = before.surface;
      this.isPaneShown = before.host.isPaneShown;
      before.host.dispose();
      before.host = this;
    } else {
      const connection: Connection = {
        host: this,
        surface: attachNativeHost(window, {
          process: (body) => connection.host.process(body),
          onCommandCompleted: () => {
            connection.host.completions.shift()?.();
          },
        }),
      };
      connections.set(window, connection);
      this.surface = connection.surface;
    }
    this.namespace = () => window.Excel;
  }

  /** Presses a button; resolves when the add-in says that it has done what the button is for. */
  pressButton(functionName: string): Promise<void> {
    const { surface } = this;
    if (!surface) return Promise.reject(new Error("the emulated host must be attached to the add-in's window first"));
    // Excel merges what one run of an add-in writes; the requests that reach the host do not say which run they belong to.
    const endStep = this.book.beginStep();
    return new Promise((resolve) => {
      this.completions.push(() => {
        endStep();
        resolve();
      });
      surface.invokeCommand(functionName);
    });
  }

  showPane(shown: boolean): void {
    this.isPaneShown = shown;
    for (const listener of this.paneListeners) listener(shown);
  }

  onPane(listener: (shown: boolean) => void): () => void {
    this.paneListeners.add(listener);
    return () => this.paneListeners.delete(listener);
  }

  /** Tells of each workbook that the add-in makes and opens beside this one, as an XLSX file. */
  onNewWorkbook(listener: (file: Uint8Array<ArrayBuffer>) => void): void {
    this.book.onNewWorkbook(listener);
  }

  /** Looks of a sheet's charts, in the order in which a file has them. */
  chartLooks(sheetId: string): readonly ChartLooks[] {
    const { getters } = this.model;
    return getters.getFigures(sheetId).flatMap(({ id, tag }) => {
      const chartId = tag === "chart" ? getters.getChartIdFromFigureId(id) : undefined;
      return chartId === undefined
        ? []
        : chartLooks(getters.getChartDefinition(chartId), this.book.charts.get(chartId));
    });
  }

  /** Tells of every change of a cell. */
  onEdit(listener: () => void): () => void {
    this.editListeners.add(listener);
    return () => this.editListeners.delete(listener);
  }

  /** Tells that a person does something: all that the add-in writes until the next gesture is one step to undo. */
  gesture(): void {
    this.book.gesture();
  }

  /** Evaluates every formula again: the functions have arrived. */
  recalculate(): void {
    this.book.recalculate();
  }

  /** Makes the next request fail, as Excel may at any time. */
  failNext({ code, message }: { readonly code: string; readonly message: string }): void {
    this.failure = new HostError(code, message);
  }

  dispose(): void {
    this.stopListening();
    this.surface = null;
  }

  /** Answers a request of office.js: all of it is one step to undo. */
  process(body: RequestBody): ResponseBody {
    if (this.keepsLog) this.log.push({ body });
    this.readClasses();
    if (this.failure !== null) {
      const response = failed(this.failure);
      this.failure = null;
      return response;
    }
    const endStep = this.book.beginStep();
    try {
      const goOn = this.interpreter.start(body);
      for (;;) {
        const response = this.book.batch(goOn);
        if (response) return response;
      }
    } finally {
      endStep();
    }
  }

  private readClasses(): void {
    if (this.classes.size > 0) return;
    const namespace = this.namespace();
    if (namespace) this.classes = readClasses(namespace);
  }

  private tellAddIn(event: BookEvent): void {
    const { sheetId, area } = event.at;
    if (event.kind === "edited") for (const listener of this.editListeners) listener();
    const address = areaAddress(area);
    const details =
      event.kind === "selected"
        ? { address, worksheetId: sheetId }
        : {
            address,
            changeType: "RangeEdited",
            source: "Local",
            worksheetId: sheetId,
            triggerSource: event.byAddIn ? "ThisLocalAddin" : "Unknown",
          };
    const message: EventMessage = {
      messageCategory: workbookEvents.category,
      messageType: workbookEvents[event.kind],
      targetId: sheetId,
      message: JSON.stringify(details),
      id: 0,
    };
    this.surface?.tell(message);
    // Listeners of all sheets hear the same under the name of the workbook.
    this.surface?.tell({ ...message, targetId: "Workbook" });
  }
}

/**
 * Opens a workbook that was saved, or one with a single empty sheet.
 *
 * @param keepsLog Whether to keep every request, for tests; a person's session has too many.
 */
export const createHost = (saved?: SavedWorkbook, keepsLog = false): Host => new Host(saved, keepsLog);

function failed(error: unknown): ResponseBody {
  const known = error instanceof HostError;
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: known ? error.code : "GeneralException",
      Message: error instanceof Error ? error.message : String(error),
      HttpStatusCode: known ? error.status : 500,
      Location: "",
      ActionIndex: 0,
    },
  };
}
