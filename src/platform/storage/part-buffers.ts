/** The smallest part that S3 accepts, except for the last one, bytes. 10,000 of them make 50 GB. */
export const PART_BYTES = 5 * 1024 * 1024;

/** With this many buffers in use or free, each upload gets only one, and memory does not grow. */
const ENOUGH = 4;

const free: Buffer[] = [];
let taken = 0;

/**
 * Takes memory for one part. Buffers are reused, because buffers of this size that come and go faster than the
 * garbage collector runs make the process grow.
 */
export function takePartBuffer(): Buffer {
  taken++;
  return free.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES);
}

/** Takes another buffer, to fill while the first is sent; null where there are enough. */
export function takeSpareBuffer(): Buffer | null {
  return taken < ENOUGH ? takePartBuffer() : null;
}

/** Returns a buffer that is no longer in use. */
export function givePartBuffer(buffer: Buffer): void {
  taken--;
  if (free.length + taken < ENOUGH) free.push(buffer);
}
