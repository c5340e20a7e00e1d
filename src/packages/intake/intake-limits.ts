/** How much an archive may be, once it is unpacked. */
export interface IntakeLimits {
  /** Files of the package. Folders and what file managers leave behind come on top, up to twice as many. */
  maxFiles: number;
  /** Of one file. */
  maxFileBytes: number;
  /** Of all entries together. */
  maxInflatedBytes: number;
  /**
   * Inflated bytes for one packed byte, of an entry and of the whole, where they inflate to more than 1 MiB.
   * Sources deflate 5 to 20 times, zeros 1030 times.
   */
  maxRatio: number;
}

const EXEMPT_FROM_RATIO = 1024 * 1024;

/** Each file may bring a folder and a companion of macOS. */
const ENTRIES_PER_FILE = 3;

export function mostEntries({ maxFiles }: IntakeLimits): number {
  return maxFiles * ENTRIES_PER_FILE;
}

export function inflatesTooFar(size: number, compressedSize: number, { maxRatio }: IntakeLimits): boolean {
  return size > EXEMPT_FROM_RATIO && size > compressedSize * maxRatio;
}
