import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rates that only show how a bill looks; they come from no price book. */
const SHIPPED = 'Standard catalogue, early 2026';

/** Finishes that schedules of rooms name: code, category, name, unit, illustrative rate in INR. */
const ADDED = [
  ['carpet-tile', 'flooring', 'Carpet tiles 500 × 500 mm', 'm2', '1350.00'],
  ['broadloom-carpet', 'flooring', 'Broadloom carpet', 'm2', '1250.00'],
  ['vinyl-composition-tile', 'flooring', 'Vinyl composition tiles 300 × 300 mm', 'm2', '620.00'],
  ['luxury-vinyl-tile', 'flooring', 'Luxury vinyl tiles or planks', 'm2', '1450.00'],
  ['sheet-vinyl-welded', 'flooring', 'Sheet vinyl with welded seams', 'm2', '1550.00'],
  ['rubber-flooring', 'flooring', 'Rubber flooring', 'm2', '2400.00'],
  ['porcelain-floor-tile', 'flooring', 'Porcelain floor tiles', 'm2', '1500.00'],
  ['terrazzo-floor', 'flooring', 'Terrazzo, laid and polished', 'm2', '1800.00'],
  ['epoxy-floor', 'flooring', 'Epoxy flooring 2 mm', 'm2', '1100.00'],
  ['concrete-sealer', 'flooring', 'Sealer on concrete floors', 'm2', '180.00'],
  ['timber-floor', 'flooring', 'Engineered timber flooring', 'm2', '3800.00'],
  ['rubber-base-100', 'baseboard', 'Rubber base 100 mm', 'm', '190.00'],
  ['carpet-base-100', 'baseboard', 'Carpet base 100 mm', 'm', '210.00'],
  ['tile-base-100', 'baseboard', 'Tile base 100 mm', 'm', '260.00'],
  ['vinyl-wall-covering', 'specialty', 'Vinyl wall covering', 'm2', '850.00'],
  ['rigid-wall-covering', 'specialty', 'Rigid wall covering', 'm2', '2900.00'],
  ['epoxy-wall-coating', 'paint', 'Epoxy coating of walls, two coats', 'm2', '420.00'],
] as const;

/** A floor plan names the pages on which its schedules stand, and the catalogue has the finishes that schedules name. */
export class SchedulesAndFinishes1795245000000 implements MigrationInterface {
  name = 'SchedulesAndFinishes1795245000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans ADD COLUMN stated_schedule_pages jsonb');
    for (const [code, category, name, unit, rate] of ADDED) {
      await runner.query(
        `WITH added AS (
           INSERT INTO materials (workspace_id, code, category, name, unit)
           SELECT workspace_id, $1, $2, $3, $4 FROM materials WHERE code = 'gypsum-drywall-12'
           ON CONFLICT DO NOTHING
           RETURNING id, workspace_id
         )
         INSERT INTO material_rates (workspace_id, material_id, rate, currency, effective_from, source, illustrative)
         SELECT workspace_id, id, $5, 'INR', '2026-01-01', $6, true FROM added`,
        [code, category, name, unit, rate, SHIPPED],
      );
    }
  }

  /** Removes the materials that this migration made, and not those that a workspace made with the same codes. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM materials
        WHERE code = ANY($1)
          AND NOT EXISTS (SELECT 1 FROM material_rates
                           WHERE material_id = materials.id AND source IS DISTINCT FROM $2)`,
      [ADDED.map(([code]) => code), SHIPPED],
    );
    await runner.query('ALTER TABLE floorplans DROP COLUMN stated_schedule_pages');
  }
}
