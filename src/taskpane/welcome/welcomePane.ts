import type { Asking } from "../asking";
import { words } from "../words";

/** What the person can ask on the first screen. */
export interface WelcomePane {
  show(): void;
  skip(): void;
  addSample(): Promise<boolean>;
}

/** Text of a sample file, from the folder that the page came from. */
async function sampleText(file: string): Promise<string> {
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`the sample file ${file} is not there (${response.status})`);
  return await response.text();
}

export const createWelcomePane = ({ store, change }: Asking, samples = sampleText): WelcomePane => ({
  show() {
    store.set({ isWelcome: true });
  },
  skip() {
    store.set({ isWelcome: false });
  },
  addSample: () => change(words.busy.sample, ({ addSampleWorkbook }) => addSampleWorkbook(samples)),
});
