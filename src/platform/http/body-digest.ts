import { createHash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { Request } from 'express';

const digests = new WeakMap<Request, BodyDigest>();

/**
 * SHA-256 of what a multipart body says: names, values, file names and the files' bytes, in their order, but
 * not the boundary, which clients choose anew for each attempt. Files are hashed while they stream by.
 */
export class BodyDigest {
  private readonly parts: (() => unknown[])[] = [];

  /** The digest of this request, filled while its body is read. */
  static of(request: Request): BodyDigest {
    const known = digests.get(request);
    if (known) return known;
    const digest = new BodyDigest();
    digests.set(request, digest);
    return digest;
  }

  /** Whether the body of this request is being read, or has been. */
  static known(request: Request): boolean {
    return digests.has(request);
  }

  field(name: string, value: string): void {
    this.parts.push(() => ['field', name, value]);
  }

  /** @returns the same bytes, and the same errors */
  file(name: string, fileName: string, stream: Readable): Readable {
    const hash = createHash('sha256');
    this.parts.push(() => ['file', name, fileName, hash.copy().digest('hex')]);
    const tap = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    // Errors reach the reader of the returned stream.
    pipeline(stream, tap, () => undefined);
    return tap;
  }

  /** Lower-case hex; of what has been read so far. */
  hex(): string {
    return createHash('sha256')
      .update(JSON.stringify(this.parts.map((part) => part())))
      .digest('hex');
  }
}
