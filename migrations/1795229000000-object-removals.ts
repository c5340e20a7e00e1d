import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Objects that are still to be removed from storage after their rows were. */
export class ObjectRemovals1795229000000 implements MigrationInterface {
  name = 'ObjectRemovals1795229000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "object_removals" (
        "key" text NOT NULL,
        "scheduled_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "attempts" integer NOT NULL DEFAULT 0,
        "next_attempt_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "last_error" text,
        CONSTRAINT "object_removals_pkey" PRIMARY KEY ("key")
      )`);
    await runner.query(`CREATE INDEX "object_removals_due" ON "object_removals" ("next_attempt_at")`);
    // In the order of its bytes, as stores list their objects.
    await runner.query(`ALTER TABLE "uploads" ALTER COLUMN "storage_key" TYPE text COLLATE "C"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "uploads" ALTER COLUMN "storage_key" TYPE text COLLATE "default"`);
    await runner.query(`DROP TABLE "object_removals"`);
  }
}
