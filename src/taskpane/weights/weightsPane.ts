import type { Asking } from "../asking";

/** What the person can ask of weights. */
export interface WeightsPane {
  close(): void;
}

export const createWeightsPane = ({ store }: Asking): WeightsPane => ({
  close() {
    store.change("weights", { table: null });
    store.set({ screen: "list" });
  },
});
