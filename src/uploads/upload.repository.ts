import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { Database } from '../platform/database';
import { Upload } from './upload.entity';

/** foreign_key_violation, and restrict_violation, which PostgreSQL 18 uses for ON DELETE RESTRICT. */
const STILL_REFERENCED = ['23503', '23001'];

@Injectable()
export class UploadRepository {
  constructor(private readonly database: Database) {}

  add(upload: Omit<Upload, 'createdAt' | 'workspace'>): Promise<Upload> {
    const table = this.database.table(Upload);
    return table.save(table.create(upload));
  }

  byId(workspaceId: string, id: string): Promise<Upload | null> {
    return this.database.table(Upload).findOneBy({ workspaceId, id });
  }

  /** Number and size of the files of all workspaces. */
  async stored(): Promise<{ files: number; bytes: number }> {
    const [sums] = await this.database.rows<{ files: number; bytes: number }>(
      `SELECT count(*)::float8 AS files, coalesce(sum(size), 0)::float8 AS bytes FROM uploads`,
    );
    return sums;
  }

  /** @returns 'in_use' when something still refers to the upload. */
  async remove(workspaceId: string, id: string): Promise<'removed' | 'missing' | 'in_use'> {
    try {
      const { affected } = await this.database.savepoint(() =>
        this.database.table(Upload).delete({ workspaceId, id }),
      );
      return affected === 1 ? 'removed' : 'missing';
    } catch (error) {
      const code =
        error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
      if (code && STILL_REFERENCED.includes(code)) return 'in_use';
      throw error;
    }
  }
}
