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
import type { LengthUnit, QualityVerdict, ScaleRecord } from '../domain/extraction';
import type { JobError } from '../jobs';
import { Workspace } from '../access/keys';
import { Project } from '../projects';
import { Upload } from '../uploads';

export const FLOORPLAN_STATUSES = ['uploaded', 'processing', 'processed', 'error'] as const;
export type FloorplanStatus = (typeof FLOORPLAN_STATUSES)[number];

/** The scale that the caller stated. */
export interface ScaleStatement {
  /** The N of 1:N on paper. */
  ratio: number;
  /** As the caller wrote it. */
  text: string;
}

/** A floor plan: one page of an uploaded file. */
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

  /** Page of the file, from 1. */
  @Column('integer')
  page!: number;

  @Column('text')
  status!: FloorplanStatus;

  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column('jsonb', { nullable: true })
  statedScale!: ScaleStatement | null;

  /** Unit of dimensions that are printed without one, as the caller stated it; null if they stated none. */
  @Column('text', { nullable: true })
  statedUnits!: LengthUnit | null;

  /** Which drawing of the sheet to read, as the caller stated it; null for all floor plans of one scale. */
  @Column('text', { nullable: true })
  statedRegion!: string | null;

  /** Pages of the file with the schedules of this plan, as the caller stated them; null to look for them. */
  @Column('jsonb', { nullable: true })
  statedSchedulePages!: number[] | null;

  /** The scale in use; null while it is unknown. The stored geometry does not depend on it. */
  @Column('jsonb', { nullable: true })
  scale!: ScaleRecord | null;

  /** How far the plan can be relied upon; null before the first extraction, and for plans of earlier versions. */
  @Column('jsonb', { nullable: true })
  quality!: QualityVerdict | null;

  /** Number of changes to the geometry or the scale; 0 before the first extraction. */
  @Column('integer', { default: 0 })
  revision!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;

  @Column('timestamptz', { nullable: true })
  processedAt!: Date | null;
}
