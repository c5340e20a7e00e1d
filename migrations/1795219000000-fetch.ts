import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Turns at visiting hosts, and their robots.txt files. */
export class Fetch1795219000000 implements MigrationInterface {
  name = 'Fetch1795219000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "fetch_hosts" (
        "host" text NOT NULL,
        "next_allowed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "fetch_hosts_pkey" PRIMARY KEY ("host")
      )`);
    await runner.query(`
      CREATE TABLE "robots_files" (
        "origin" text NOT NULL,
        "rules" text,
        "fresh_until" TIMESTAMP WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "robots_files_pkey" PRIMARY KEY ("origin")
      )`);
    await runner.query(`CREATE INDEX "robots_files_expired" ON "robots_files" ("expires_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "robots_files"`);
    await runner.query(`DROP TABLE "fetch_hosts"`);
  }
}
