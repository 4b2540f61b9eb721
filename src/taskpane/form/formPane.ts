import type { Asking } from "../asking";

/** What the person can ask of form. */
export interface FormPane {
  close(): void;
}

export const createFormPane = ({ store }: Asking): FormPane => ({
  close() {
    store.change("form", { table: null });
    store.set({ screen: "list" });
  },
});
