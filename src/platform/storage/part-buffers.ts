/** The least that S3 takes as a part that is not the last one; 10,000 of them make 50 GB. */
export const PART_BYTES = 5 * 1024 * 1024;

/** How many wait for their next use; more are left to the garbage collector. */
const MOST_KEPT = 8;

const free: Buffer[] = [];

/**
 * Memory for one part. It is used again and again: buffers of this size that come and go faster than the garbage
 * collector looks for them are what makes a process grow.
 */
export function takePartBuffer(): Buffer {
  return free.pop() ?? Buffer.allocUnsafeSlow(PART_BYTES);
}

/** Nobody reads or writes it any more. */
export function givePartBuffer(buffer: Buffer): void {
  if (free.length < MOST_KEPT) free.push(buffer);
}
