import type { MigrationInterface, QueryRunner } from 'typeorm';
import { access } from './baseline/access';
import { bills } from './baseline/bills';
import { seedCatalogue } from './baseline/catalogue';
import { findings } from './baseline/findings';
import { floorplans } from './baseline/floorplans';
import { imports } from './baseline/imports';
import { jobFunctions, jobTriggers } from './baseline/job-triggers';
import { jobs } from './baseline/jobs';
import { layouts } from './baseline/layouts';
import { listings } from './baseline/listings';
import { packageFunctions, packageSearch } from './baseline/package-search';
import { packages } from './baseline/packages';
import { platform } from './baseline/platform';
import { prices } from './baseline/prices';
import { hasEarlierSchema, renameEarlierSchema } from './baseline/upgrade';
import { uploads } from './baseline/uploads';
import { webhooks } from './baseline/webhooks';

/** A table comes after the tables that it refers to. */
const TABLES = [
  access,
  jobs,
  platform,
  uploads,
  floorplans,
  layouts,
  prices,
  listings,
  imports,
  bills,
  webhooks,
  packages,
  findings,
  packageSearch,
];

/** Not every server has pg_trgm, and not every role may install it. Without it, the service suggests matches itself. */
const WORD_SIMILARITY = `
  DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm is not available: %', SQLERRM;
  END $$`;

/**
 * Makes every table, and fills the default workspace. A database that has all migrations from before the baseline has
 * the same tables: its constraints and indexes get their new names, and its rows stay.
 *
 * How constraints and indexes are named is described in src/platform/database/snake-naming.ts.
 */
export class Baseline1795240000000 implements MigrationInterface {
  name = 'Baseline1795240000000';

  async up(runner: QueryRunner): Promise<void> {
    if (await hasEarlierSchema(runner)) {
      await renameEarlierSchema(runner);
      await runner.query(jobFunctions + packageFunctions);
      return;
    }
    await runner.query(WORD_SIMILARITY);
    await runner.query(TABLES.join(''));
    await runner.query(jobFunctions + jobTriggers + packageFunctions);
    await runner.query(`SELECT enable_package_pgvector()`);
    await seedCatalogue(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first migration cannot be undone. Drop the database instead.'));
  }
}
