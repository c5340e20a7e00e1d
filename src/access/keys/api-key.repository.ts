import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database';
import { ApiKey } from './api-key.entity';

export type NewApiKey = Pick<ApiKey, 'id' | 'workspaceId' | 'name' | 'secretHash' | 'scopes' | 'expiresAt'>;

/** What decides whether a key is accepted. The clock of the database decides whether it has expired. */
export type PresentedKey = Pick<ApiKey, 'id' | 'workspaceId' | 'secretHash' | 'scopes'> & {
  expired: boolean;
  revoked: boolean;
  /** Whether its use should be noted; once a minute is enough. */
  stale: boolean;
};

@Injectable()
export class ApiKeyRepository {
  constructor(private readonly database: Database) {}

  add(key: NewApiKey): Promise<ApiKey> {
    const table = this.database.table(ApiKey);
    return table.save(table.create({ ...key, lastUsedAt: null, revokedAt: null }));
  }

  /** Looks up a key without a workspace, because the key determines the workspace of a request. */
  async presented(id: string): Promise<PresentedKey | null> {
    const rows = await this.database.rows<PresentedKey>(
      `SELECT id, workspace_id AS "workspaceId", secret_hash AS "secretHash", scopes,
              coalesce(expires_at <= now(), false) AS expired, revoked_at IS NOT NULL AS revoked,
              coalesce(last_used_at < now() - interval '1 minute', true) AS stale
         FROM api_keys WHERE id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Notes that a key is in use. Requests at the same moment write once. */
  async touch(id: string): Promise<void> {
    await this.database.run(
      `UPDATE api_keys SET last_used_at = now()
        WHERE id = $1 AND coalesce(last_used_at < now() - interval '1 minute', true)`,
      [id],
    );
  }

  byId(workspaceId: string, id: string): Promise<ApiKey | null> {
    return this.database.table(ApiKey).findOneBy({ workspaceId, id });
  }

  /** Newest first. */
  page(workspaceId: string, window: { skip: number; take: number }): Promise<[ApiKey[], number]> {
    return this.database
      .table(ApiKey)
      .findAndCount({ where: { workspaceId }, order: { createdAt: 'DESC', id: 'DESC' }, ...window });
  }

  /** The keys of all workspaces, each with its workspace, oldest first. For the command line of the operator. */
  everyKey(): Promise<ApiKey[]> {
    return this.database
      .table(ApiKey)
      .find({ relations: { workspace: true }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Revokes a key from the next request on. A key that was already revoked does not change. */
  async revoke(workspaceId: string, id: string): Promise<void> {
    await this.database
      .table(ApiKey)
      .update({ workspaceId, id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
  }

  /** Whether there has ever been a key. If the last key is revoked or expires, the service must not become open. */
  anyExists(): Promise<boolean> {
    return this.database.table(ApiKey).exists();
  }

  /** Whether there is a key that would be accepted now. */
  async anyUsable(): Promise<boolean> {
    const [{ usable }] = await this.database.rows<{ usable: boolean }>(
      `SELECT EXISTS (SELECT FROM api_keys
                       WHERE revoked_at IS NULL AND (expires_at IS NULL OR expires_at > now())) AS usable`,
    );
    return usable;
  }
}
