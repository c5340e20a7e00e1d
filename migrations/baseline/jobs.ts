/** Jobs and their history. The functions and triggers are in job-triggers.ts. */
export const jobs = `
  -- Background work. This row is the truth; queues only carry its id.
  CREATE TABLE jobs (
    id uuid NOT NULL,
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
    event_seq integer NOT NULL DEFAULT 1,
    children integer,
    CONSTRAINT pk_jobs PRIMARY KEY (id),
    CONSTRAINT ck_jobs_status_known
      CHECK (status IN ('queued','running','cancelling','succeeded','partial','failed','cancelled')),
    CONSTRAINT ck_jobs_finished_at_end
      CHECK ((status IN ('succeeded','partial','failed','cancelled')) = (finished_at IS NOT NULL)),
    CONSTRAINT ck_jobs_split_when_partial CHECK (status <> 'partial' OR children IS NOT NULL),
    CONSTRAINT ck_jobs_lease_while_running
      CHECK ((status IN ('running','cancelling') AND children IS NULL) = (lease_token IS NOT NULL))
  );
  CREATE INDEX ix_jobs_workspace_created_at_id ON jobs (workspace_id, created_at, id);
  CREATE INDEX ix_jobs_workspace_status_created_at_id ON jobs (workspace_id, status, created_at, id);
  CREATE INDEX ix_jobs_queued ON jobs (queue, created_at, id) WHERE status = 'queued';
  CREATE INDEX ix_jobs_leased ON jobs (lease_expires_at) WHERE status IN ('running', 'cancelling');
  CREATE INDEX ix_jobs_floorplan_created_at ON jobs (floorplan_id, created_at) WHERE floorplan_id IS NOT NULL;
  CREATE INDEX ix_jobs_bom_created_at ON jobs (bom_id, created_at) WHERE bom_id IS NOT NULL;
  CREATE INDEX ix_jobs_upload_created_at ON jobs (upload_id, created_at) WHERE upload_id IS NOT NULL;
  CREATE INDEX ix_jobs_parent ON jobs (parent_id) WHERE parent_id IS NOT NULL;
  CREATE UNIQUE INDEX uq_jobs_retry_of ON jobs (retry_of) WHERE retry_of IS NOT NULL;
  CREATE INDEX ix_jobs_finished_at ON jobs (finished_at) WHERE finished_at IS NOT NULL;

  -- What happened to a job, in order. The creation of the job is the first event and has no row here.
  CREATE TABLE job_events (
    job_id uuid NOT NULL,
    seq integer NOT NULL,
    workspace_id uuid NOT NULL,
    type text NOT NULL,
    status text NOT NULL,
    attempt integer NOT NULL,
    progress_percent real NOT NULL,
    progress_stage text,
    progress_counts jsonb NOT NULL,
    error jsonb,
    at timestamptz(3) NOT NULL,
    CONSTRAINT pk_job_events PRIMARY KEY (job_id, seq),
    CONSTRAINT fk_job_events_job FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE
  );
`;
