import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { ResumableUpload } from './resumable-upload.entity';

/** A lease lasts long enough for a renewal or two to be late, and short enough for a client to wait after a crash. */
const ALIVE = `interval '5 seconds'`;

/** Leases of resumable uploads: one request at a time may write, in any process. */
@Injectable()
export class UploadLeaseRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the lease if it is free; otherwise tells the holder that it is wanted.
   *
   * @returns 'missing' where this workspace has no such upload
   */
  async claim(workspaceId: string, id: string, token: string): Promise<'claimed' | 'taken' | 'missing'> {
    const rows = await this.database.rows<{ lease_token: string }>(
      `UPDATE resumable_uploads SET
         lease_wanted = coalesce(lease_expires_at > now(), false),
         lease_token = CASE WHEN lease_expires_at > now() THEN lease_token ELSE $3::uuid END,
         lease_expires_at = CASE WHEN lease_expires_at > now() THEN lease_expires_at ELSE now() + ${ALIVE} END
        WHERE workspace_id = $1 AND id = $2
       RETURNING lease_token`,
      [workspaceId, id, token],
    );
    if (rows.length === 0) return 'missing';
    return rows[0].lease_token === token ? 'claimed' : 'taken';
  }

  /** Renews the lease. @returns 'wanted': another request waits for it; 'lost': another request has it */
  async renew(id: string, token: string): Promise<'kept' | 'wanted' | 'lost'> {
    const rows = await this.database.rows<{ lease_wanted: boolean }>(
      `UPDATE resumable_uploads SET lease_expires_at = now() + ${ALIVE}
        WHERE id = $1 AND lease_token = $2 RETURNING lease_wanted`,
      [id, token],
    );
    if (rows.length === 0) return 'lost';
    return rows[0].lease_wanted ? 'wanted' : 'kept';
  }

  async release(id: string, token: string): Promise<void> {
    await this.database
      .table(ResumableUpload)
      .update({ id, leaseToken: token }, { leaseToken: null, leaseExpiresAt: null, leaseWanted: false });
  }
}
