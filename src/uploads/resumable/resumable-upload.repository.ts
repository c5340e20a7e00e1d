import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { ResumableUploadPart } from './resumable-upload-part.entity';
import { ResumableUpload } from './resumable-upload.entity';
import type { StoredPart } from './upload-parts';

export type NewResumableUpload = Pick<
  ResumableUpload,
  'id' | 'workspaceId' | 'fileName' | 'metadata' | 'size'
>;

@Injectable()
export class ResumableUploadRepository {
  constructor(private readonly database: Database) {}

  /**
   * Adds an upload with the parts that came with its request. It joins the caller's transaction. @param hours until
   * it expires
   */
  async add(
    upload: NewResumableUpload,
    parts: readonly StoredPart[],
    hours: number,
  ): Promise<ResumableUpload> {
    const { id, workspaceId, fileName, metadata, size } = upload;
    const received = parts.reduce((sum, part) => sum + part.size, 0);
    await this.database.run(
      `INSERT INTO resumable_uploads (id, workspace_id, file_name, metadata, size, received, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(hours => $7))`,
      [id, workspaceId, fileName, metadata, size, received, hours],
    );
    const rows = parts.map((part) => ({ ...part, resumableUploadId: id }));
    if (rows.length > 0) await this.database.table(ResumableUploadPart).insert(rows);
    return this.database.table(ResumableUpload).findOneByOrFail({ id });
  }

  byId(workspaceId: string, id: string): Promise<ResumableUpload | null> {
    return this.database.table(ResumableUpload).findOneBy({ workspaceId, id });
  }

  /** In the order of the file. */
  async parts(id: string): Promise<StoredPart[]> {
    return this.database
      .table(ResumableUploadPart)
      .find({ where: { resumableUploadId: id }, order: { start: 'ASC' } });
  }

  /**
   * Adds the part that follows the bytes received so far.
   *
   * @returns false when another request has the lease, or when the upload is gone
   */
  async append(id: string, leaseToken: string, part: StoredPart): Promise<boolean> {
    const rows = await this.database.rows<unknown>(
      `WITH grown AS (
         UPDATE resumable_uploads SET received = received + $4
          WHERE id = $1 AND lease_token = $2 AND received = $3 AND upload_id IS NULL
         RETURNING id)
       INSERT INTO resumable_upload_parts (resumable_upload_id, start, size, sha256, storage_key)
       SELECT id, $3, $4, $5, $6 FROM grown
       RETURNING start`,
      [id, leaseToken, part.start, part.size, part.sha256, part.storageKey],
    );
    return rows.length === 1;
  }

  /** Locks the upload until the transaction ends. @returns false when another request has the lease */
  async hold(id: string, leaseToken: string): Promise<boolean> {
    const rows = await this.database.rows<unknown>(
      `SELECT id FROM resumable_uploads WHERE id = $1 AND lease_token = $2 FOR UPDATE`,
      [id, leaseToken],
    );
    return rows.length === 1;
  }

  /** Marks the upload as complete and deletes the rows of its parts. @returns the keys of the parts */
  async finish(id: string): Promise<string[]> {
    await this.database.table(ResumableUpload).update({ id }, { uploadId: id });
    const parts = await this.database.rows<{ storage_key: string }>(
      `DELETE FROM resumable_upload_parts WHERE resumable_upload_id = $1 RETURNING storage_key`,
      [id],
    );
    return parts.map(({ storage_key }) => storage_key);
  }

  /**
   * @returns the keys of its parts; 'missing' where this workspace has no such upload; 'finished' where it is
   * complete and stays
   */
  async remove(workspaceId: string, id: string): Promise<string[] | 'missing' | 'finished'> {
    const [found] = await this.database.rows<{ upload_id: string | null }>(
      `SELECT upload_id FROM resumable_uploads WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
      [workspaceId, id],
    );
    if (!found) return 'missing';
    if (found.upload_id !== null) return 'finished';
    const parts = await this.parts(id);
    await this.database.table(ResumableUpload).delete({ workspaceId, id });
    return parts.map(({ storageKey }) => storageKey);
  }

  /**
   * Deletes up to `limit` expired uploads that no request has.
   *
   * @returns how many, and the keys of their parts
   */
  async removeExpired(limit: number): Promise<{ uploads: number; keys: string[] }> {
    const ids = await this.expired(limit);
    const parts = await this.database.rows<{ storage_key: string }>(
      `SELECT storage_key FROM resumable_upload_parts WHERE resumable_upload_id = ANY($1)`,
      [ids],
    );
    await this.database.run(`DELETE FROM resumable_uploads WHERE id = ANY($1)`, [ids]);
    return { uploads: ids.length, keys: parts.map(({ storage_key }) => storage_key) };
  }

  /** Up to `limit` uploads whose bytes have all arrived and that no request is completing. */
  abandoned(limit: number): Promise<ResumableUpload[]> {
    return this.database
      .table(ResumableUpload)
      .createQueryBuilder('r')
      .where('r.received = r.size AND r.upload_id IS NULL')
      .andWhere('(r.lease_expires_at IS NULL OR r.lease_expires_at < now())')
      .limit(limit)
      .getMany();
  }

  private async expired(limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM resumable_uploads
        WHERE expires_at < now() AND (lease_expires_at IS NULL OR lease_expires_at < now())
        ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
