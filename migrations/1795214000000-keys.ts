import type { MigrationInterface, QueryRunner } from 'typeorm';

/** API keys; a workspace is chosen by its name on the command line, so names are unique from here on. */
export class Keys1795214000000 implements MigrationInterface {
  name = 'Keys1795214000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "workspaces" ADD CONSTRAINT "UQ_workspaces_name" UNIQUE ("name")`);
    await runner.query(`
      CREATE TABLE "api_keys" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "name" text NOT NULL,
        "secret_hash" character(64) NOT NULL,
        "scopes" text array NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "expires_at" TIMESTAMP WITH TIME ZONE,
        "last_used_at" TIMESTAMP WITH TIME ZONE,
        "revoked_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "api_keys_scopes_known"
          CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'admin']),
        CONSTRAINT "PK_api_keys" PRIMARY KEY ("id"),
        CONSTRAINT "FK_deb68fe8625b21785d1c48283e4" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "IDX_7361229264520953a011a61e31" ON "api_keys" ("workspace_id", "created_at", "id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "api_keys"`);
    await runner.query(`ALTER TABLE "workspaces" DROP CONSTRAINT "UQ_workspaces_name"`);
  }
}
