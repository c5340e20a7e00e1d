import type { MigrationInterface, QueryRunner } from 'typeorm';
import taxRates from './country-packs/tax-rates.json';

/**
 * Bills know countries: tax rates are kept by area and tax code, with how far their source was checked, and projects and
 * workspaces can name a country pack. Rates from before are those of India; nobody noted how far they were checked.
 */
export class CountryPacks1795250200000 implements MigrationInterface {
  name = 'CountryPacks1795250200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tax_rates ADD COLUMN area text NOT NULL DEFAULT 'IN', ADD COLUMN seen text NOT NULL DEFAULT 'none';
      ALTER TABLE tax_rates ALTER COLUMN area DROP DEFAULT, ALTER COLUMN seen DROP DEFAULT;
      ALTER TABLE tax_rates ADD CONSTRAINT ck_tax_rates_seen CHECK (seen IN ('text', 'comment', 'none'));
      DROP INDEX uq_tax_rates_day;
      CREATE UNIQUE INDEX uq_tax_rates_day ON tax_rates (workspace_id, area, code, effective_from);
      ALTER TABLE projects ADD COLUMN country_pack text;
      ALTER TABLE workspaces ADD COLUMN country_pack text;
    `);
    await runner.query(
      `INSERT INTO tax_rates (workspace_id, area, code, percent, effective_from, effective_to, source, seen)
       SELECT workspaces.id, row->>0, row->>1, (row->>2)::numeric, (row->>3)::date, (row->>4)::date, row->>5, row->>6
         FROM workspaces CROSS JOIN jsonb_array_elements($1::jsonb) AS row
       ON CONFLICT (workspace_id, area, code, effective_from) DO NOTHING`,
      [JSON.stringify(taxRates.rows)],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE workspaces DROP COLUMN country_pack;
      ALTER TABLE projects DROP COLUMN country_pack;
      DELETE FROM tax_rates WHERE area <> 'IN';
      DROP INDEX uq_tax_rates_day;
      CREATE UNIQUE INDEX uq_tax_rates_day ON tax_rates (workspace_id, code, effective_from);
      ALTER TABLE tax_rates DROP COLUMN area, DROP COLUMN seen;
    `);
  }
}
