import type { EventMessage, RequestBody, ResponseBody } from "./protocol";

/** What desktop Excel calls its messages to and from office.js. */
const dispatches = { richApi: 93, commandCompleted: 94 } as const;
const events = { selectionChanged: 2, customFunction: 5, richApiMessage: 33, commandInvoked: 39 } as const;

/** The code with which Office answers what it cannot do. */
const internalError = 5001;

/** Requirement sets that the emulated host says it has. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  RichApiRuntime: "1.2",
  SharedRuntime: "1.1",
  CustomFunctions: "1.3",
  CustomFunctionsRuntime: "1.3",
  AddinCommands: "1.1",
};

/** Desktop Excel hands arrays over as Visual Basic does. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

const safeArray = (items: readonly unknown[]): SafeArray & { readonly length: number } => ({
  toArray: () => items.map((item) => (Array.isArray(item) ? safeArray(item as unknown[]) : item)),
  dimensions: () => 1,
  length: items.length,
});

type Answer = (result: unknown, status?: number) => void;
type Handler = (eventId: number, payload: SafeArray) => void;

/** What there is in the add-in's window of an Office host. */
export interface AddInWindow {
  setTimeout(handler: () => void, milliseconds: number): unknown;
  matchMedia?(query: string): { readonly matches: boolean };
}

/** What the add-in's window is given of the host. */
export interface NativeHost {
  /** Answers a request of office.js. */
  readonly process: (body: RequestBody) => ResponseBody;
  readonly onCommandCompleted: () => void;
}

/** What the host can do to an add-in's window. */
export interface NativeSurface {
  /** Tells office.js that something happened. */
  tell(message: EventMessage): void;
  /** Presses a button whose function the add-in has associated under this name. */
  invokeCommand(functionName: string): void;
}

/** Office's own colours, as numbers; they follow the system as Office does. */
function officeTheme(window: AddInWindow): string {
  const isDark = window.matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
  const [back, fore, control] = isDark ? [0x292929, 0xffffff, 0x1f1f1f] : [0xffffff, 0x000000, 0xf0f0f0];
  return JSON.stringify({
    bodyBackgroundColor: back,
    bodyForegroundColor: fore,
    controlBackgroundColor: control,
    controlForegroundColor: fore,
  });
}

function officeContext(window: AddInWindow, locale: string) {
  const text = (value: string) => () => value;
  return {
    GetAppType: () => 1,
    GetSolutionRef: text("tandem"),
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: text(locale),
    GetAppDataLocale: text(locale),
    GetDocUrl: text("Book1.xlsx"),
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: text(""),
    GetCorrelationId: text("emulated"),
    GetInstanceId: text("emulated"),
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(requirementSets),
    GetHostFullVersion: text("16.0.15427.10000"),
    GetHostCustomMessage: text(""),
    GetInitialDisplayMode: () => 2,
    GetFeaturesForSolution: text(""),
    GetOfficeThemeInfo: () => officeTheme(window),
    // Settings kill Excel's undo, so the add-in has none.
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

/**
 * Gives a window what desktop Excel gives it: with `window.external` office.js starts as in Excel on Windows.
 *
 * @param window The add-in's window, before office.js runs in it.
 */
export function attachNativeHost(window: AddInWindow, host: NativeHost): NativeSurface {
  const handlers = new Map<number, Handler[]>();
  const later = (work: () => void) => window.setTimeout(work, 0);
  const fire = (id: number, payload: readonly unknown[]) => {
    for (const handler of handlers.get(id) ?? [])
      later(() => {
        handler(id, safeArray(payload));
      });
  };
  const context = officeContext(window, "en-us");

  const external = {
    // Flags 3: a shared runtime that has functions.
    GetHostInfo: () => "excel$win32$16.01$en-US$emulated$$disableLogging$$3",
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute(id: number, parameters: readonly (readonly unknown[])[], answer: Answer) {
      later(() => {
        if (id === dispatches.richApi) {
          const message = parameters[0]!;
          const body = JSON.parse(String(message[4])) as RequestBody;
          answer(safeArray([0, 200, [], JSON.stringify(host.process(body))]), 0);
        } else if (id === dispatches.commandCompleted) {
          host.onCommandCompleted();
          answer(safeArray([0]), 0);
        } else {
          answer(internalError, 0);
        }
      });
    },
    RegisterEvent(id: number, _target: string, handler: Handler, answer: Answer) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      later(() => {
        answer(0);
      });
    },
    UnregisterEvent(id: number, _target: string, answer: Answer) {
      handlers.delete(id);
      later(() => {
        answer(0);
      });
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });

  return {
    tell({ messageCategory, messageType, targetId, message, id }) {
      fire(events.richApiMessage, [[messageCategory, messageType, targetId, message, id, false]]);
    },
    invokeCommand(functionName) {
      fire(events.commandInvoked, [
        `command-${functionName}`,
        functionName,
        JSON.stringify({ source: { id: functionName } }),
      ]);
    },
  };
}
