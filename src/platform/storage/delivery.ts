import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform, type TransformCallback } from 'node:stream';
import type { PlanbillError } from '../../domain/errors';
import { objectDamaged } from './storage-errors';

/** What a stream must deliver, and the error when it does not. */
export interface Expected {
  /** undefined: the store did not state the number of bytes. */
  bytes: number | undefined;
  /** SHA-256 of the whole object, lower-case hex; undefined: unknown. */
  sha256?: string;
  /** Makes the error for a stream that broke or ended too early. */
  broken: (cause: unknown) => PlanbillError;
}

/** Counts and hashes bytes while they pass, and holds the last ones back until it knows that all are right. */
class Delivery extends Transform {
  private readonly hash;
  private readonly last: Buffer[] = [];
  private bytes = 0;

  constructor(private readonly expected: Expected) {
    super();
    this.hash = expected.sha256 === undefined ? null : createHash('sha256');
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    if (!this.hash) return done(null, chunk);
    this.hash.update(chunk);
    this.last.push(chunk);
    done(null, this.last.length > 1 ? this.last.shift() : undefined);
  }

  override _flush(done: TransformCallback): void {
    const { bytes, sha256, broken } = this.expected;
    if (bytes !== undefined && this.bytes !== bytes)
      done(broken(new Error(`${this.bytes} of ${bytes} bytes`)));
    else if (this.hash && this.hash.digest('hex') !== sha256) done(objectDamaged());
    else done(null, this.last.shift());
  }
}

/** Returns the same bytes. The stream fails before its end if bytes are missing or wrong. */
export function delivered(source: Readable, expected: Expected): Readable {
  const delivery = new Delivery(expected);
  const fail = (cause: unknown) => delivery.destroy(expected.broken(cause));
  // These listeners come before the pipeline's own, which would pass the bare error to the reader.
  source.once('error', fail).once('close', () => {
    if (!source.readableEnded) fail(new Error('the stream was closed'));
  });
  return pipeline(source, delivery, () => undefined);
}
