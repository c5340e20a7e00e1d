import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of bills name a country pack. Bills from before followed India; the taxes printed on them stay. */
export class BillRequests1795250300000 implements MigrationInterface {
  name = 'BillRequests1795250300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE boms SET request = request || jsonb_build_object(
        'pack', 'IN',
        'markups', '[]'::jsonb,
        'tax', jsonb_strip_nulls(jsonb_build_object(
          'regime', request->'tax'->'basis',
          'place_of_supply', request->'tax'->'placeOfSupply'
        ))
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE boms SET request = (request - 'pack' - 'markups') || jsonb_build_object(
        'tax', jsonb_strip_nulls(jsonb_build_object(
          'basis', CASE WHEN request->'tax'->>'regime' IN ('works_contract', 'goods') THEN request->'tax'->'regime' END,
          'placeOfSupply', CASE WHEN request->'tax'->>'place_of_supply' IN ('intra_state', 'inter_state')
            THEN request->'tax'->'place_of_supply' END
        ))
      )
    `);
  }
}
