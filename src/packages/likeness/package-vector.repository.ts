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
   * Has the server copy vectors to an index of pgvector, if it has not yet and can.
   *
   * @returns `enabled`, or why not
   */
  enablePgvector(): Promise<string> {
    return this.database.transaction(async () => {
      // Many vectors take longer to index than any request may.
      await this.database.run('SET LOCAL statement_timeout = 0');
      const [{ outcome }] = await this.database.rows<{ outcome: string }>(
        'SELECT enable_package_pgvector() AS outcome',
      );
      return outcome;
    });
  }
}
