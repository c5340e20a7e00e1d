import { randomUUID } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../../domain/errors';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { ObjectRemovals, ObjectStorage } from '../../platform/storage';
import type { PackedPage } from './packed-page';
import type { RawPayload } from './raw-payload.entity';
import { type NewRawPayload, RawPayloadRepository } from './raw-payload.repository';

/** A stored page without its text. */
export interface StoredPage extends Omit<PackedPage, 'body'> {
  storageKey: string;
  sha256: string;
  storedBytes: number;
}

/** Stored pages. */
@Injectable()
export class RawPayloadsService {
  constructor(
    private readonly payloads: RawPayloadRepository,
    private readonly storage: ObjectStorage,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Stores the text of a page; `keep` adds its row. */
  async store({ body, ...page }: PackedPage): Promise<StoredPage> {
    const storageKey = `payloads/${randomUUID()}`;
    const { size, sha256 } = await this.storage.put(storageKey, Readable.from([body]));
    return { ...page, storageKey, sha256, storedBytes: size };
  }

  /** Keeps a stored page for RAW_PAYLOAD_TTL_DAYS. It replaces the page of an earlier attempt. */
  keep(payload: NewRawPayload): Promise<void> {
    return this.database.transaction(async () => {
      this.database.afterRollback(() => this.storage.remove(payload.storageKey));
      const earlier = await this.payloads.keep(payload, this.config.rawPayloadTtlDays);
      if (earlier !== null) await this.removals.schedule([earlier]);
    });
  }

  /**
   * The text of the page that a job read, UTF-8.
   *
   * @throws NotFoundError when no page is stored
   * @throws UnavailableError `object_missing`; the stream fails with `object_damaged` before its end
   */
  async open(workspaceId: string, jobId: string): Promise<{ payload: RawPayload; text: Readable }> {
    const payload = await this.payloads.ofJob(workspaceId, jobId);
    if (!payload) {
      throw new NotFoundError('page', {
        message: 'The import did not read a page, or its page has expired.',
      });
    }
    const { storageKey, sha256, body } = payload;
    const packed =
      storageKey === null
        ? Readable.from([body])
        : await this.storage.open(storageKey, { sha256: sha256 ?? undefined });
    return { payload, text: pipeline(packed, createGunzip(), () => undefined) };
  }
}
