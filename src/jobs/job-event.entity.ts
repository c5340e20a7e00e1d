import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { JobError } from './job-handler';
import { Job } from './job.entity';
import type { JobStatus } from './job-status';

export const JOB_EVENT_TYPES = ['status', 'progress'] as const;
export type JobEventType = (typeof JOB_EVENT_TYPES)[number];

/** One thing that happened to a job. Written by a trigger of the jobs table, never by us. */
@Entity('job_events')
export class JobEvent {
  @PrimaryColumn('uuid')
  jobId!: string;

  @ManyToOne(() => Job, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'job_id' })
  job?: Job;

  /** Counts the events of the job without a gap; 1 is its making, and is not stored. */
  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid')
  workspaceId!: string;

  @Column('text')
  type!: JobEventType;

  /** As it was from then on. */
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

  /** Why the job, or the attempt it goes back to the queue after, failed. */
  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column({ type: 'timestamptz', precision: 3 })
  at!: Date;
}
