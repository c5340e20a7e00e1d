import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A floor plan may be one of several drawings on its sheet. */
export class DrawingRegion1795243000000 implements MigrationInterface {
  name = 'DrawingRegion1795243000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans ADD COLUMN stated_region text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans DROP COLUMN stated_region');
  }
}
