const oleContainer = [0xd0, 0xcf, 0x11, 0xe0];
const zipEntry = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, i) => bytes[i] === byte);

/** Whether the bytes are those of an .xls, or of a workbook with a password. */
export const isOldWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, oleContainer);

/** Whether the bytes are those of a workbook, whatever the file is called. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, zipEntry) || isOldWorkbook(bytes);
