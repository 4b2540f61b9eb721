/** A running server of the local workbook. */
export interface LocalWorkbook {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the local workbook on 127.0.0.1; port 0 for any that is free. */
export function serveLocalWorkbook(options?: { readonly port?: number }): Promise<LocalWorkbook>;
