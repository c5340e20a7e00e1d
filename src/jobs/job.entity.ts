import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { QueueClass } from '../platform/queue';
import type { JobError } from './job-handler';
import type { JobStatus } from './job-status';

const wholeNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/**
 * One piece of background work. The row is the truth and the outbox at once: it is inserted in the
 * transaction of whoever wants the work done, and dispatchers only point at it.
 *
 * All times come from the database's clock. Those shown to callers have milliseconds, so that a cursor made
 * of them is exact; those compared with now() have microseconds, since rounding up would hide a due row.
 */
@Entity('jobs')
@Check(
  'ck_jobs_status_known',
  `status IN ('queued','running','cancelling','succeeded','partial','failed','cancelled')`,
)
@Check(
  'ck_jobs_lease_while_running',
  `(status IN ('running','cancelling') AND children IS NULL) = (lease_token IS NOT NULL)`,
)
@Check(
  'ck_jobs_finished_at_end',
  `(status IN ('succeeded','partial','failed','cancelled')) = (finished_at IS NOT NULL)`,
)
@Check('ck_jobs_split_when_partial', `status <> 'partial' OR children IS NOT NULL`)
@Index(['workspaceId', 'createdAt', 'id'])
@Index(['workspaceId', 'status', 'createdAt', 'id'])
@Index('ix_jobs_queued', ['queue', 'createdAt', 'id'], { where: `status = 'queued'` })
@Index('ix_jobs_leased', ['leaseExpiresAt'], { where: `status IN ('running','cancelling')` })
@Index(['floorplanId', 'createdAt'], { where: 'floorplan_id IS NOT NULL' })
@Index(['bomId', 'createdAt'], { where: 'bom_id IS NOT NULL' })
@Index(['uploadId', 'createdAt'], { where: 'upload_id IS NOT NULL' })
@Index(['parentId'], { where: 'parent_id IS NOT NULL' })
@Index(['finishedAt'], { where: 'finished_at IS NOT NULL' })
@Index('uq_jobs_retry_of', ['retryOf'], { unique: true, where: 'retry_of IS NOT NULL' })
export class Job {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  /** A name of the job catalogue. */
  @Column('text')
  type!: string;

  @Column('text')
  status!: JobStatus;

  /** Latency class. */
  @Column('text')
  queue!: QueueClass;

  /** What the work came from: `upload`, `url`, `api`, … */
  @Column('text', { nullable: true })
  sourceType!: string | null;

  @Column('text', { nullable: true })
  sourceUri!: string | null;

  @Column('text', { nullable: true })
  fileName!: string | null;

  /** Bytes. */
  @Column('bigint', { nullable: true, transformer: wholeNumber })
  fileSize!: number | null;

  @Column('text', { nullable: true })
  mimeType!: string | null;

  /** A variant of the job type, where it has some. */
  @Column('text', { nullable: true })
  mode!: string | null;

  @Column('jsonb', { default: {} })
  metadata!: Record<string, unknown>;

  /** Ids and small facts, as the catalogue says for the type. */
  @Column('jsonb')
  payload!: object;

  @Column('jsonb', { nullable: true })
  result!: object | null;

  /** Of the last attempt that failed; the job's own once it has failed. */
  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  /** 0 to 100. */
  @Column('real', { default: 0 })
  progressPercent!: number;

  @Column('text', { nullable: true })
  progressStage!: string | null;

  @Column('jsonb', { default: {} })
  progressCounts!: Record<string, number>;

  /** Attempts begun, not counting those handed back at a shutdown. */
  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('integer')
  maxAttempts!: number;

  /** Attempts whose worker fell silent. */
  @Column('integer', { default: 0 })
  crashes!: number;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** How many jobs it was split into, which do its work: no worker ever has it. null: it does its work itself. */
  @Column('integer', { nullable: true })
  children!: number | null;

  @Column('uuid', { nullable: true })
  retryOf!: string | null;

  @Column('uuid', { nullable: true })
  floorplanId!: string | null;

  @Column('uuid', { nullable: true })
  bomId!: string | null;

  @Column('uuid', { nullable: true })
  uploadId!: string | null;

  /** W3C trace context of the request that wanted the work. */
  @Column('text', { nullable: true })
  traceparent!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  /** Of the first attempt. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;

  /** Not before; moved ahead by the backoff after a failed attempt. */
  @Column('timestamptz', { default: () => 'now()' })
  runAfter!: Date;

  /** Of the attempt under way; every write of a worker must carry it. */
  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseExpiresAt!: Date | null;

  /** Which process holds the lease, for people. */
  @Column('text', { nullable: true })
  worker!: string | null;

  /** How often dispatchers were told. */
  @Column('integer', { default: 1 })
  dispatchSeq!: number;

  /** null: the sweeper must tell a dispatcher. */
  @Column('timestamptz', { nullable: true, default: () => 'now()' })
  dispatchedAt!: Date | null;

  /** Number of its last event; kept by a trigger. */
  @Column('integer', { default: 1 })
  eventSeq!: number;
}
