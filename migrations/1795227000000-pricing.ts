import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Offers price bills: how one is chosen for a material, what they are converted by, and bills priced anew. */
export class Pricing1795227000000 implements MigrationInterface {
  name = 'Pricing1795227000000';

  async up(runner: QueryRunner): Promise<void> {
    // Not every server has it, and not every role may install it: suggestions are then worked out without.
    await runner.query(`
      DO $$ BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
      EXCEPTION WHEN OTHERS THEN
        RAISE NOTICE 'pg_trgm is not available: %', SQLERRM;
      END $$`);
    await runner.query(`
      ALTER TABLE "materials"
        ADD "choice_rule" text NOT NULL DEFAULT 'lowest_unit_price',
        ADD "preferred_supplier" text,
        ADD "max_age_days" integer DEFAULT 90,
        ADD CONSTRAINT "materials_choice_known"
          CHECK (choice_rule IN ('lowest_unit_price', 'newest', 'preferred_supplier', 'median')),
        ADD CONSTRAINT "materials_supplier_with_rule"
          CHECK (choice_rule <> 'preferred_supplier' OR preferred_supplier IS NOT NULL),
        ADD CONSTRAINT "materials_age_positive" CHECK (max_age_days > 0)`);
    await runner.query(`
      CREATE TABLE "material_refusals" (
        "material_id" uuid NOT NULL,
        "listing_id" uuid NOT NULL,
        "workspace_id" uuid NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "material_refusals_pkey" PRIMARY KEY ("material_id", "listing_id"),
        CONSTRAINT "material_refusals_material" FOREIGN KEY ("material_id")
          REFERENCES "materials"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "material_refusals_listing" FOREIGN KEY ("listing_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "material_refusals_workspace" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "material_refusals_by_listing" ON "material_refusals" ("listing_id")`);
    await runner.query(`
      CREATE TABLE "exchange_rates" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "from_currency" character(3) NOT NULL,
        "to_currency" character(3) NOT NULL,
        "rate" numeric NOT NULL,
        "effective_from" date NOT NULL,
        "source" text NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "exchange_rates_positive" CHECK (rate > 0),
        CONSTRAINT "exchange_rates_of_two" CHECK (from_currency <> to_currency),
        CONSTRAINT "exchange_rates_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "exchange_rates_workspace" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "exchange_rates_by_day"
         ON "exchange_rates" ("workspace_id", "from_currency", "to_currency", "effective_from")`,
    );
    await runner.query(`
      ALTER TABLE "boms"
        ADD "repriced_from" uuid,
        ADD "changes" jsonb,
        ADD CONSTRAINT "boms_original" FOREIGN KEY ("repriced_from")
          REFERENCES "boms"("id") ON DELETE SET NULL ON UPDATE NO ACTION`);
    await runner.query(
      `CREATE INDEX "boms_by_repriced" ON "boms" ("repriced_from") WHERE repriced_from IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE "listing_refreshes" (
        "workspace_id" uuid NOT NULL,
        "next_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "listing_refreshes_pkey" PRIMARY KEY ("workspace_id"),
        CONSTRAINT "listing_refreshes_workspace" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "listing_refreshes"`);
    await runner.query(`ALTER TABLE "boms" DROP COLUMN "changes", DROP COLUMN "repriced_from"`);
    await runner.query(`DROP TABLE "exchange_rates"`);
    await runner.query(`DROP TABLE "material_refusals"`);
    await runner.query(`
      ALTER TABLE "materials" DROP COLUMN "max_age_days", DROP COLUMN "preferred_supplier", DROP COLUMN "choice_rule"`);
  }
}
