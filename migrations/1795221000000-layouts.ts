import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Layouts with their alternatives; bills may be of one of these instead of a floor plan. */
export class Layouts1795221000000 implements MigrationInterface {
  name = 'Layouts1795221000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "layouts" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "project_id" uuid,
        "floorplan_id" uuid,
        "floorplan_revision" integer,
        "status" text NOT NULL,
        "error" jsonb,
        "request" jsonb NOT NULL,
        "spatial_graph" jsonb,
        "programme" jsonb NOT NULL,
        "shell" jsonb NOT NULL,
        "outcome" jsonb,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "generated_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "layouts_complete_when_ready" CHECK ((status = 'ready') = (outcome IS NOT NULL)),
        CONSTRAINT "PK_f2331b0ed523c5c349652fffc7e" PRIMARY KEY ("id"),
        CONSTRAINT "FK_99b5bd6d29cb4a2876d585a63e6" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE RESTRICT ON UPDATE NO ACTION,
        CONSTRAINT "FK_cc6f7182a2475ada0e0fb020731" FOREIGN KEY ("project_id")
          REFERENCES "projects"("id") ON DELETE SET NULL ON UPDATE NO ACTION,
        CONSTRAINT "FK_837ef632815dd5fe628e2034a1e" FOREIGN KEY ("floorplan_id")
          REFERENCES "floorplans"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "IDX_cc6f7182a2475ada0e0fb02073" ON "layouts" ("project_id")`);
    await runner.query(`CREATE INDEX "IDX_837ef632815dd5fe628e2034a1" ON "layouts" ("floorplan_id")`);
    await runner.query(
      `CREATE INDEX "IDX_7c3a966164c456f7b1dcf4e824" ON "layouts" ("workspace_id", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "layout_alternatives" (
        "layout_id" uuid NOT NULL,
        "rank" integer NOT NULL,
        "workspace_id" uuid NOT NULL,
        "score" double precision NOT NULL,
        "terms" jsonb NOT NULL,
        "violations" jsonb NOT NULL,
        "document" jsonb NOT NULL,
        CONSTRAINT "PK_f4259c6a0c4d3ff437025fb61b9" PRIMARY KEY ("layout_id", "rank"),
        CONSTRAINT "FK_b7203ca1288b3cda6dc5f547127" FOREIGN KEY ("layout_id")
          REFERENCES "layouts"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_dade0d81f2c7865b632f91ce94b" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await this.billsOfLayouts(runner);
  }

  private async billsOfLayouts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "boms"
        ALTER COLUMN "floorplan_id" DROP NOT NULL,
        ADD "layout_id" uuid,
        ADD "layout_alternative" integer,
        ADD CONSTRAINT "boms_of_one_thing" CHECK ((floorplan_id IS NULL) <> (layout_id IS NULL)),
        ADD CONSTRAINT "boms_layout_with_alternative"
          CHECK ((layout_id IS NULL) = (layout_alternative IS NULL)),
        ADD CONSTRAINT "FK_adb540fd78d1dbc043ebb9202b8" FOREIGN KEY ("layout_id")
          REFERENCES "layouts"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await runner.query(`CREATE INDEX "IDX_adb540fd78d1dbc043ebb9202b" ON "boms" ("layout_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "boms" WHERE "layout_id" IS NOT NULL`);
    await runner.query(`
      ALTER TABLE "boms"
        DROP COLUMN "layout_id",
        DROP COLUMN "layout_alternative",
        ALTER COLUMN "floorplan_id" SET NOT NULL`);
    await runner.query(`DROP TABLE "layout_alternatives"`);
    await runner.query(`DROP TABLE "layouts"`);
  }
}
