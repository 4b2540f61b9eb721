export const tabs = ["analyze", "import", "report"] as const;

/** One of the pane's three places. */
export type Tab = (typeof tabs)[number];
