import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suppliers' offers, what they are known by, their prices over time, and what they are really worth. */
export class Listings1795221000000 implements MigrationInterface {
  name = 'Listings1795221000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "listings" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "material_id" uuid,
        "supplier" text NOT NULL,
        "marketplace" text,
        "vendor_item_id" text,
        "gtin" text,
        "brand" text,
        "mpn" text,
        "url" text,
        "title" text NOT NULL,
        "description" text,
        "images" jsonb NOT NULL,
        "availability" text,
        "condition" text,
        "seller" text,
        "tax_included" boolean,
        "freight_included" boolean,
        "price" numeric,
        "currency" jsonb,
        "unit" text,
        "pack" jsonb,
        "coverage" jsonb,
        "unit_price" numeric,
        "unit_price_unit" text,
        "price_seen_at" TIMESTAMP(3) WITH TIME ZONE,
        "suspect" jsonb,
        "announced" jsonb,
        "corrections" jsonb NOT NULL,
        "provenance" jsonb NOT NULL,
        "missing_fields" jsonb NOT NULL,
        "adjusted_unit_price" numeric,
        "valuation_steps" jsonb NOT NULL,
        "valued_until" TIMESTAMP(3) WITH TIME ZONE,
        "first_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "last_modified_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "listings_unit_price_whole" CHECK ((unit_price IS NULL) = (unit_price_unit IS NULL)),
        CONSTRAINT "listings_price_positive" CHECK (price > 0),
        CONSTRAINT "listings_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_e5db2195242f1ebb4a5a64f494d" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_447293f6a7ee8fc10edd8419f06" FOREIGN KEY ("material_id")
          REFERENCES "materials"("id") ON DELETE SET NULL ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "listings_by_material" ON "listings" ("material_id") WHERE material_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "listings_by_supplier" ON "listings" ("workspace_id", "supplier")`);
    await runner.query(
      `CREATE INDEX "listings_by_workspace" ON "listings" ("workspace_id", "last_seen_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "listing_identities" (
        "workspace_id" uuid NOT NULL,
        "kind" text NOT NULL,
        "key" text NOT NULL,
        "listing_id" uuid NOT NULL,
        CONSTRAINT "listing_identities_pkey" PRIMARY KEY ("workspace_id", "kind", "key"),
        CONSTRAINT "FK_cf82b635884a9c9f4e0c3d7d916" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_81937427286edcf7cecc222dbfd" FOREIGN KEY ("listing_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "listing_identities_by_listing" ON "listing_identities" ("listing_id")`);
    await runner.query(`
      CREATE TABLE "listing_distinctions" (
        "one_id" uuid NOT NULL,
        "other_id" uuid NOT NULL,
        CONSTRAINT "listing_distinctions_in_order" CHECK (one_id < other_id),
        CONSTRAINT "listing_distinctions_pkey" PRIMARY KEY ("one_id", "other_id"),
        CONSTRAINT "FK_66254daa8871bda277ed4e23e6b" FOREIGN KEY ("one_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_bc070bba887e69d5705befad875" FOREIGN KEY ("other_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(`CREATE INDEX "listing_distinctions_by_other" ON "listing_distinctions" ("other_id")`);
    await runner.query(`
      CREATE TABLE "price_observations" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "listing_id" uuid NOT NULL,
        "seen_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "price" numeric,
        "currency" jsonb,
        "unit" text,
        "pack" jsonb,
        "coverage" jsonb,
        "unit_price" numeric,
        "unit_price_unit" text,
        "availability" text,
        "seller" text,
        "believed" boolean NOT NULL,
        "source" text NOT NULL,
        "job_id" uuid,
        "source_row" integer NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "price_observations_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_ec1ea825fc2ad91ebcdcdfc91dc" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION,
        CONSTRAINT "FK_3ee3ef69cb7c68e58013597bda2" FOREIGN KEY ("listing_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "price_observations_once" ON "price_observations" ("workspace_id", "job_id", "source_row") WHERE job_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "price_observations_by_listing" ON "price_observations" ("listing_id", "seen_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "listing_reviews" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "status" text NOT NULL,
        "question" text NOT NULL,
        "listing_ids" uuid array NOT NULL,
        "sighting" jsonb,
        "source" jsonb,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "decided_at" TIMESTAMP WITH TIME ZONE,
        CONSTRAINT "listing_reviews_decided" CHECK ((status = 'open') = (decided_at IS NULL)),
        CONSTRAINT "listing_reviews_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_9aff59921deb866de3decf908cc" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX "listing_reviews_asked_once" ON "listing_reviews" ("workspace_id", "question") WHERE status IN ('open', 'dismissed')`,
    );
    await runner.query(
      `CREATE INDEX "listing_reviews_by_workspace" ON "listing_reviews" ("workspace_id", "status", "created_at", "id")`,
    );
    await runner.query(`
      CREATE TABLE "valuation_rules" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "name" text NOT NULL,
        "position" integer NOT NULL,
        "conditions" jsonb NOT NULL,
        "effect" text NOT NULL,
        "value" numeric NOT NULL,
        "enabled" boolean NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "valuation_rules_not_negative" CHECK (effect = 'add' OR value >= 0),
        CONSTRAINT "valuation_rules_effect_known" CHECK (effect IN ('multiply', 'add', 'set')),
        CONSTRAINT "valuation_rules_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "FK_e608d47ce69e7d771a057f4b303" FOREIGN KEY ("workspace_id")
          REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
    await runner.query(
      `CREATE INDEX "valuation_rules_in_order" ON "valuation_rules" ("workspace_id", "position", "id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "valuation_rules"`);
    await runner.query(`DROP TABLE "listing_reviews"`);
    await runner.query(`DROP TABLE "price_observations"`);
    await runner.query(`DROP TABLE "listing_distinctions"`);
    await runner.query(`DROP TABLE "listing_identities"`);
    await runner.query(`DROP TABLE "listings"`);
  }
}
