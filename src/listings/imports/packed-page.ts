import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Most bytes of a stored page, UTF-8. */
export const MOST_KEPT_BYTES = 512 * 1024;

/** The text of a page, compressed. */
export interface PackedPage {
  /** Gzip of UTF-8. */
  body: Buffer;
  /** Size of the whole page. */
  rawBytes: number;
  truncated: boolean;
}

/** Compresses the text of a page, cut after the last whole character within 512 KiB. */
export async function packPage(text: string): Promise<PackedPage> {
  const bytes = Buffer.from(text, 'utf8');
  const kept = bytes.subarray(0, wholeCharacters(bytes, MOST_KEPT_BYTES));
  return {
    body: await promisify(gzip)(kept),
    rawBytes: bytes.length,
    truncated: kept.length < bytes.length,
  };
}

/** Number of bytes up to the last character that ends within `most`. */
function wholeCharacters(bytes: Buffer, most: number): number {
  if (bytes.length <= most) return bytes.length;
  let end = most;
  // Continuation bytes of UTF-8 begin with the bits 10.
  while (end > 0 && (bytes[end] & 0xc0) === 0x80) end--;
  return end;
}
