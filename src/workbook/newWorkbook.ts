import { workbookErrorOf } from "./hostErrors";

/** Characters that are made at once: a call takes only so many arguments. */
const chunk = 0x8000;

function base64Of(file: Uint8Array): string {
  let text = "";
  for (let start = 0; start < file.length; start += chunk)
    text += String.fromCharCode(...file.subarray(start, start + chunk));
  return btoa(text);
}

/**
 * Opens a file as a new workbook beside this one, which the person saves where they like: a task pane cannot hand out files everywhere.
 *
 * @param file XLSX.
 * @throws {WorkbookError}
 */
export async function openNewWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(file));
  } catch (error) {
    throw workbookErrorOf(error, "the new workbook", "");
  }
}
