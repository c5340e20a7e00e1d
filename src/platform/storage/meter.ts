import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import type { StoredObject } from './object-storage';

/** Counts and hashes the bytes that stream through it. */
export class Meter extends Transform {
  private readonly hash = createHash('sha256');
  /** Not called size: the S3 SDK takes a stream's `size` for its length. */
  private bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  /** Call it once, after the end of the stream. */
  result(): StoredObject {
    return { size: this.bytes, sha256: this.hash.digest('hex') };
  }
}
