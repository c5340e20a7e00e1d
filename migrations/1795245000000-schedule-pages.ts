import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A floor plan names the pages on which its schedules stand. */
export class SchedulePages1795245000000 implements MigrationInterface {
  name = 'SchedulePages1795245000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans ADD COLUMN stated_schedule_pages jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE floorplans DROP COLUMN stated_schedule_pages');
  }
}
