import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A floor plan says how far it can be relied upon. Plans from before are judged when they are read. */
export class PlanQuality1795242000000 implements MigrationInterface {
  name = 'PlanQuality1795242000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans ADD COLUMN quality jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans DROP COLUMN quality');
  }
}
