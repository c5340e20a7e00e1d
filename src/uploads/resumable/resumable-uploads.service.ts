import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PlanbillError } from '../../domain/errors';
import type { Job } from '../../jobs';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { ObjectRemovals } from '../../platform/storage';
import type { Upload } from '../upload.entity';
import { type ReceivedFile, UploadsService } from '../uploads.service';
import { finished, locked, notFound } from './resumable-upload-errors';
import type { ResumableUpload } from './resumable-upload.entity';
import { type NewResumableUpload, ResumableUploadRepository } from './resumable-upload.repository';
import { type StoredPart, UploadParts } from './upload-parts';

/** What a file became whose last byte has come. */
export interface Completed {
  upload: Upload;
  job: Job;
}

/** Uploads that come in pieces. Whoever writes to one has its lease, and shows its token. */
@Injectable()
export class ResumableUploadsService {
  constructor(
    private readonly rows: ResumableUploadRepository,
    private readonly parts: UploadParts,
    private readonly uploads: UploadsService,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * A new one, with the parts that came along; all of the file may have.
   *
   * @throws UnsupportedTypeError, UnprocessableError when the whole file is there and not accepted
   */
  async begin(
    wanted: NewResumableUpload,
    parts: readonly StoredPart[],
  ): Promise<{ begun: ResumableUpload; completed: Completed | null }> {
    const whole = parts.reduce((sum, { size }) => sum + size, 0) === wanted.size;
    const file = whole ? await this.putTogether(wanted, parts) : null;
    return this.database.transaction(async () => {
      const begun = await this.rows.add(wanted, parts, this.config.resumableUploadTtlHours);
      return { begun, completed: file && (await this.keep(begun, file)) };
    });
  }

  /** Stores what comes along with the request that begins an upload; it goes again if that request fails. */
  async receiveFirst(id: string, stream: Readable): Promise<StoredPart[]> {
    const kept: StoredPart[] = [];
    this.database.afterRollback(() => this.parts.discard(kept));
    await this.parts.receive(id, stream, 0, async (part) => kept.push(part) > 0);
    return kept;
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<ResumableUpload> {
    const found = await this.rows.byId(workspaceId, id);
    if (!found) throw notFound();
    return found;
  }

  /**
   * Stores what arrives behind what is there, as far as it comes.
   *
   * @returns where the upload stands
   * @throws LockedError `upload_locked` when another request has taken over; NotFoundError when it was removed
   */
  async append(upload: ResumableUpload, leaseToken: string, stream: Readable): Promise<number> {
    let mine = true;
    const received = await this.parts.receive(upload.id, stream, upload.received, async (part) => {
      mine = await this.rows.append(upload.id, leaseToken, part);
      return mine;
    });
    if (mine) return received;
    await this.get(upload.workspaceId, upload.id);
    throw locked();
  }

  /**
   * Makes the upload of an upload in pieces whose bytes are all there. Also after a crash: until this has
   * succeeded, the parts are kept.
   *
   * @throws UnsupportedTypeError, UnprocessableError when the file is not accepted, and then all of it is removed
   */
  async complete(resumable: ResumableUpload, leaseToken: string): Promise<Completed> {
    const parts = await this.rows.parts(resumable.id);
    const file = await this.putTogether(resumable, parts).catch(async (error: unknown) => {
      if (isRefusal(error)) await this.remove(resumable.workspaceId, resumable.id);
      throw error;
    });
    return this.database.transaction(async () => {
      if (!(await this.rows.hold(resumable.id, leaseToken))) throw locked();
      return this.keep(resumable, file);
    });
  }

  /** @throws NotFoundError; ConflictError `upload_finished` */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const keys = await this.rows.remove(workspaceId, id);
      if (keys === 'missing') throw notFound();
      if (keys === 'finished') throw finished();
      await this.removals.schedule(keys);
    });
  }

  /** @returns how many of up to `limit` whose time is over are gone now */
  removeExpired(limit: number): Promise<number> {
    return this.database.transaction(async () => {
      const { uploads, keys } = await this.rows.removeExpired(limit);
      await this.removals.schedule(keys);
      return uploads;
    });
  }

  private putTogether(
    { id, fileName }: NewResumableUpload,
    parts: readonly StoredPart[],
  ): Promise<ReceivedFile> {
    return this.uploads.store({ fileName, stream: this.parts.together(parts) }, id);
  }

  private async keep({ id, workspaceId }: ResumableUpload, file: ReceivedFile): Promise<Completed> {
    const completed = await this.uploads.keepToDetect(workspaceId, file);
    await this.removals.schedule(await this.rows.finish(id));
    return completed;
  }
}

/** The file is at fault, and will not be accepted next time either. */
function isRefusal(error: unknown): boolean {
  return error instanceof PlanbillError && !error.transient;
}
