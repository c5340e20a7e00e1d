import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

@Injectable()
export class PackageVectorRepository {
  constructor(private readonly database: Database) {}

  async keep(workspaceId: string, packageId: string, features: readonly number[]): Promise<void> {
    await this.database.run(
      `INSERT INTO package_vectors (workspace_id, package_id, features) VALUES ($1, $2, $3)
       ON CONFLICT (package_id) DO UPDATE SET features = excluded.features`,
      [workspaceId, packageId, features],
    );
  }

  /**
   * Makes the pgvector index with a copy of all vectors, if the server can and it does not exist yet.
   *
   * @returns `enabled`, or the reason why it is not
   */
  enablePgvector(): Promise<string> {
    return this.database.transaction(async () => {
      // Indexing many vectors takes longer than any request may.
      await this.database.run('SET LOCAL statement_timeout = 0');
      const [{ outcome }] = await this.database.rows<{ outcome: string }>(
        'SELECT enable_package_pgvector() AS outcome',
      );
      return outcome;
    });
  }
}
