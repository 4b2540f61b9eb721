import { FileError, type FileErrorCode, type RawFile, type RawSheet, readSheets } from "../../files";

/** What the worker tells the page: a sheet and its rows after it, piece by piece; or why there are none. */
export type WorkbookMessage =
  | { readonly kind: "sheet"; readonly sheet: RawSheet }
  | { readonly kind: "rows"; readonly rows: RawSheet["rows"] }
  | { readonly kind: "done"; readonly written: RawFile["written"] }
  | { readonly kind: "refused"; readonly code: FileErrorCode; readonly message: string }
  /** Something that is no fault of the file; the page tries by itself. */
  | { readonly kind: "failed" };

/** Rows in one message: taking it in must not hold up the page. */
const rowsAtOnce = 250;

const tell = (message: WorkbookMessage) => {
  self.postMessage(message);
};

async function read(bytes: Uint8Array): Promise<void> {
  try {
    const { sheets, written } = await readSheets(bytes);
    for (const sheet of sheets) {
      tell({ kind: "sheet", sheet: { ...sheet, rows: [] } });
      for (let from = 0; from < sheet.rows.length; from += rowsAtOnce)
        tell({ kind: "rows", rows: sheet.rows.slice(from, from + rowsAtOnce) });
    }
    tell({ kind: "done", written });
  } catch (error) {
    tell(
      error instanceof FileError ? { kind: "refused", code: error.code, message: error.message } : { kind: "failed" },
    );
  }
}

self.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  void read(data);
};
