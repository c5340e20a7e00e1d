import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workspaces with the default one, projects, uploads and detections, floor plans with geometry and edits. */
export class Foundation1795212000000 implements MigrationInterface {
  name = 'Foundation1795212000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "workspaces" (
        "id" uuid NOT NULL,
        "name" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_098656ae401f3e1a4586f47fd8e" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      INSERT INTO "workspaces" ("id", "name") VALUES ('00000000-0000-4000-8000-000000000001', 'default')`);
    await this.projects(runner);
    await this.uploads(runner);
    await this.floorplans(runner);
  }

  private async projects(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "projects" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "name" text NOT NULL,
        "description" text,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_6271df0a7aed1d6c0691ce6ac50" PRIMARY KEY ("id"),
        CONSTRAINT "FK_af78b8fc6857fe0a10d1bb1699e" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "IDX_0a47032e84ca6e7c823331e56a" ON "projects" ("workspace_id", "created_at", "id")`,
    );
  }

  private async uploads(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "uploads" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "file_name" text NOT NULL,
        "mime_type" text NOT NULL,
        "size" bigint NOT NULL,
        "sha256" character(64) NOT NULL,
        "storage_key" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "UQ_e23e438207d683b89f40f9d55da" UNIQUE ("storage_key"),
        CONSTRAINT "PK_d1781d1eedd7459314f60f39bd3" PRIMARY KEY ("id"),
        CONSTRAINT "FK_822159eda1dd5157a4cf1769bed" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "IDX_7a5be3da9bf9713a9c08f4b2a6" ON "uploads" ("workspace_id", "sha256")`,
    );
    await runner.query(
      `CREATE INDEX "IDX_16c42d1626e844469895fc7605" ON "uploads" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "detections" (
        "workspace_id" uuid NOT NULL,
        "sha256" character(64) NOT NULL,
        "survey" jsonb NOT NULL,
        "hits" integer NOT NULL DEFAULT 0,
        "detected_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "PK_31557527becf3c488a5b7c46247" PRIMARY KEY ("workspace_id", "sha256"),
        CONSTRAINT "FK_e6b11c6fa5f4e3a8bfcfdd384fe" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "IDX_67b7f4c49f152c8c125f002629" ON "detections" ("expires_at")`);
  }

  private async floorplans(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "floorplans" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "project_id" uuid,
        "upload_id" uuid NOT NULL,
        "name" text NOT NULL,
        "page" integer NOT NULL,
        "status" text NOT NULL,
        "error" jsonb,
        "stated_scale" jsonb,
        "scale" jsonb,
        "revision" integer NOT NULL DEFAULT 0,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "processed_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "PK_7eaa681bca28c7e17ebc77c9f8a" PRIMARY KEY ("id"),
        CONSTRAINT "FK_7d2aa56f0f4089fbf2c7c61eb1f" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
        CONSTRAINT "FK_7043e858876a43d0ac6b821ddd4" FOREIGN KEY ("project_id")
          REFERENCES "projects"("id") ON DELETE SET NULL ON UPDATE NO ACTION,
        CONSTRAINT "FK_bd89664a607a4aa16624e81c1b4" FOREIGN KEY ("upload_id")
          REFERENCES "uploads"("id") ON DELETE RESTRICT ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "IDX_7043e858876a43d0ac6b821ddd" ON "floorplans" ("project_id")`);
    await runner.query(`CREATE INDEX "IDX_bd89664a607a4aa16624e81c1b" ON "floorplans" ("upload_id")`);
    await runner.query(
      `CREATE INDEX "IDX_993859c5483e15f5242ad72595" ON "floorplans" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "floorplan_geometries" (
        "floorplan_id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "geometry" jsonb NOT NULL,
        "extracted_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_d968548ec8cf3a31436bf2aa91c" PRIMARY KEY ("floorplan_id"),
        CONSTRAINT "FK_d968548ec8cf3a31436bf2aa91c" FOREIGN KEY ("floorplan_id")
          REFERENCES "floorplans"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_cec7cf3d0bc9f288cb16cb2fa76" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`
      CREATE TABLE "room_edits" (
        "floorplan_id" uuid NOT NULL,
        "room_id" text NOT NULL,
        "workspace_id" uuid NOT NULL,
        "changes" jsonb NOT NULL,
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "PK_bde3f3993ed27a52eef59ea23e9" PRIMARY KEY ("floorplan_id", "room_id"),
        CONSTRAINT "FK_aef91821cd5bb9425bfc1d001d2" FOREIGN KEY ("floorplan_id")
          REFERENCES "floorplans"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_742bc39805f3915a877cb1cb88d" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'room_edits',
      'floorplan_geometries',
      'floorplans',
      'detections',
      'uploads',
      'projects',
      'workspaces',
    ]) {
      await runner.query(`DROP TABLE "${table}"`);
    }
  }
}
