import { part } from "./element";
import { complain, say, sentenceOf } from "./message";
import { ask } from "./question";
import { saveXlsx } from "./saveXlsx";
import { blank, type OpenWorkbook, opened, sample } from "./workbook";

/** A person may have made changes that no file has. */
async function mayLeave(workbook: OpenWorkbook, yes: string): Promise<boolean> {
  if (!workbook.hasChanges) return true;
  return ask({
    title: `Close “${workbook.name}”?`,
    text: "The changes that you have not saved as XLSX will be lost.",
    yes,
    no: "Cancel",
  });
}

/** Hands a file to the person as a download. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // The download has begun by then; until then the address must stand.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}

/** Runs what a button does, once at a time, and says what went wrong. */
function onPress(button: HTMLButtonElement, work: () => Promise<void>): void {
  button.addEventListener("click", () => {
    button.disabled = true;
    work()
      .catch((error: unknown) => {
        complain(sentenceOf(error));
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}

/** Hands over each workbook that the add-in makes beside the one that is open: Excel would open it in a window of its own. */
export function handOverNewWorkbooks({ host }: OpenWorkbook): void {
  host.onNewWorkbook((file) => {
    const name = "Report.xlsx";
    download(name, file);
    say(`The add-in has made a workbook: ${name} is in your downloads.`);
  });
}

/** Connects the buttons of the title bar. */
export function connectTitle(current: () => OpenWorkbook, show: (workbook: OpenWorkbook) => void): void {
  const chooser = part("file", HTMLInputElement);

  onPress(part("new", HTMLButtonElement), async () => {
    if (!(await mayLeave(current(), "New workbook"))) return;
    await current().forget();
    show(blank());
    await current().keep();
    say("A blank workbook is open.");
  });

  onPress(part("start-over", HTMLButtonElement), async () => {
    const yes = await ask({
      title: "Start over with the sample?",
      text: `“${current().name}” will be closed, and what this browser keeps of it deleted.`,
      yes: "Start over",
      no: "Cancel",
    });
    if (!yes) return;
    const next = await sample();
    await current().forget();
    show(next);
    say("The sample is open, as it was at first.");
  });

  const open = async (file: File) => {
    say(`Reading ${file.name}…`);
    const { workbook: next, leftBehind } = await opened(file);
    if (!(await mayLeave(current(), "Open"))) {
      next.close();
      return;
    }
    await current().forget();
    show(next);
    await next.keep();
    const without = leftBehind.length === 0 ? "" : ` without its ${leftBehind.join(", ")}; the file itself keeps them`;
    say(`${file.name} is open${without}.`);
  };
  onPress(part("open", HTMLButtonElement), () => {
    chooser.click();
    return Promise.resolve();
  });
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    chooser.value = "";
    if (!file) return;
    open(file).catch((error: unknown) => {
      complain(`${file.name} was not opened, and nothing was changed. ${sentenceOf(error)}`);
    });
  });

  onPress(part("save", HTMLButtonElement), async () => {
    const workbook = current();
    download(`${workbook.name}.xlsx`, await saveXlsx(workbook.host));
    workbook.exported();
    say(`Saved as ${workbook.name}.xlsx in your downloads.`);
  });
}
