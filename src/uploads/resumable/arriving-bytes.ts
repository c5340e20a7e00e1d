import type { Readable } from 'node:stream';

const NOTHING = Buffer.alloc(0);

/**
 * The body of a request while it arrives, read in stretches. A broken connection ends it; the bytes before the break
 * count.
 */
export class ArrivingBytes {
  private readonly chunks: AsyncIterator<Buffer>;
  private waiting: Buffer = NOTHING;

  constructor(source: Readable) {
    this.chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  /** Waits for bytes. false: no more will come. */
  async more(): Promise<boolean> {
    while (this.waiting.length === 0) {
      const next = await this.next();
      if (!next) return false;
      this.waiting = next;
    }
    return true;
  }

  /** Yields the next bytes, up to `bytes`; fewer only at the end. */
  async *stretch(bytes: number): AsyncGenerator<Buffer> {
    for (let left = bytes; left > 0 && (await this.more());) {
      const chunk = this.waiting.subarray(0, left);
      this.waiting = this.waiting.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }

  private async next(): Promise<Buffer | null> {
    try {
      const next = await this.chunks.next();
      return next.done ? null : next.value;
    } catch {
      return null;
    }
  }
}
