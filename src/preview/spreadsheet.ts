import { type Model, Spreadsheet, stores } from "@odoo/o-spreadsheet";
import { App, Component, useState, xml } from "@odoo/owl";

/** What the spreadsheet tells and asks a person; the page has elements of its own for that. */
export interface Voice {
  tell(text: string): void;
  fail(text: string): Promise<void>;
  ask(text: string): Promise<boolean>;
}

/** A spreadsheet on the page. */
export interface ShownSpreadsheet {
  /** Shows another workbook in its place. */
  show(model: Model): void;
}

type Stores = ReturnType<typeof stores.useStoreProvider>;

interface Notification {
  readonly text: string;
}

class Frame extends Component<{ model: Model; voice: Voice; onStart: (frame: Frame) => void }> {
  static override template = xml`
    <div class="work-sheet">
      <Spreadsheet t-key="state.shown" model="model" colorScheme="state.scheme" notifyUser="notifyUser" raiseError="raiseError" askConfirmation="askConfirmation" />
    </div>`;
  static components = { Spreadsheet };
  static override props = { model: Object, voice: Object, onStart: Function };

  protected model = this.props.model;
  protected state = useState({ shown: 0, scheme: "light" });
  private stores!: Stores;

  override setup(): void {
    this.stores = stores.useStoreProvider();
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    this.state.scheme = dark.matches ? "dark" : "light";
    dark.addEventListener("change", () => {
      this.state.scheme = dark.matches ? "dark" : "light";
    });
    this.props.onStart(this);
  }

  show(model: Model): void {
    this.stores.resetStores();
    this.model = model;
    this.state.shown += 1;
  }

  protected notifyUser = ({ text }: Notification): void => {
    this.props.voice.tell(text);
  };

  protected raiseError = (text: string, afterwards?: () => void): void => {
    void this.props.voice.fail(text).then(afterwards);
  };

  protected askConfirmation = (text: string, confirm: () => void, cancel?: () => void): void => {
    void this.props.voice.ask(text).then((yes) => {
      if (yes) confirm();
      else cancel?.();
    });
  };
}

/**
 * Puts a spreadsheet on the page.
 *
 * @param templates What its parts look like: o_spreadsheet.xml of the package.
 */
export async function showSpreadsheet(
  target: HTMLElement,
  templates: string,
  model: Model,
  voice: Voice,
): Promise<ShownSpreadsheet> {
  let frame: Frame | undefined;
  const app = new App(Frame, {
    // Beside the pane there is less room than on a telephone, but a person has a keyboard and a mouse.
    env: { isSmall: false },
    props: {
      model,
      voice,
      onStart: (started: Frame) => {
        frame = started;
      },
    },
  });
  app.addTemplates(templates);
  target.replaceChildren();
  await app.mount(target);
  return {
    show: (other) => {
      frame?.show(other);
    },
  };
}
