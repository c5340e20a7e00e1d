import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** What listings may become rates for. */
@Injectable()
export class ImportTargetRepository {
  constructor(private readonly database: Database) {}

  /** Asked by name: materials belong to the bills, which know the listings. */
  async isMaterial(workspaceId: string, id: string): Promise<boolean> {
    const found = await this.database.rows<object>(
      'SELECT FROM materials WHERE workspace_id = $1 AND id = $2',
      [workspaceId, id],
    );
    return found.length === 1;
  }
}
