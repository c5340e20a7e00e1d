/** The least that S3 takes as a part that is not the last one; 10,000 of them make 50 GB. */
export const PART_BYTES = 5 * 1024 * 1024;

/** With so many in use or waiting for their next use, uploads do with one each, and memory stays where it is. */
const ENOUGH = 4;

const free: Buffer[] = [];
let taken = 0;

/**
 * Memory for one part. It is used again and again: buffers of this size that come and go faster than the garbage
 * collector looks for them are what makes a process grow.
 */
export function takePartBuffer(): Buffer {
  taken++;
  return free.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES);
}

/** One more, to be filled while another is sent; null where there are enough. */
export function takeSpareBuffer(): Buffer | null {
  return taken < ENOUGH ? takePartBuffer() : null;
}

/** Nobody reads or writes it any more. */
export function givePartBuffer(buffer: Buffer): void {
  taken--;
  if (free.length + taken < ENOUGH) free.push(buffer);
}
