import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the latest check of storage came to. */
export class StorageChecks1795229500000 implements MigrationInterface {
  name = 'StorageChecks1795229500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "storage_checks" (
        "id" smallint NOT NULL,
        "checked_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "objects" bigint NOT NULL,
        "bytes" bigint NOT NULL,
        "orphans" integer NOT NULL,
        "missing" integer NOT NULL,
        "damaged" integer NOT NULL,
        CONSTRAINT "storage_checks_one" CHECK (id = 1),
        CONSTRAINT "storage_checks_pkey" PRIMARY KEY ("id")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "storage_checks"`);
  }
}
