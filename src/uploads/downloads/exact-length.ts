import { Transform, type TransformCallback } from 'node:stream';
import { objectDamaged } from '../../platform/storage';

/**
 * Passes exactly this many bytes on. It holds the last ones back until the end of the source is known, because a
 * client that has received Content-Length bytes takes them for the whole file.
 */
export class ExactLength extends Transform {
  private seen = 0;
  private held: Buffer | null = null;

  constructor(private readonly length: number) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.seen += chunk.length;
    if (this.seen > this.length) return done(objectDamaged());
    const before = this.held;
    this.held = chunk;
    done(null, before ?? undefined);
  }

  override _flush(done: TransformCallback): void {
    if (this.seen === this.length) done(null, this.held ?? undefined);
    else done(objectDamaged());
  }
}
