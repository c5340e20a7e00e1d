import { decodeWindows1252 } from '../../domain/text';

const BOMS: readonly (readonly [bytes: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];
/** How far a page's own statement is looked for (HTML Standard, "prescan a byte stream"). */
const PRESCAN_BYTES = 1_024;
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i;

export interface DecodedText {
  text: string;
  /** WHATWG name, lower case. */
  charset: string;
}

/**
 * Bytes of a page as text: by byte order mark, else the header, else the page's `meta`, as browsers do (WHATWG
 * Encoding Standard); else UTF-8 where it is valid, else Windows-1252. Unreadable bytes become U+FFFD.
 *
 * @param stated charset of the Content-Type header; null: there is none
 * @param markup whether a `meta` in the page counts
 */
export function decodeText(bytes: Buffer, stated: string | null, markup: boolean): DecodedText {
  const bom = BOMS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const charset = bom ?? known(stated) ?? (markup ? metaCharset(bytes) : null);
  if (charset) return decoded(bytes, charset);
  return isUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, 'windows-1252');
}

function metaCharset(bytes: Buffer): string | null {
  const found = known(META.exec(bytes.toString('latin1', 0, PRESCAN_BYTES))?.[1] ?? null);
  // What could be read as ASCII to find this cannot be UTF-16.
  return found?.startsWith('utf-16') ? 'utf-8' : found;
}

function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decoded(bytes: Buffer, charset: string): DecodedText {
  const text = charset === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
  return { text, charset };
}
