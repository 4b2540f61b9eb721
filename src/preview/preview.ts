import { readAutosaved } from "./autosave";
import { addCellLinks } from "./cellLinks";
import { addCellCommands } from "./cellMenu";
import { type Command, readCommands } from "./commands";
import { part } from "./element";
import { defineFunctions } from "./host";
import { followGestures } from "./gestures";
import { complain, sentenceOf } from "./message";
import { Pane } from "./pane";
import { drawRibbon } from "./ribbon";
import { connectSplitter } from "./splitter";
import { showSpreadsheet } from "./spreadsheet";
import { connectTitle, handOverNewWorkbooks } from "./title";
import { voice } from "./voice";
import { openFirst, type OpenWorkbook } from "./workbook";

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} must be served, but the server answered ${response.status}`);
  return response;
}

async function start(): Promise<void> {
  connectSplitter(part("splitter", HTMLElement));
  const [metadata, templates, manifest, autosaved] = await Promise.all([
    fetched("/addin/functions.json").then(
      (response) => response.json() as Promise<Parameters<typeof defineFunctions>[0]>,
    ),
    fetched("/vendor/@odoo/o-spreadsheet/dist/o_spreadsheet.xml").then((response) => response.text()),
    fetched("/addin/manifest.xml").then((response) => response.text()),
    readAutosaved().catch(() => undefined),
  ]);
  let workbook: OpenWorkbook;
  const pane = new Pane(() => {
    workbook.host.recalculate();
  });
  defineFunctions(metadata, pane.implementations);

  const press = ({ label, action }: Command) => {
    if (action.kind === "pane") {
      pane.show(true);
      return;
    }
    workbook.host.pressButton(action.name).catch((error: unknown) => {
      complain(`${label}: ${sentenceOf(error)}`);
    });
  };
  const commands = readCommands(manifest, "/addin/");
  drawRibbon(part("ribbon", HTMLElement), commands, press);
  addCellCommands(commands.cellMenu, press);
  addCellLinks();

  workbook = await openFirst(autosaved);
  pane.start(workbook.host);
  handOverNewWorkbooks(workbook);
  followGestures(window, () => {
    workbook.host.gesture();
  });
  const spreadsheet = await showSpreadsheet(part("workbook", HTMLElement), templates, workbook.host.model, voice);
  connectTitle(
    () => workbook,
    (next) => {
      const before = workbook;
      workbook = next;
      spreadsheet.show(next.host.model);
      before.close();
      handOverNewWorkbooks(next);
      pane.start(next.host);
    },
  );
  Object.defineProperty(window, "tandem", { value: { host: () => workbook.host, workbook: () => workbook } });
}

start().catch((error: unknown) => {
  part("workbook", HTMLElement).replaceChildren();
  complain(`The workbook could not be opened: ${sentenceOf(error)} Reload the page to try again.`);
  console.error(error);
});
