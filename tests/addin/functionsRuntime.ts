import { startFunctionsRuntime } from "../../scripts/manifest/associations.mjs";

/** How Excel is told of a result: by value, or by the runtime's own number of an error. */
export type Result = { readonly value: unknown } | { readonly errorNumber: number; readonly message: unknown };

/** The runtime's numbers of the errors that our functions give. */
export const errorNumbers = { "#N/A": 1, "#NUM!": 6, "#VALUE!": 7 };

type ResultRow = readonly [id: number, succeeded: boolean, value: unknown, errorNumber: number];

interface Request {
  readonly id: number;
  readonly message: {
    readonly body: {
      readonly Actions: readonly {
        readonly Name: string;
        readonly ArgumentInfo?: { readonly Arguments?: readonly [readonly ResultRow[]] };
      }[];
    };
  };
}

/** Bits that Excel sends with a call, from functions.json. */
const cancelable = 1;
const takesErrors = 4;

const call = 1000;
const cancellation = 1001;

/** Excel's side of the native bridge that Microsoft's custom-functions runtime talks over. */
export function startExcelSide() {
  const waiting = new Map<number, (result: Result) => void>();
  const bridge = {
    onMessageFromHost: (text: string): void => {
      throw new Error(`the runtime must listen before it gets ${text}`);
    },
    sendMessageToHost: (text: string): void => {
      const { id, message } = JSON.parse(text) as Request;
      const rows = message.body.Actions.flatMap(({ Name, ArgumentInfo }) =>
        Name === "SetInvocationArrayResults" ? (ArgumentInfo?.Arguments?.[0] ?? []) : [],
      );
      const done = { statusCode: 200, headers: {}, body: JSON.stringify({ Results: [] }) };
      setTimeout(() => {
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: done }));
      }, 0);
      for (const [invocation, succeeded, value, errorNumber] of rows) {
        waiting.get(invocation)?.(succeeded ? { value } : { errorNumber, message: value });
      }
    },
  };

  // While it loads, the runtime sets a timer that ends in an error where there is no Excel.
  let isLoaded = false;
  const timer = (run: () => void, milliseconds: number) => (isLoaded ? setTimeout(run, milliseconds).unref() : 0);
  const { CustomFunctions } = startFunctionsRuntime({ _richApiNativeBridge: bridge, setTimeout: timer });
  isLoaded = true;

  const send = (messageType: number, message: unknown) => {
    const entry = [1, messageType, "", JSON.stringify(message), 1];
    bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  };
  let calls = 0;
  return {
    CustomFunctions,
    /** Calls a function as a cell does; a cancelable one may be cancelled before its result is sent. */
    call(name: string, parameters: readonly unknown[], kind: "plain" | "cancelled" = "plain"): Promise<Result> {
      const id = ++calls;
      const flags = kind === "cancelled" ? takesErrors | cancelable : takesErrors;
      const result = new Promise<Result>((resolve) => waiting.set(id, resolve));
      send(call, [id, name, parameters, "Partners!F2", flags]);
      if (kind === "cancelled") send(cancellation, { invocationId: id });
      return result;
    },
  };
}
