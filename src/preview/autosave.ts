import type { SavedWorkbook } from "./host";

/** A workbook as this browser keeps it. */
export interface Autosaved {
  readonly name: string;
  readonly workbook: SavedWorkbook;
}

const databaseName = "tandem";
const storeName = "workbooks";
/** One workbook is open at a time. */
const key = "open";

function finished<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("the browser's store must answer, but it gave no reason"));
    };
  });
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(storeName);
  };
  const database = await finished(opening);
  try {
    const transaction = database.transaction(storeName, mode);
    const completed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve();
      };
      transaction.onabort = () => {
        reject(transaction.error ?? new Error("the browser's store must take the workbook, but it gave no reason"));
      };
    });
    const [result] = await Promise.all([finished(use(transaction.objectStore(storeName))), completed]);
    return result;
  } finally {
    database.close();
  }
}

/** The workbook that was open when this browser was here last, or undefined. What it holds has not been checked. */
export async function readAutosaved(): Promise<unknown> {
  return inStore("readonly", (store) => store.get(key) as IDBRequest<unknown>);
}

/** Keeps a workbook in this browser, in place of the one before. */
export async function keepAutosaved(workbook: Autosaved): Promise<void> {
  await inStore("readwrite", (store) => store.put(workbook, key));
}

/** Forgets the workbook that this browser keeps. */
export async function forgetAutosaved(): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key));
}
