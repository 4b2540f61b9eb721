import { part } from "./element";
import { followGestures } from "./gestures";
import type { Host, Implementations } from "./host";

/** What the add-in's window asks of the window around it. */
export interface AddinParent {
  attachAddin(window: Window): void;
}

/** The part of the custom-functions runtime that says which function of the add-in a cell calls. */
interface FunctionsWindow {
  readonly CustomFunctions?: {
    readonly _association?: { readonly mappings?: Implementations };
    /** Comes with the runtime itself; functions can be associated before, but cannot tell of errors. */
    readonly ErrorCode?: object;
  };
}

const page = "/addin/taskpane.html";

/** How often to look whether the functions are there; nothing tells. */
const interval = 15;

/** The task pane: the add-in's page, shown or not; it runs in either case. */
export class Pane {
  private frame = part("addin", HTMLIFrameElement);
  private readonly place = part("pane", HTMLElement);
  private functions: Implementations | undefined;
  private host: Host | undefined;

  constructor(private readonly onFunctions: () => void) {
    (window as unknown as AddinParent).attachAddin = (addin) => {
      this.host?.attach(addin);
      followGestures(addin, () => this.host?.gesture());
      this.awaitFunctions(addin);
    };
    part("close-pane", HTMLButtonElement).addEventListener("click", () => {
      this.show(false);
    });
  }

  /** The functions that the add-in has associated; undefined until it has. */
  readonly implementations = (): Implementations | undefined => this.functions;

  /** Starts the add-in, anew where it runs, in a workbook. */
  start(host: Host): void {
    this.host = host;
    host.onPane((shown) => {
      this.show(shown);
    });
    // A frame that is loaded again keeps what office.js has noted of the host before; a new one knows nothing.
    const frame = this.frame.cloneNode() as HTMLIFrameElement;
    frame.src = page;
    this.frame.replaceWith(frame);
    this.frame = frame;
  }

  show(shown: boolean): void {
    if (this.place.hidden === !shown) return;
    this.place.hidden = !shown;
    // The spreadsheet measures its grid when the window's size changes.
    window.dispatchEvent(new Event("resize"));
    if (shown) this.frame.focus();
  }

  private awaitFunctions(addin: Window): void {
    const look = () => {
      if (addin !== this.frame.contentWindow) return;
      const { _association, ErrorCode } = (addin as unknown as FunctionsWindow).CustomFunctions ?? {};
      const mappings = _association?.mappings ?? {};
      if (!ErrorCode || Object.keys(mappings).length === 0) {
        setTimeout(look, interval);
        return;
      }
      this.functions = mappings;
      this.onFunctions();
    };
    look();
  }
}
