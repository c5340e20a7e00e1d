import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import type { PlanbillError } from '../../domain/errors';
import { objectDamaged } from './storage-errors';

/** What a reader was promised, and what it means when the store breaks the promise. */
export interface Promised {
  /** undefined: the store did not say how many bytes there are. */
  bytes: number | undefined;
  /** Of the whole object, lower-case hex; undefined: nobody knows. */
  sha256?: string;
  /** The error for a stream that broke, or ended before all bytes had come. */
  broken: (cause: unknown) => PlanbillError;
}

/** Lets bytes by while it counts and hashes them, and keeps the last ones back until it knows that they are right. */
class Delivery extends Transform {
  private readonly hash;
  private readonly last: Buffer[] = [];
  private bytes = 0;

  constructor(private readonly promised: Promised) {
    super();
    this.hash = promised.sha256 === undefined ? null : createHash('sha256');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (!this.hash) return done(null, chunk);
    this.hash.update(chunk);
    this.last.push(chunk);
    done(null, this.last.length > 1 ? this.last.shift() : undefined);
  }

  override _flush(done: TransformCallback): void {
    const { bytes, sha256, broken } = this.promised;
    if (bytes !== undefined && this.bytes !== bytes)
      done(broken(new Error(`${this.bytes} of ${bytes} bytes`)));
    else if (this.hash && this.hash.digest('hex') !== sha256) done(objectDamaged());
    else done(null, this.last.shift());
  }
}

/** The same bytes, failing before their end if they are not all there or not the right ones. */
export function delivered(source: Readable, promised: Promised): Readable {
  const delivery = new Delivery(promised);
  const fail = (cause: unknown) => delivery.destroy(promised.broken(cause));
  // Before the pipeline's own listeners, which would hand the reader the bare error.
  source.once('error', fail).once('close', () => {
    if (!source.readableEnded) fail(new Error('the stream was closed'));
  });
  return pipeline(source, delivery, () => undefined);
}
