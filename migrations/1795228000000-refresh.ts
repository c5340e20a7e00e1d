import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When pages of linked listings were asked to be read again. */
export class Refresh1795228000000 implements MigrationInterface {
  name = 'Refresh1795228000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "listing_refresh_requests" (
        "listing_id" uuid NOT NULL,
        "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "listing_refresh_requests_pkey" PRIMARY KEY ("listing_id"),
        CONSTRAINT "listing_refresh_requests_listing" FOREIGN KEY ("listing_id")
          REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE NO ACTION
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "listing_refresh_requests"`);
  }
}
