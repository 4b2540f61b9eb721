import type { AddedSample } from "../actions";
import type { Asking } from "../asking";
import type { DetailPane } from "../detail/detailPane";
import { words } from "../words";

/** What the person can ask on the first screen. */
export interface WelcomePane {
  show(): void;
  skip(): Promise<void>;
  /** Adds the sample sheet, and opens the best row of it. */
  addSample(): Promise<boolean>;
}

/** Text of a sample file, from the folder that the page came from. */
async function sampleText(file: string): Promise<string> {
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`the sample file ${file} is not there (${response.status})`);
  return await response.text();
}

/** Where it goes from there. */
export interface WayOn {
  readonly refresh: () => Promise<void>;
  readonly leaveWelcome: () => void;
  readonly openRow: DetailPane["open"];
}

export const createWelcomePane = (
  { store, change }: Asking,
  { refresh, leaveWelcome, openRow }: WayOn,
  samples = sampleText,
): WelcomePane => ({
  show() {
    store.set({ isWelcome: true });
  },
  async skip() {
    leaveWelcome();
    await refresh();
  },
  async addSample() {
    const added: AddedSample[] = [];
    const isDone = await change(words.busy.sample, async ({ addSample }) => {
      const sample = await addSample(samples);
      added.push(sample);
      return sample;
    });
    const { status } = store.get();
    for (const { table, top } of added) {
      leaveWelcome();
      store.set({ tab: "analyze" });
      await openRow(table, top);
    }
    store.set({ status });
    return isDone;
  },
});
