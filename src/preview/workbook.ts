import { type Command, isCoreCommand } from "@odoo/o-spreadsheet";
import { type Autosaved, forgetAutosaved, keepAutosaved } from "./autosave";
import { part } from "./element";
import { createHost, type Host, type SavedWorkbook } from "./host";
import { complain, sentenceOf } from "./message";
import { readFile } from "./openFile";

const sampleName = "Brightmoor Data sample";
const blankName = "Workbook";

/** How long a person must be still before the browser keeps the workbook. */
const stillFor = 700;

/** The workbook that is open: its name, its host, and whether it is kept. */
export class OpenWorkbook {
  readonly host: Host;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changes = 0;
  private exportedChanges = 0;
  private keeping: Promise<void> = Promise.resolve();

  /** @param saved What it starts from; without it one blank sheet. */
  constructor(
    readonly name: string,
    saved?: SavedWorkbook,
    state = "",
  ) {
    this.host = createHost(saved);
    this.host.model.on("command-dispatched", this, (dispatched: object) => {
      const command = dispatched as Command;
      if (isCoreCommand(command) || command.type === "UNDO" || command.type === "REDO") this.changed();
    });
    window.addEventListener("visibilitychange", this.keepWhenHidden);
    part("workbook-name", HTMLSpanElement).textContent = name;
    document.title = `${name} – Tandem local workbook`;
    this.tell(state);
  }

  /** Whether there is something that no file has. */
  get hasChanges(): boolean {
    return this.changes > this.exportedChanges;
  }

  /** Notes that a file has everything now. */
  exported(): void {
    this.exportedChanges = this.changes;
  }

  /** Keeps the workbook in this browser now. */
  keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.keeping = this.keeping.then(async () => {
      try {
        await keepAutosaved({ name: this.name, workbook: this.host.save() });
        this.tell("Saved in this browser");
      } catch (error) {
        this.tell("Not saved");
        complain(`This browser keeps no copy of the workbook (${String(error)}). Save it as XLSX to keep your work.`);
      }
    });
    return this.keeping;
  }

  /** Forgets what this browser keeps of it. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.keeping;
    await forgetAutosaved();
  }

  close(): void {
    clearTimeout(this.timer);
    window.removeEventListener("visibilitychange", this.keepWhenHidden);
    this.host.model.off("command-dispatched", this);
    this.host.dispose();
  }

  private readonly keepWhenHidden = (): void => {
    if (document.visibilityState === "hidden" && this.timer !== undefined) void this.keep();
  };

  private changed(): void {
    this.changes += 1;
    this.tell("Saving…");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), stillFor);
  }

  private tell(state: string): void {
    part("workbook-state", HTMLSpanElement).textContent = state;
  }
}

/** The sample company, scored. */
export async function sample(): Promise<OpenWorkbook> {
  const response = await fetch("/preview/sample.json");
  if (!response.ok) throw new Error(`the sample must be there, but the server answered ${response.status}`);
  return new OpenWorkbook(sampleName, (await response.json()) as SavedWorkbook);
}

/** One blank sheet. */
export const blank = (): OpenWorkbook => new OpenWorkbook(blankName);

/** A workbook or a CSV file of the person, and what of it has no place here. */
export async function opened(
  file: File,
): Promise<{ readonly workbook: OpenWorkbook; readonly leftBehind: readonly string[] }> {
  const { workbook, leftBehind } = await readFile(file);
  return { workbook: new OpenWorkbook(file.name.replace(/\.[^.]*$/, ""), workbook), leftBehind };
}

const isAutosaved = (kept: unknown): kept is Autosaved =>
  typeof kept === "object" && kept !== null && "name" in kept && typeof kept.name === "string" && "workbook" in kept;

/** What this browser has kept, or the sample where there is nothing or it is damaged. */
export async function openFirst(kept: unknown): Promise<OpenWorkbook> {
  if (kept === undefined) return sample();
  try {
    if (!isAutosaved(kept)) throw new Error("it is no workbook");
    return new OpenWorkbook(kept.name, kept.workbook, "Saved in this browser");
  } catch (error) {
    await forgetAutosaved();
    complain(`What this browser kept could not be read (${sentenceOf(error)}), so the sample is open instead.`);
    return sample();
  }
}
