import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { QueueClass } from '../platform/queue';
import type { JobError } from './job-handler';
import type { JobStatus } from './job-status';

const wholeNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/**
 * One piece of background work. The row is both the truth and the outbox: it is inserted in the transaction of the
 * code that wants the work done, and dispatchers only refer to it.
 *
 * All times come from the clock of the database. Times that callers see have milliseconds, so that a cursor made of
 * them is exact. Times that are compared with now() have microseconds, because rounding up would hide a due row.
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

  /** Name in the job catalogue. */
  @Column('text')
  type!: string;

  @Column('text')
  status!: JobStatus;

  /** Queue class: how soon the job should start. */
  @Column('text')
  queue!: QueueClass;

  /** Where the work came from: `upload`, `url`, `api`, … */
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

  /** Variant of the job type; null if the type has none. */
  @Column('text', { nullable: true })
  mode!: string | null;

  @Column('jsonb', { default: {} })
  metadata!: Record<string, unknown>;

  /** Ids and small values, as the catalogue defines them for the type. */
  @Column('jsonb')
  payload!: object;

  @Column('jsonb', { nullable: true })
  result!: object | null;

  /** Error of the last failed attempt; the error of the job once the job has failed. */
  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  /** 0 to 100. */
  @Column('real', { default: 0 })
  progressPercent!: number;

  @Column('text', { nullable: true })
  progressStage!: string | null;

  @Column('jsonb', { default: {} })
  progressCounts!: Record<string, number>;

  /** Number of attempts that began, without those handed back at a shutdown. */
  @Column('integer', { default: 0 })
  attempt!: number;

  @Column('integer')
  maxAttempts!: number;

  /** Number of attempts whose worker stopped renewing its lease. */
  @Column('integer', { default: 0 })
  crashes!: number;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  /** Number of jobs that it was split into. They do its work, and no worker claims it. null: it was not split. */
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

  /** W3C trace context of the request that started the work. */
  @Column('text', { nullable: true })
  traceparent!: string | null;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, default: () => 'now()' })
  updatedAt!: Date;

  /** Start of the first attempt. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt!: Date | null;

  /** The job may not start earlier. A failed attempt moves it later. */
  @Column('timestamptz', { default: () => 'now()' })
  runAfter!: Date;

  /** Token of the present attempt; every write of a worker must carry it. */
  @Column('uuid', { nullable: true })
  leaseToken!: string | null;

  @Column('timestamptz', { nullable: true })
  leaseExpiresAt!: Date | null;

  /** The process that has the lease, for people. */
  @Column('text', { nullable: true })
  worker!: string | null;

  /** How often the job was announced to dispatchers. */
  @Column('integer', { default: 1 })
  dispatchSeq!: number;

  /** When the job was last announced to a dispatcher; null: the sweeper must announce it. */
  @Column('timestamptz', { nullable: true, default: () => 'now()' })
  dispatchedAt!: Date | null;

  /** Number of its last event. A trigger writes it. */
  @Column('integer', { default: 1 })
  eventSeq!: number;
}
