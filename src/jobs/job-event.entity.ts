import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { JobError } from './job-handler';
import { Job } from './job.entity';
import type { JobStatus } from './job-status';

export const JOB_EVENT_TYPES = ['status', 'progress'] as const;
export type JobEventType = (typeof JOB_EVENT_TYPES)[number];

/** One event in the history of a job. Only a trigger of the table jobs writes it. */
@Entity('job_events')
export class JobEvent {
  @PrimaryColumn('uuid')
  jobId!: string;

  @ManyToOne(() => Job, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id' })
  job?: Job;

  /** Numbers the events of the job without a gap. Event 1 is its creation and is not stored. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('text')
  type!: JobEventType;

  /** Status after the event. */
  @Column('text')
  status!: JobStatus;

  @Column('integer')
  attempt!: number;

  @Column('real')
  progressPercent!: number;

  @Column('text', { nullable: true })
  progressStage!: string | null;

  @Column('jsonb')
  progressCounts!: Record<string, number>;

  /** Why the job failed, or the attempt after which it goes back to the queue. */
  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
