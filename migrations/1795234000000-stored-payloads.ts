import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pages that were read are kept in the object storage; those kept before stay in their rows until they expire. */
export class StoredPayloads1795234000000 implements MigrationInterface {
  name = 'StoredPayloads1795234000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "raw_payloads"
        ADD "storage_key" text COLLATE "C",
        ADD "sha256" character(64),
        ALTER COLUMN "body" DROP NOT NULL,
        ADD CONSTRAINT "raw_payloads_text_is_somewhere" CHECK (
          (storage_key IS NULL) <> (body IS NULL) AND (storage_key IS NULL) = (sha256 IS NULL))`);
    await runner.query(`
      CREATE UNIQUE INDEX "raw_payloads_stored_at" ON "raw_payloads" ("storage_key") WHERE storage_key IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "raw_payloads_stored_at"`);
    // Their text is out of reach of the database: they would have gone anyway some days later.
    await runner.query(`DELETE FROM "raw_payloads" WHERE body IS NULL`);
    await runner.query(`
      ALTER TABLE "raw_payloads"
        DROP CONSTRAINT "raw_payloads_text_is_somewhere",
        DROP COLUMN "sha256",
        DROP COLUMN "storage_key",
        ALTER COLUMN "body" SET NOT NULL`);
  }
}
