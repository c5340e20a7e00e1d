import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ObjectStorage } from '../../platform/storage';
import { ArrivingBytes } from './arriving-bytes';
import type { ResumableUploadPart } from './resumable-upload-part.entity';

export type StoredPart = Pick<ResumableUploadPart, 'start' | 'size' | 'sha256' | 'storageKey'>;

/** Prefix of the keys of all parts. */
export const PARTS = 'resumable/';

/**
 * Size of a part, bytes: at most this much is lost when the process dies. A piece from a client may have any length.
 */
const PART_BYTES = 8 * 1024 * 1024;

/** Stores the bytes of unfinished uploads. */
@Injectable()
export class UploadParts {
  constructor(private readonly storage: ObjectStorage) {}

  /**
   * Stores the arriving bytes part by part, up to the end of the stream or of the connection.
   *
   * @param start where in the file the stream begins, bytes
   * @param keep called with each part once it is stored; returns whether the part counts. The first part that does not
   *   count is removed, and the rest is not read
   * @returns where in the file the next byte belongs
   * @throws UnavailableError `storage_unavailable`; and what `keep` throws: then it is unknown whether the part counts,
   *   so the part stays
   */
  async receive(
    id: string,
    stream: Readable,
    start: number,
    keep: (part: StoredPart) => Promise<boolean>,
  ): Promise<number> {
    const arriving = new ArrivingBytes(stream);
    let next = start;
    while (await arriving.more()) {
      // Every part gets a new key: a request that was taken for dead must not overwrite a part of its successor.
      const storageKey = `${PARTS}${id}/${randomUUID()}`;
      const stored = await this.storage.put(storageKey, Readable.from(arriving.stretch(PART_BYTES)));
      if (!(await keep({ ...stored, storageKey, start: next }))) {
        await this.storage.remove(storageKey);
        return next;
      }
      next += stored.size;
    }
    return next;
  }

  /** Joins the parts to the file, in order. @throws UnavailableError `object_missing`, `object_damaged` */
  together(parts: readonly StoredPart[]): Readable {
    return Readable.from(this.bytesOf(parts));
  }

  /** Removes the objects of parts without rows. */
  async discard(parts: readonly StoredPart[]): Promise<void> {
    for (const { storageKey } of parts) await this.storage.remove(storageKey);
  }

  private async *bytesOf(parts: readonly StoredPart[]): AsyncGenerator<Buffer> {
    for (const { storageKey, sha256 } of parts) yield* await this.storage.open(storageKey, { sha256 });
  }
}
