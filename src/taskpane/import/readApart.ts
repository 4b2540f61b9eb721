import { FileError, isWorkbook, type RawFile, type RawSheet } from "../../files";
import type { WorkbookMessage } from "./workbookWorker";

/** A worker that reads workbooks; null where there can be none, or where it could not be loaded. */
function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(new URL("./workbookWorker.ts", import.meta.url));
  } catch {
    return null;
  }
}

/**
 * Reads a workbook beside the page, which its reader would keep from answering for as long as it takes.
 *
 * @returns Null where it is no workbook, or where there is no worker to do it.
 * @throws {FileError} As `readSheets` does.
 */
export async function readApart(bytes: Uint8Array): Promise<RawFile | null> {
  const worker = isWorkbook(bytes) ? startWorker() : null;
  if (!worker) return null;
  const sheets: RawSheet[] = [];
  let rows: RawSheet["rows"][number][] = [];
  try {
    return await new Promise<RawFile | null>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<WorkbookMessage>) => {
        if (data.kind === "sheet") {
          rows = [];
          sheets.push({ ...data.sheet, rows });
        } else if (data.kind === "rows") {
          for (const row of data.rows) rows.push(row);
        } else if (data.kind === "refused") {
          reject(new FileError(data.code, data.message));
        } else {
          resolve(data.kind === "done" ? { sheets, written: data.written } : null);
        }
      };
      worker.onerror = () => {
        resolve(null);
      };
      worker.postMessage(bytes);
    });
  } finally {
    worker.terminate();
  }
}
