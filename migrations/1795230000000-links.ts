import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What links to files are signed with. */
export class Links1795230000000 implements MigrationInterface {
  name = 'Links1795230000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "link_secrets" (
        "id" smallint NOT NULL,
        "secret" bytea NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "link_secrets_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "link_secrets_only_one" CHECK (id = 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "link_secrets"`);
  }
}
