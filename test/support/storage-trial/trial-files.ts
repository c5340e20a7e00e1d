import { createCipheriv, createHash } from 'node:crypto';

const MIB = 1024 * 1024;
const CHUNK = 64 * 1024;
const HEADER = Buffer.from('%PDF-1.7\n');
/** Size of the parts that are sent to S3, bytes. */
const PART = 5 * MIB;
const EDGES = [0, 5, 6, 9, CHUNK - 1, CHUNK, CHUNK + 1, PART - 1, PART, PART + 1, 2 * PART, 2 * PART + 1];

/** A file whose bytes are generated again each time it is sent. They are not kept. */
export interface TrialFile {
  name: string;
  size: number;
  seed: number;
  /** SHA-256, lower-case hex, once the whole file was sent; null before. */
  sha256: string | null;
  /** Id of the upload, once it was accepted. */
  uploadId: string | null;
}

/**
 * Makes `count` files: with critical sizes, and with others between 5 bytes and `largest`, evenly distributed by
 * their logarithms. `large` is the size of one more file; 0: none.
 */
export function trialFiles(count: number, largest: number, large: number, seed = 1): TrialFile[] {
  const edges = EDGES.filter((size) => size <= largest).slice(0, count);
  const random = randomOf(seed);
  const others = Array.from({ length: count - edges.length }, () =>
    Math.round(5 * (largest / 5) ** random()),
  );
  // The largest file comes early, so that the others run beside it.
  const sizes = [
    ...edges.slice(0, 3),
    ...(large > 0 ? [large] : []),
    ...shuffled([...edges.slice(3), ...others], random),
  ];
  return sizes.map((size, n) => ({
    name: `${String(n).padStart(4, '0')}.pdf`,
    size,
    seed: seed * 10_000 + n,
    sha256: null,
    uploadId: null,
  }));
}

/** Generates its bytes: random bytes after the header of a PDF, as far as they fit. Sets the hash at the end. */
export async function* contentsOf(file: TrialFile): AsyncGenerator<Buffer> {
  const key = Buffer.alloc(16);
  key.writeUInt32LE(file.seed);
  const noise = createCipheriv('aes-128-ctr', key, Buffer.alloc(16));
  const hash = createHash('sha256');
  for (let sent = 0; sent < file.size;) {
    const chunk = noise.update(Buffer.alloc(Math.min(CHUNK, file.size - sent)));
    if (sent === 0) HEADER.copy(chunk);
    hash.update(chunk);
    sent += chunk.length;
    yield chunk;
  }
  file.sha256 = hash.digest('hex');
}

/** mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c: 0 to 1. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled(sizes: number[], random: () => number): number[] {
  return sizes
    .map((size) => ({ size, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ size }) => size);
}
