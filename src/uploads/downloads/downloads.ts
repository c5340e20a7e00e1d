import { once } from 'node:events';
import { pipeline, Readable } from 'node:stream';
import { pipeline as flow } from 'node:stream/promises';
import { Injectable, Logger } from '@nestjs/common';
import contentDisposition from 'content-disposition';
import type { Request, Response } from 'express';
import { PlanbillError } from '../../domain/errors';
import { knowsTag } from '../../platform/http';
import { type ByteRange, objectMissing, ObjectStorage } from '../../platform/storage';
import { rangeOf } from './byte-range';
import type { Downloadable } from './downloadable';
import { ExactLength } from './exact-length';

/** Sends stored files over HTTP, whole or in part. It never completes a download with wrong bytes. */
@Injectable()
export class Downloads {
  private readonly logger = new Logger(Downloads.name);

  constructor(private readonly storage: ObjectStorage) {}

  /**
   * Answers a GET or a HEAD with a file as an attachment, or with the part in `Range` (RFC 9110, section 14; several
   * ranges get the whole file). A whole file is compared with its SHA-256 while it is sent. If it differs, the
   * connection is cut before the last bytes. The promise resolves when nothing more will be sent, also when the
   * client went away.
   *
   * For handlers that take `@Res()` without `passthrough`.
   *
   * @throws UnavailableError `object_missing`, `object_damaged`, `storage_unavailable`; PlanbillError 416
   *   `range_not_satisfiable`; all before a byte was sent
   */
  async send(request: Request, response: Response, file: Downloadable): Promise<void> {
    const tag = `"${file.sha256}"`;
    if (knowsTag(request, tag)) {
      describe(response, file, tag);
      response.status(304).end();
      return;
    }
    const range = this.rangeOf(request, response, file, tag);
    if (request.method === 'HEAD') {
      if (!(await this.storage.stat(file.storageKey))) throw objectMissing(undefined);
      begin(response, file, tag, range);
      response.end();
      return;
    }
    const bytes = await this.firstBytes(file, range);
    begin(response, file, tag, range);
    await flow(bytes, response).catch((error: unknown) => {
      if (isGone(error)) return;
      this.logger.error({ err: error, key: file.storageKey }, 'A download was cut off');
    });
  }

  private rangeOf(request: Request, response: Response, file: Downloadable, tag: string): ByteRange | null {
    const condition = request.headers['if-range'];
    // Only the tag proves that the earlier parts belong to this file. A date does not.
    if (condition !== undefined && condition !== tag) return null;
    const range = rangeOf(request.headers.range, file.size);
    if (range === 'whole') return null;
    if (range !== 'unsatisfiable') return range;
    response.setHeader('Content-Range', `bytes */${file.size}`);
    throw new PlanbillError('range_not_satisfiable', 416, `The file has ${file.size} bytes.`, {
      message: 'The file ends before the requested part. Request the whole file.',
    });
  }

  /** Opens the bytes to send. It resolves once the first bytes are there, or once the file is known to be empty. */
  private async firstBytes(file: Downloadable, range: ByteRange | null): Promise<Readable> {
    try {
      const options = range ? { range } : { sha256: file.sha256 };
      const source = await this.storage.open(file.storageKey, options);
      const bytes: Readable = pipeline(source, new ExactLength(lengthOf(file, range)), () => undefined);
      await once(bytes, 'readable');
      return bytes;
    } catch (error) {
      this.logger.warn({ key: file.storageKey }, 'A file could not be sent');
      throw error;
    }
  }
}

function lengthOf(file: Downloadable, range: ByteRange | null): number {
  return range ? range.end - range.start + 1 : file.size;
}

/** Status and headers of an answer with a body. */
function begin(response: Response, file: Downloadable, tag: string, range: ByteRange | null): void {
  describe(response, file, tag);
  response
    .status(range ? 206 : 200)
    .setHeader('Content-Type', file.mimeType)
    .setHeader('Content-Length', lengthOf(file, range))
    .setHeader('Content-Disposition', contentDisposition(file.fileName, { type: 'attachment' }))
    .setHeader('X-Content-Type-Options', 'nosniff');
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`);
}

/** Headers that are the same for the whole file and for a part. */
function describe(response: Response, { sha256 }: Downloadable, tag: string): void {
  response
    .setHeader('ETag', tag)
    .setHeader('Accept-Ranges', 'bytes')
    .setHeader('Cache-Control', 'private, no-cache')
    // It is the digest of the whole file, also where a part is sent (RFC 9530, section 3.1).
    .setHeader('Repr-Digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
}

/** The client closed the connection. */
function isGone(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
