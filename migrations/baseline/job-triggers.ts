/**
 * What changes of jobs do in the database. Triggers do it, in the transaction that changes the row, so that no change
 * can leave it out.
 *
 * `jobs_note_event` adds a row to the history of the job.
 *
 * `jobs_end_parent` ends a job that was split, once its last part has ended. It waits until the commit, because the
 * parent must not be locked while a part still saves its results. The lock makes parts that end at the same time take
 * turns, so the last one sees the end of all others.
 */
export const jobFunctions = `
  CREATE OR REPLACE FUNCTION note_job_event() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.event_seq := OLD.event_seq + 1;
    INSERT INTO job_events
    VALUES (NEW.id, NEW.event_seq, NEW.workspace_id,
      CASE WHEN NEW.status = OLD.status THEN 'progress' ELSE 'status' END,
      NEW.status, NEW.attempt, NEW.progress_percent, NEW.progress_stage, NEW.progress_counts,
      CASE WHEN NEW.status IN ('queued', 'failed') THEN NEW.error END, clock_timestamp());
    RETURN NEW;
  END $$;

  CREATE OR REPLACE FUNCTION settle_parent(parent uuid) RETURNS void LANGUAGE plpgsql AS $$
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
    -- This is a separate statement, so it sees what others committed while this one waited for the lock.
    SELECT count(*) FILTER (WHERE finished_at IS NULL) AS open,
      count(*) FILTER (WHERE status = 'succeeded') AS succeeded,
      count(*) FILTER (WHERE status = 'failed') AS failed,
      count(*) FILTER (WHERE status = 'cancelled') AS cancelled
    INTO sums FROM jobs WHERE parent_id = parent;
    counts := jsonb_build_object('total', job.children, 'succeeded', sums.succeeded,
      'failed', sums.failed, 'cancelled', sums.cancelled);
    IF sums.open > 0 THEN
      percent := least(99, floor(100.0 * (job.children - sums.open) / job.children));
      -- At most a hundred events are written, however many parts there are.
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
        'message', 'No part of this job succeeded. Read the errors of the parts, then retry them.',
        'detail', format('%s of %s parts failed and none succeeded.', sums.failed, job.children)) END
    WHERE id = parent;
  END $$;

  CREATE OR REPLACE FUNCTION end_parent() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM settle_parent(NEW.parent_id);
    RETURN NULL;
  END $$;
`;

export const jobTriggers = `
  CREATE TRIGGER jobs_note_event BEFORE UPDATE ON jobs FOR EACH ROW
  WHEN ((OLD.status, OLD.progress_percent, OLD.progress_stage, OLD.progress_counts)
    IS DISTINCT FROM (NEW.status, NEW.progress_percent, NEW.progress_stage, NEW.progress_counts))
  EXECUTE FUNCTION note_job_event();

  CREATE CONSTRAINT TRIGGER jobs_end_parent AFTER UPDATE ON jobs DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.parent_id IS NOT NULL AND OLD.finished_at IS NULL AND NEW.finished_at IS NOT NULL)
  EXECUTE FUNCTION end_parent();
`;
