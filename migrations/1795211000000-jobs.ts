import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Background work: one row a job, the truth that dispatchers only point at. */
export class Jobs1795211000000 implements MigrationInterface {
  name = 'Jobs1795211000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE jobs (
        id uuid NOT NULL CONSTRAINT jobs_pkey PRIMARY KEY,
        workspace_id uuid NOT NULL,
        type text NOT NULL,
        status text NOT NULL,
        queue text NOT NULL,
        source_type text,
        source_uri text,
        file_name text,
        file_size bigint,
        mime_type text,
        mode text,
        metadata jsonb NOT NULL DEFAULT '{}',
        payload jsonb NOT NULL,
        result jsonb,
        error jsonb,
        progress_percent real NOT NULL DEFAULT 0,
        progress_stage text,
        progress_counts jsonb NOT NULL DEFAULT '{}',
        attempt integer NOT NULL DEFAULT 0,
        max_attempts integer NOT NULL,
        crashes integer NOT NULL DEFAULT 0,
        parent_id uuid,
        retry_of uuid,
        floorplan_id uuid,
        bom_id uuid,
        upload_id uuid,
        traceparent text,
        created_at timestamptz(3) NOT NULL DEFAULT now(),
        updated_at timestamptz(3) NOT NULL DEFAULT now(),
        started_at timestamptz(3),
        finished_at timestamptz(3),
        run_after timestamptz NOT NULL DEFAULT now(),
        lease_token uuid,
        lease_expires_at timestamptz,
        worker text,
        dispatch_seq integer NOT NULL DEFAULT 1,
        dispatched_at timestamptz DEFAULT now(),
        CONSTRAINT jobs_status_known CHECK (status IN ('queued','running','cancelling','succeeded','failed','cancelled')),
        CONSTRAINT jobs_lease_while_running CHECK ((status IN ('running','cancelling')) = (lease_token IS NOT NULL)),
        CONSTRAINT jobs_finished_at_end CHECK ((status IN ('succeeded','failed','cancelled')) = (finished_at IS NOT NULL))
      )`);
    await queryRunner.query(`CREATE INDEX jobs_by_workspace ON jobs (workspace_id, created_at, id)`);
    await queryRunner.query(
      `CREATE INDEX jobs_by_workspace_status ON jobs (workspace_id, status, created_at, id)`,
    );
    await queryRunner.query(
      `CREATE INDEX jobs_queued ON jobs (queue, created_at, id) WHERE status = 'queued'`,
    );
    await queryRunner.query(
      `CREATE INDEX jobs_leased ON jobs (lease_expires_at) WHERE status IN ('running','cancelling')`,
    );
    await queryRunner.query(
      `CREATE INDEX jobs_by_floorplan ON jobs (floorplan_id, created_at) WHERE floorplan_id IS NOT NULL`,
    );
    await queryRunner.query(`CREATE INDEX jobs_by_bom ON jobs (bom_id, created_at) WHERE bom_id IS NOT NULL`);
    await queryRunner.query(
      `CREATE INDEX jobs_by_upload ON jobs (upload_id, created_at) WHERE upload_id IS NOT NULL`,
    );
    await queryRunner.query(`CREATE INDEX jobs_by_parent ON jobs (parent_id) WHERE parent_id IS NOT NULL`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX jobs_one_retry_each ON jobs (retry_of) WHERE retry_of IS NOT NULL`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE jobs`);
  }
}
