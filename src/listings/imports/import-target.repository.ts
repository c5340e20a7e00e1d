import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** Materials that listings can be linked to. */
@Injectable()
export class ImportTargetRepository {
  constructor(private readonly database: Database) {}

  /** Queries the table by name: bills own the materials and import the listings. */
  async isMaterial(workspaceId: string, id: string): Promise<boolean> {
    const found = await this.database.rows<object>(
      'SELECT FROM materials WHERE workspace_id = $1 AND id = $2',
      [workspaceId, id],
    );
    return found.length === 1;
  }
}
