import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import { objectDamaged } from './object-storage';

/** Lets bytes by while it hashes them, and keeps the last ones back until it knows that they are the right ones. */
class Verifier extends Transform {
  private readonly hash = createHash('sha256');
  private held: Buffer | null = null;

  constructor(private readonly sha256: string) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    const before = this.held;
    this.held = chunk;
    done(null, before ?? undefined);
  }

  override _flush(done: TransformCallback): void {
    if (this.hash.digest('hex') === this.sha256) done(null, this.held ?? undefined);
    else done(objectDamaged());
  }
}

/** The same bytes, failing with `object_damaged` before their end if they are not the right ones. */
export function verified(source: Readable, sha256: string): Readable {
  return pipeline(source, new Verifier(sha256), () => undefined);
}
