import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a plan's dimension numbers are in, as the caller said at ingest. */
export class StatedUnits1795217000000 implements MigrationInterface {
  name = 'StatedUnits1795217000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "floorplans" ADD "stated_units" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "floorplans" DROP COLUMN "stated_units"`);
  }
}
