import { part } from "./element";

/** Shows a line at the foot of the page until the next one. */
export function say(text: string): void {
  show(text, false);
}

/** Shows what went wrong at the foot of the page until the next line. */
export function complain(text: string): void {
  show(text, true);
}

function show(text: string, isError: boolean): void {
  const line = part("message", HTMLParagraphElement);
  line.classList.toggle("is-error", isError);
  line.textContent = text;
  line.title = text;
}

/** What an error says, as a sentence. */
export function sentenceOf(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim();
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
