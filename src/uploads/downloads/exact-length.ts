import { Transform, type TransformCallback } from 'node:stream';
import { objectDamaged } from '../../platform/storage';

/**
 * Lets just so many bytes by. The last ones are kept back until it is known that none follow: whoever has got as
 * many as Content-Length promised takes them for the whole.
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
