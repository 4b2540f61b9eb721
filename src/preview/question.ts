import { part } from "./element";

/** What a person is asked before something that cannot be taken back, or told before anything else. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the button says that goes on. */
  readonly yes: string;
  /** What the other button says; without it there is none. */
  readonly no?: string;
}

/** Asks in the page's own dialog. Escape means no. */
export function ask({ title, text, yes, no }: Question): Promise<boolean> {
  const dialog = part("question", HTMLDialogElement);
  const goOn = part("question-yes", HTMLButtonElement);
  const stop = part("question-no", HTMLButtonElement);
  part("question-title", HTMLHeadingElement).textContent = title;
  part("question-text", HTMLParagraphElement).textContent = text;
  goOn.textContent = yes;
  stop.textContent = no ?? "";
  stop.hidden = no === undefined;
  goOn.onclick = () => {
    dialog.close("yes");
  };
  stop.onclick = () => {
    dialog.close("");
  };
  dialog.returnValue = "";
  if (dialog.open) dialog.close("");
  dialog.showModal();
  goOn.focus();
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => {
        resolve(dialog.returnValue === "yes");
      },
      { once: true },
    );
  });
}
