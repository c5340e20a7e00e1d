import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to a job, in order. A trigger writes it, in the transaction that changes the row: no
 * transition can forget it, and the row's lock makes the order. The first event, that the job was made,
 * is the row itself, so that making jobs costs nothing more.
 */
export class JobEvents1795216000000 implements MigrationInterface {
  name = 'JobEvents1795216000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE jobs ADD event_seq integer NOT NULL DEFAULT 1`);
    await runner.query(`CREATE INDEX jobs_ended ON jobs (finished_at) WHERE finished_at IS NOT NULL`);
    await runner.query(`
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
        CONSTRAINT job_events_pkey PRIMARY KEY (job_id, seq),
        CONSTRAINT job_events_of_job FOREIGN KEY (job_id) REFERENCES jobs (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE FUNCTION note_job_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.event_seq := OLD.event_seq + 1;
        INSERT INTO job_events
        VALUES (NEW.id, NEW.event_seq, NEW.workspace_id,
          CASE WHEN NEW.status = OLD.status THEN 'progress' ELSE 'status' END,
          NEW.status, NEW.attempt, NEW.progress_percent, NEW.progress_stage, NEW.progress_counts,
          CASE WHEN NEW.status IN ('queued', 'failed') THEN NEW.error END, clock_timestamp());
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER jobs_note_event BEFORE UPDATE ON jobs FOR EACH ROW
      WHEN ((OLD.status, OLD.progress_percent, OLD.progress_stage, OLD.progress_counts)
        IS DISTINCT FROM (NEW.status, NEW.progress_percent, NEW.progress_stage, NEW.progress_counts))
      EXECUTE FUNCTION note_job_event()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER jobs_note_event ON jobs`);
    await runner.query(`DROP FUNCTION note_job_event`);
    await runner.query(`DROP TABLE job_events`);
    await runner.query(`DROP INDEX jobs_ended`);
    await runner.query(`ALTER TABLE jobs DROP COLUMN event_seq`);
  }
}
