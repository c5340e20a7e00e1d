import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rates with which Planbill is shipped; they come from no price book. */
const SHIPPED = 'Standard catalogue, early 2026';

/** Materials for walls and windows that the first catalogue lacked: code, category, name, unit, rate in INR. */
const ADDED = [
  ['half-brick-wall', 'wall', 'Half-brick wall 115 mm', 'm2', '980.00'],
  ['brick-wall', 'wall', 'Brick wall in cement mortar', 'm3', '7600.00'],
  ['aluminium-window', 'window', 'Aluminium sliding window with 5 mm glass', 'm2', '5800.00'],
] as const;

/**
 * Shipped rates that made no sense: a drywall partition has boards on both faces and a frame, and anti-fungal paint is
 * dearer than two coats of emulsion.
 */
const CORRECTED = [
  ['gypsum-drywall-12', '48.00', '125.00'],
  ['moisture-resistant-drywall-12', '68.00', '148.00'],
  ['anti-fungal-paint', '20.00', '34.00'],
] as const;

/**
 * Bills have items, mark-ups and a country pack. A bill of an earlier version gets an item for each of its lines, with
 * the rate and the amount that it was printed with.
 */
export class BillItems1795244000000 implements MigrationInterface {
  name = 'BillItems1795244000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bom_items (
        bom_id uuid NOT NULL,
        item_key text NOT NULL,
        workspace_id uuid NOT NULL,
        position integer NOT NULL,
        section text NOT NULL,
        amount numeric,
        item jsonb NOT NULL,
        CONSTRAINT pk_bom_items PRIMARY KEY (bom_id, item_key),
        CONSTRAINT fk_bom_items_bom FOREIGN KEY (bom_id) REFERENCES boms (id) ON DELETE CASCADE,
        CONSTRAINT fk_bom_items_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces (id) ON DELETE CASCADE
      )`);
    await this.itemsOfLines(runner);
    await runner.query('ALTER TABLE bom_lines DROP COLUMN rate');
    await runner.query(`ALTER TABLE boms ADD COLUMN pack text NOT NULL DEFAULT 'IN'`);
    await runner.query('ALTER TABLE boms ALTER COLUMN pack DROP DEFAULT');
    await runner.query('ALTER TABLE projects ADD COLUMN pack text');
    await this.summaries(runner);
    await this.catalogue(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const codes = ADDED.map(([code]) => code);
    // Not those that a workspace made with the same codes.
    await runner.query(
      `DELETE FROM materials
        WHERE code = ANY($1)
          AND NOT EXISTS (SELECT 1 FROM material_rates
                           WHERE material_id = materials.id AND source IS DISTINCT FROM $2)`,
      [codes, SHIPPED],
    );
    for (const [code, was, is] of CORRECTED) await this.changeRate(runner, code, is, was);
    await runner.query('ALTER TABLE material_rates DROP COLUMN illustrative');
    await runner.query('ALTER TABLE projects DROP COLUMN pack');
    await runner.query('ALTER TABLE boms DROP COLUMN pack');
    await runner.query('ALTER TABLE bom_lines ADD COLUMN rate numeric');
    await runner.query('DROP TABLE bom_items');
  }

  private async itemsOfLines(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO bom_items (bom_id, item_key, workspace_id, position, section, amount, item)
      SELECT bom_id, line_id, workspace_id, position, section, amount,
             (line->'price') - 'tax' || jsonb_build_object(
               'key', line_id, 'number', position::text, 'section', section, 'kind', 'measured',
               'specification', line->'quantity'->'description', 'material', line->'quantity'->'material',
               'classification', line->'quantity'->'classification', 'quantity', line->'quantity'->'bill_qty',
               'unit', unit, 'lines', 1, 'covers', '[]'::jsonb, 'tag', line->'quantity'->'tag',
               'confidence', line->'quantity'->'confidence', 'tax_code', line->'price'->'tax'->'code')
        FROM bom_lines`);
    await runner.query(`
      UPDATE bom_lines SET line = jsonb_build_object(
        'quantity', (line->'quantity') - 'purchase' || jsonb_build_object(
          'work', regexp_replace(line_id, '\\.[^.]*$', ''), 'kind', 'measured',
          'specification', line->'quantity'->'description', 'net', line->'quantity'->'bill_qty',
          'dimension', CASE WHEN unit IN ('m2', 'sqft') THEN 'area' WHEN unit IN ('m', 'running_foot') THEN 'length'
                            ELSE 'count' END,
          'applied_coats', line->'quantity'->'coats'),
        'item', line_id, 'amount', line->'price'->'amount')`);
  }

  private async summaries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE boms SET request = request || jsonb_build_object(
        'markups', '[]'::jsonb,
        'tax', jsonb_strip_nulls(jsonb_build_object(
          'regime', request->'tax'->'basis', 'place_of_supply', request->'tax'->'placeOfSupply')))`);
    await runner.query(`
      UPDATE boms SET changes = NULL,
        summary = summary - 'priced_lines' - 'unpriced_lines' || jsonb_build_object(
          'markups', '[]'::jsonb, 'net', subtotal::text, 'purchases', '[]'::jsonb,
          'complete', (summary->>'unpriced_lines')::int = 0,
          'priced_items', summary->'priced_lines', 'unpriced_items', summary->'unpriced_lines',
          'sections', (
            SELECT coalesce(jsonb_agg(section || jsonb_build_object(
                     'items', section->'lines', 'priced_amount', section->'amount',
                     'amount', CASE WHEN (section->>'unpriced')::int = 0 THEN section->'amount' ELSE 'null' END)),
                   '[]'::jsonb)
              FROM jsonb_array_elements(summary->'sections') section),
          'taxes', (
            SELECT coalesce(jsonb_agg(part || jsonb_build_object(
                     'base', subtotal::text, 'formula', part->'amount', 'charged', true, 'words', NULL)),
                   '[]'::jsonb)
              FROM jsonb_array_elements(summary->'taxes') part))
       WHERE summary IS NOT NULL`);
  }

  private async catalogue(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE material_rates ADD COLUMN illustrative boolean NOT NULL DEFAULT false');
    for (const [code, was, is] of CORRECTED) await this.changeRate(runner, code, was, is);
    for (const [code, category, name, unit, rate] of ADDED) {
      await runner.query(
        `WITH added AS (
           INSERT INTO materials (workspace_id, code, category, name, unit)
           SELECT workspace_id, $1, $2, $3, $4 FROM materials WHERE code = 'gypsum-drywall-12'
           ON CONFLICT DO NOTHING
           RETURNING id, workspace_id
         )
         INSERT INTO material_rates (workspace_id, material_id, rate, currency, effective_from, source)
         SELECT workspace_id, id, $5, 'INR', '2026-01-01', $6 FROM added`,
        [code, category, name, unit, rate, SHIPPED],
      );
    }
    await runner.query('UPDATE material_rates SET illustrative = true WHERE source = $1', [SHIPPED]);
  }

  private async changeRate(runner: QueryRunner, code: string, was: string, is: string): Promise<void> {
    await runner.query(
      `UPDATE material_rates SET rate = $3
         FROM materials WHERE materials.id = material_id AND code = $1 AND rate = $2 AND source = $4`,
      [code, was, is, SHIPPED],
    );
  }
}
