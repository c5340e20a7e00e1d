import type { ByteRange } from '../../platform/storage';

/** first-last, first-, or -suffix. */
const RANGE = /^bytes=[ \t]*(?:(\d+)-(\d*)|-(\d+))[ \t]*$/i;

/**
 * What a Range header asks for (RFC 9110, section 14.2). Headers that cannot be read are to be overlooked, and
 * several ranges at once may be; both get the whole.
 *
 * @param size of the whole, bytes
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
  // Nothing is all there is, and no range can say so.
  if (size === 0) return 'whole';
  return { start: Math.max(0, size - count), end: size - 1 };
}
