import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Jobs that are split into others, and what imports of pages keep: the validators of pages that were read, and
 * their text for a while.
 *
 * The end of a child ends its parent in the same transaction, by a trigger, so that no transition can forget it.
 * The trigger waits for the commit: what a child publishes takes time, during which its parent must not be locked.
 * The lock makes children that end at once settle one after the other, and the last to commit sees all the others.
 */
export class Imports1795225000000 implements MigrationInterface {
  name = 'Imports1795225000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.splitJobs(runner);
    await runner.query(`
      CREATE TABLE "page_visits" (
        "workspace_id" uuid NOT NULL,
        "url" text NOT NULL,
        "listing_id" uuid NOT NULL,
        "etag" text,
        "last_modified" text,
        "visited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        CONSTRAINT "page_visits_pkey" PRIMARY KEY ("workspace_id", "url"),
        CONSTRAINT "page_visits_of" FOREIGN KEY ("listing_id") REFERENCES "listings" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`CREATE INDEX "page_visits_by_listing" ON "page_visits" ("listing_id")`);
    await runner.query(`
      CREATE TABLE "raw_payloads" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "job_id" uuid NOT NULL,
        "listing_id" uuid,
        "url" text NOT NULL,
        "content_type" text NOT NULL,
        "body" bytea NOT NULL,
        "stored_bytes" integer NOT NULL,
        "raw_bytes" integer NOT NULL,
        "truncated" boolean NOT NULL,
        "fetched_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
        "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "raw_payloads_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "raw_payloads_in" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE CASCADE,
        CONSTRAINT "raw_payloads_of" FOREIGN KEY ("listing_id") REFERENCES "listings" ("id") ON DELETE SET NULL
      )`);
    // Compressed already: PostgreSQL need not try.
    await runner.query(`ALTER TABLE "raw_payloads" ALTER COLUMN "body" SET STORAGE EXTERNAL`);
    await runner.query(`CREATE UNIQUE INDEX "raw_payloads_one_a_job" ON "raw_payloads" ("job_id")`);
    await runner.query(
      `CREATE INDEX "raw_payloads_by_listing" ON "raw_payloads" ("listing_id") WHERE listing_id IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "raw_payloads_expiring" ON "raw_payloads" ("workspace_id", "expires_at")`,
    );
    await runner.query(`
      CREATE TABLE "legal_holds" (
        "id" uuid NOT NULL DEFAULT gen_random_uuid(),
        "workspace_id" uuid NOT NULL,
        "reason" text NOT NULL,
        "placed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(),
        CONSTRAINT "legal_holds_pkey" PRIMARY KEY ("id"),
        CONSTRAINT "legal_holds_in" FOREIGN KEY ("workspace_id") REFERENCES "workspaces" ("id") ON DELETE CASCADE
      )`);
    await runner.query(
      `CREATE INDEX "legal_holds_by_workspace" ON "legal_holds" ("workspace_id", "placed_at", "id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "legal_holds"`);
    await runner.query(`DROP TABLE "raw_payloads"`);
    await runner.query(`DROP TABLE "page_visits"`);
    await runner.query(`DROP TRIGGER jobs_end_parent ON jobs`);
    await runner.query(`DROP FUNCTION end_parent`);
    await runner.query(`DROP FUNCTION settle_parent`);
    await runner.query(`DELETE FROM jobs WHERE children IS NOT NULL`);
    for (const name of Object.keys(CHECKS)) await runner.query(`ALTER TABLE jobs DROP CONSTRAINT ${name}`);
    await runner.query(`ALTER TABLE jobs DROP COLUMN children`);
    for (const [name, rule] of Object.entries(CHECKS_BEFORE)) {
      await runner.query(`ALTER TABLE jobs ADD CONSTRAINT ${name} CHECK (${rule})`);
    }
  }

  private async splitJobs(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE jobs ADD children integer`);
    for (const name of Object.keys(CHECKS_BEFORE)) {
      await runner.query(`ALTER TABLE jobs DROP CONSTRAINT ${name}`);
    }
    for (const [name, rule] of Object.entries(CHECKS)) {
      await runner.query(`ALTER TABLE jobs ADD CONSTRAINT ${name} CHECK (${rule})`);
    }
    await runner.query(`
      CREATE FUNCTION settle_parent(parent uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        job record;
        sums record;
        outcome text;
        counts jsonb;
        percent real;
      BEGIN
        SELECT status, children, progress_percent INTO job FROM jobs
        WHERE id = parent AND children IS NOT NULL AND finished_at IS NULL FOR NO KEY UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        -- A statement of its own, so that it sees what was committed while the lock was waited for.
        SELECT count(*) FILTER (WHERE finished_at IS NULL) AS open,
          count(*) FILTER (WHERE status = 'succeeded') AS succeeded,
          count(*) FILTER (WHERE status = 'failed') AS failed,
          count(*) FILTER (WHERE status = 'cancelled') AS cancelled
        INTO sums FROM jobs WHERE parent_id = parent;
        counts := jsonb_build_object('total', job.children, 'succeeded', sums.succeeded,
          'failed', sums.failed, 'cancelled', sums.cancelled);
        IF sums.open > 0 THEN
          percent := least(99, floor(100.0 * (job.children - sums.open) / job.children));
          -- A hundred events tell of any number of children.
          IF percent > job.progress_percent THEN
            UPDATE jobs SET progress_percent = percent, progress_stage = 'children', progress_counts = counts,
              updated_at = clock_timestamp() WHERE id = parent;
          END IF;
          RETURN;
        END IF;
        outcome := CASE
          WHEN job.status = 'cancelling' THEN 'cancelled'
          WHEN sums.succeeded = job.children THEN 'succeeded'
          WHEN sums.succeeded > 0 THEN 'partial'
          WHEN sums.failed > 0 THEN 'failed'
          ELSE 'cancelled' END;
        UPDATE jobs SET status = outcome, finished_at = clock_timestamp(), updated_at = clock_timestamp(),
          progress_percent = CASE WHEN outcome = 'cancelled' THEN progress_percent ELSE 100 END,
          progress_stage = 'children', progress_counts = counts,
          result = CASE WHEN outcome IN ('succeeded', 'partial') THEN counts END,
          error = CASE WHEN outcome = 'failed' THEN jsonb_build_object('code', 'children_failed',
            'message', 'Nothing of this could be done. Look at its parts for the reasons, then retry them.',
            'detail', format('%s of %s parts failed, none succeeded.', sums.failed, job.children)) END
        WHERE id = parent;
      END $$`);
    await runner.query(`
      CREATE FUNCTION end_parent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM settle_parent(NEW.parent_id);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER jobs_end_parent AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.parent_id IS NOT NULL AND OLD.finished_at IS NULL AND NEW.finished_at IS NOT NULL)
      EXECUTE FUNCTION end_parent()`);
  }
}

const CHECKS_BEFORE: Readonly<Record<string, string>> = {
  jobs_status_known: `status IN ('queued','running','cancelling','succeeded','failed','cancelled')`,
  jobs_lease_while_running: `(status IN ('running','cancelling')) = (lease_token IS NOT NULL)`,
  jobs_finished_at_end: `(status IN ('succeeded','failed','cancelled')) = (finished_at IS NOT NULL)`,
};
const CHECKS: Readonly<Record<string, string>> = {
  jobs_status_known: `status IN ('queued','running','cancelling','succeeded','partial','failed','cancelled')`,
  jobs_lease_while_running: `(status IN ('running','cancelling') AND children IS NULL) = (lease_token IS NOT NULL)`,
  jobs_finished_at_end: `(status IN ('succeeded','partial','failed','cancelled')) = (finished_at IS NOT NULL)`,
  jobs_split_when_partial: `status <> 'partial' OR children IS NOT NULL`,
};
