import type { AddinParent } from "./pane";

// The local workbook gives the add-in's window what Excel gives it, before office.js looks for it.
(window.parent as unknown as AddinParent).attachAddin(window);
