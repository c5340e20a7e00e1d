import { decodeWindows1252 } from '../../text';
import type { TextEncoding } from '../parsed-package-file';

const MARKS: readonly (readonly [mark: readonly number[], encoding: TextEncoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];
/** Bytes at the beginning that are examined. */
const SAMPLE_BYTES = 65_536;
/** A file with more control characters than one in this many is not text. */
const CONTROL_SHARE = 32;
/** Tab, line feed, vertical tab, form feed, carriage return, and Ctrl-Z, with which DOS ended texts. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]);

export interface SourceText {
  /** Without its byte order mark. */
  text: string;
  encoding: TextEncoding;
}

/**
 * Decodes a file: by its byte order mark; otherwise as UTF-16 where every other byte is zero; otherwise as UTF-8
 * where it is valid; otherwise as Windows-1252, which editors of post-processors use.
 *
 * @returns null where the file is not text: it has NUL characters, or too many other control characters
 */
export function decodeSource(bytes: Uint8Array): SourceText | null {
  const encoding = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? wide(bytes);
  if (encoding !== null) return withoutZeros(new TextDecoder(encoding).decode(bytes), encoding);
  if (isBinary(bytes)) return null;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** Detects UTF-16 without a mark: every Latin letter has a zero byte, always on the same side. */
function wide(bytes: Uint8Array): TextEncoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] += 1;
  });
  const most = sample.length * 0.45;
  if (zeros[1] > most) return 'utf-16le';
  return zeros[0] > most ? 'utf-16be' : null;
}

function isBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const controls = sample.reduce(
    (count, byte) => count + (byte < 0x20 && !TEXT_CONTROLS.has(byte) ? 1 : 0),
    0,
  );
  return controls * CONTROL_SHARE > sample.length;
}

function withoutZeros(text: string, encoding: TextEncoding): SourceText | null {
  return text.includes('\0') ? null : { text, encoding };
}
