import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { LengthUnit, ScaleRecord } from '../domain/extraction';
import type { JobError } from '../jobs';
import { Workspace } from '../access/keys';
import { Project } from '../projects';
import { Upload } from '../uploads';

export const FLOORPLAN_STATUSES = ['uploaded', 'processing', 'processed', 'error'] as const;
export type FloorplanStatus = (typeof FLOORPLAN_STATUSES)[number];

/** What the caller said about the scale at ingest. */
export interface ScaleStatement {
  /** The N of 1:N on paper. */
  ratio: number;
  /** As the caller wrote it. */
  text: string;
}

/** One sheet of one file, and what became of it. */
@Entity('floorplans')
@Index(['workspaceId', 'createdAt', 'id'])
export class Floorplan {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Index()
  @Column('uuid', { nullable: true })
  projectId!: string | null;

  @ManyToOne(() => Project, { onDelete: 'SET NULL' })
  @JoinColumn({ name: 'project_id' })
  project?: Project | null;

  @Index()
  @Column('uuid')
  uploadId!: string;

  @ManyToOne(() => Upload, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'upload_id' })
  upload?: Upload;

  @Column('text')
  name!: string;

  /** 1-based page of the file. */
  @Column('integer')
  page!: number;

  @Column('text')
  status!: FloorplanStatus;

  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column('jsonb', { nullable: true })
  statedScale!: ScaleStatement | null;

  /** What the plan's dimension numbers are in, as the caller said; null where they said nothing. */
  @Column('text', { nullable: true })
  statedUnits!: LengthUnit | null;

  /** The scale in force; null while it is unknown. Stored geometry never depends on it. */
  @Column('jsonb', { nullable: true })
  scale!: ScaleRecord | null;

  /** Counts every change of geometry or scale; 0 before the first extraction. */
  @Column('integer', { default: 0 })
  revision!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  processedAt!: Date | null;
}
