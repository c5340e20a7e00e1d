/** Limits for an unpacked archive. */
export interface IntakeLimits {
  /** Most files of the package. Folders and leftovers of file managers come in addition, up to twice as many. */
  maxFiles: number;
  /** Most bytes of one file. */
  maxFileBytes: number;
  /** Most bytes of all entries together. */
  maxInflatedBytes: number;
  /**
   * Most inflated bytes for one packed byte, of an entry and of the whole, where they inflate to more than 1 MiB.
   * Sources deflate 5 to 20 times, zeros 1030 times.
   */
  maxRatio: number;
}

const EXEMPT_FROM_RATIO = 1024 * 1024;

/** Each file may come with a folder and a companion file of macOS. */
const ENTRIES_PER_FILE = 3;

export function mostEntries({ maxFiles }: IntakeLimits): number {
  return maxFiles * ENTRIES_PER_FILE;
}

export function inflatesTooFar(size: number, compressedSize: number, { maxRatio }: IntakeLimits): boolean {
  return size > EXEMPT_FROM_RATIO && size > compressedSize * maxRatio;
}
