import type { ByteRange } from '../../platform/storage';

/** first-last, first-, or -suffix. */
const RANGE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i;

/**
 * Reads a Range header (RFC 9110, section 14.2). A malformed header must be ignored and several ranges at once may
 * be: both get the whole file.
 *
 * The package range-parser does not fit: it answers 416 where the standard wants the whole (`bytes=4-3`, or
 * `bytes=-30` of 10 bytes).
 *
 * @param size of the whole file, bytes
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  const found = RANGE.exec(header ?? '');
  if (!found) return 'whole';
  const [, first, last, suffix] = found;
  if (suffix !== undefined) return lastBytes(Number(suffix), size);
  const start = Number(first);
  const end = last === '' ? Infinity : Number(last);
  if (end < start) return 'whole';
  if (start >= size) return 'unsatisfiable';
  return { start, end: Math.min(end, size - 1) };
}

function lastBytes(count: number, size: number): ByteRange | 'whole' | 'unsatisfiable' {
  if (count === 0) return 'unsatisfiable';
  // All of an empty file is nothing, and no range can express that.
  if (size === 0) return 'whole';
  return { start: Math.max(0, size - count), end: size - 1 };
}
