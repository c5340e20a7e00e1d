import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of events, and what was sent to them. */
export class Webhooks1795222000000 implements MigrationInterface {
  name = 'Webhooks1795222000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "webhooks" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "url" text NOT NULL,
        "description" text,
        "event_types" text array,
        "enabled" boolean NOT NULL DEFAULT true,
        "disabled_reason" text,
        "secret" text NOT NULL,
        "previous_secret" text,
        "previous_secret_until" TIMESTAMP WITH TIME ZONE,
        "failing_since" TIMESTAMP WITH TIME ZONE,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "webhooks_overlap_ends"
          CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
        CONSTRAINT "webhooks_disabled_with_reason" CHECK (disabled_reason IS NULL OR NOT enabled),
        CONSTRAINT "webhooks_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "webhooks_of_workspace" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "webhooks_by_workspace" ON "webhooks" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "webhook_deliveries" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "webhook_id" uuid NOT NULL,
        "event_id" uuid NOT NULL,
        "job_id" uuid NOT NULL,
        "status" text NOT NULL,
        "attempts" integer NOT NULL DEFAULT '0',
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "webhook_deliveries_to" FOREIGN KEY ("webhook_id")
          REFERENCES "webhooks"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "webhook_deliveries_of" FOREIGN KEY ("event_id")
          REFERENCES "events"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "webhook_deliveries_by_webhook" ON "webhook_deliveries" ("webhook_id", "created_at", "id")`,
    );
    await runner.query(`CREATE INDEX "webhook_deliveries_by_event" ON "webhook_deliveries" ("event_id")`);
    await runner.query(`
      CREATE TABLE "webhook_attempts" (
        "delivery_id" uuid NOT NULL,
        "seq" integer NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "response_status" integer,
        "error_code" text,
        "duration_ms" integer NOT NULL,
        "excerpt" text NOT NULL,
        CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("delivery_id", "seq"),
        CONSTRAINT "webhook_attempts_of" FOREIGN KEY ("delivery_id")
          REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "events_by_time" ON "events" ("created_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "events_by_time"`);
    await runner.query(`DROP TABLE "webhook_attempts"`);
    await runner.query(`DROP TABLE "webhook_deliveries"`);
    await runner.query(`DROP TABLE "webhooks"`);
  }
}
