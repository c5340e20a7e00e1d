import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creating requests that may come again, and the audit log. */
export class KeysRequests1795215000000 implements MigrationInterface {
  name = 'KeysRequests1795215000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "idempotency_records" (
        "workspace_id" uuid NOT NULL,
        "key" text NOT NULL,
        "route" text NOT NULL,
        "token" uuid NOT NULL,
        "alive_until" TIMESTAMP WITH TIME ZONE NOT NULL,
        "body_sha256" character(64),
        "status" integer,
        "headers" jsonb,
        "body" text,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "idempotency_records_pkey" PRIMARY KEY ("workspace_id", "key"),
        CONSTRAINT "FK_da15034d57ec829b6cea6f49136" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "IDX_b3482fdd761179f433dab212e7" ON "idempotency_records" ("expires_at")`,
    );
    await runner.query(`
      CREATE TABLE "audit_entries" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "actor" text NOT NULL,
        "key_id" uuid,
        "action" text NOT NULL,
        "subject_id" text NOT NULL,
        "before" jsonb,
        "after" jsonb,
        "request_id" text,
        CONSTRAINT "audit_entries_key_named" CHECK ((actor = 'key') = (key_id IS NOT NULL)),
        CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_a56616f7f26de764cffb6c6c85a" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
        CONSTRAINT "FK_82874f09602af2b410479a4d131" FOREIGN KEY ("key_id")
          REFERENCES "api_keys"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "IDX_b897e1fc19c9c107390e78debc" ON "audit_entries" ("workspace_id", "at", "id")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_83525a36054c09f1f3511a451e" ON "audit_entries" ("workspace_id", "subject_id", "at")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "audit_entries"`);
    await runner.query(`DROP TABLE "idempotency_records"`);
  }
}
