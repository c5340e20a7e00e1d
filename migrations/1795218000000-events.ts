import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened, for webhooks to tell others of. */
export class Events1795218000000 implements MigrationInterface {
  name = 'Events1795218000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "events" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "type" text NOT NULL,
        "data" jsonb NOT NULL,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "events_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_a4a6e94b5357bba950eb90120fe" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "events_by_workspace" ON "events" ("workspace_id", "created_at", "id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "events"`);
  }
}
