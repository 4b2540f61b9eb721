import { FileError } from "../fileError";

/** How the characters of a text file may be written. */
export const encodings = ["UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"] as const;

export type Encoding = (typeof encodings)[number];

/** Text of a file and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes 0x80 to 0x9F of Windows-1252. Our own table, because the one in Node 20 is that of ISO 8859-1. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  const codes = Uint16Array.from(bytes, (byte) =>
    byte >= 0x80 && byte <= 0x9f ? windows1252.charCodeAt(byte - 0x80) : byte,
  );
  return new TextDecoder("utf-16le").decode(codes);
}

/** UTF-16 without a mark shows in Western text as a zero in every other byte. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  const half = sample.length / 2;
  if (zeros[1]! > 0.4 * half && zeros[0]! < 0.1 * half) return "UTF-16LE";
  if (zeros[0]! > 0.4 * half && zeros[1]! < 0.1 * half) return "UTF-16BE";
  return null;
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return "UTF-16LE";
  if (a === 0xfe && b === 0xff) return "UTF-16BE";
  return unmarkedUtf16(bytes);
}

/** Text by an encoding that the person has said; what it has no character for becomes a mark of that. */
const decodeAs = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === "Windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(encoding.toLowerCase()).decode(bytes);

/**
 * Text of a file: UTF-8 and UTF-16 with and without a mark, else Windows-1252.
 *
 * What is not valid UTF-8 is taken for Windows-1252, in which every byte means something; the encoding is part of the answer,
 * so that the person can be told.
 *
 * @param said The encoding, where the person has said; otherwise it is found.
 * @throws {FileError} `empty-file` if there is no byte; `not-a-table` if the bytes are no text.
 */
export function decodeText(bytes: Uint8Array, said?: Encoding): DecodedText {
  if (bytes.length === 0) throw new FileError("empty-file", "the file must hold a table, but it is empty");
  if (said) return { text: decodeAs(bytes, said), encoding: said };
  const wide = encodingOf(bytes);
  if (wide) return { text: decodeAs(bytes, wide), encoding: wide };
  if (bytes.subarray(0, 100_000).includes(0)) {
    throw new FileError("not-a-table", "the file must be CSV or XLSX, but it is neither text nor a workbook");
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: "Windows-1252" };
  }
}
