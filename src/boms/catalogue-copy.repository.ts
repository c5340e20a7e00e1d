import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';

/** Copies a catalogue to a new workspace. Later changes to one do not affect the other. */
@Injectable()
export class CatalogueCopyRepository {
  constructor(private readonly database: Database) {}

  /** Copies materials with all their rates, and tax rates. */
  async copy(fromWorkspaceId: string, toWorkspaceId: string): Promise<void> {
    const workspaces = [fromWorkspaceId, toWorkspaceId];
    await this.database.transaction(async () => {
      await this.database.run(
        `WITH original AS (SELECT * FROM materials WHERE workspace_id = $1),
              copied AS (
                INSERT INTO materials (workspace_id, code, category, name, unit)
                SELECT $2, code, category, name, unit FROM original
                RETURNING id, code
              )
         INSERT INTO material_rates
                (workspace_id, material_id, rate, currency, effective_from, effective_to, source, illustrative)
         SELECT $2, copied.id, rate, currency, effective_from, effective_to, source, illustrative
           FROM original JOIN copied USING (code) JOIN material_rates ON material_id = original.id`,
        workspaces,
      );
      await this.database.run(
        `INSERT INTO tax_rates (workspace_id, code, percent, effective_from, effective_to, source)
         SELECT $2, code, percent, effective_from, effective_to, source FROM tax_rates WHERE workspace_id = $1`,
        workspaces,
      );
    });
  }
}
