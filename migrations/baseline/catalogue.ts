import type { QueryRunner } from 'typeorm';
import catalogue from './catalogue.json';

/** The id is the same in every installation: requests without a key work in this workspace. */
const DEFAULT_WORKSPACE = '00000000-0000-4000-8000-000000000001';

/** Makes the default workspace with the standard catalogue: installed rates and GST in India, early 2026. */
export async function seedCatalogue(runner: QueryRunner): Promise<void> {
  await runner.query(`INSERT INTO workspaces (id, name) VALUES ($1, 'default')`, [DEFAULT_WORKSPACE]);
  for (const [code, category, name, unit, rate] of catalogue.materials) {
    await runner.query(
      `WITH material AS (
         INSERT INTO materials (workspace_id, code, category, name, unit) VALUES ($1, $2, $3, $4, $5)
         RETURNING id, workspace_id
       )
       INSERT INTO material_rates (workspace_id, material_id, rate, currency, effective_from, source)
       SELECT workspace_id, id, $6, 'INR', $7, $8 FROM material`,
      [DEFAULT_WORKSPACE, code, category, name, unit, rate, catalogue.rates_from, catalogue.rates_source],
    );
  }
  for (const [code, percent, from, to, source] of catalogue.tax_rates) {
    await runner.query(
      `INSERT INTO tax_rates (workspace_id, code, percent, effective_from, effective_to, source)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [DEFAULT_WORKSPACE, code, percent, from, to, source],
    );
  }
}
