import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Uploads that come in pieces, and the pieces that have come. */
export class ResumableUploads1795231000000 implements MigrationInterface {
  name = 'ResumableUploads1795231000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "resumable_uploads" (
        "id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "metadata" text NOT NULL,
        "size" bigint NOT NULL,
        "received" bigint NOT NULL,
        "upload_id" uuid,
        "lease_token" uuid,
        "lease_expires_at" TIMESTAMP WITH TIME ZONE,
        "lease_wanted" boolean NOT NULL DEFAULT false,
        "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
        "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "resumable_uploads_within" CHECK (received BETWEEN 0 AND size),
        CONSTRAINT "resumable_uploads_whole" CHECK (upload_id IS NULL OR received = size),
        CONSTRAINT "resumable_uploads_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "resumable_uploads_in" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "resumable_uploads_made" FOREIGN KEY ("upload_id")
          REFERENCES "uploads"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "resumable_uploads_by_upload" ON "resumable_uploads" ("upload_id")
        WHERE upload_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "resumable_uploads_by_expiry" ON "resumable_uploads" ("expires_at")`);
    await runner.query(`
      CREATE TABLE "resumable_upload_parts" (
        "resumable_upload_id" uuid NOT NULL,
        "start" bigint NOT NULL,
        "size" bigint NOT NULL,
        "sha256" character(64) NOT NULL,
        "storage_key" text COLLATE "C" NOT NULL,
        CONSTRAINT "resumable_upload_parts_pkey" PRIMARY KEY ("resumable_upload_id", "start"),
        CONSTRAINT "resumable_upload_parts_of" FOREIGN KEY ("resumable_upload_id")
          REFERENCES "resumable_uploads"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "resumable_upload_parts_by_key" ON "resumable_upload_parts" ("storage_key")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "resumable_upload_parts"`);
    await runner.query(`DROP TABLE "resumable_uploads"`);
  }
}
