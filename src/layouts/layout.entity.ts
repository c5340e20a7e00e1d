import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { Programme, SearchResult, Shell } from '../domain/layout';
import type { SpatialGraph } from '../domain/layout/shells';
import { Floorplan } from '../floorplans';
import type { JobError } from '../jobs';
import { Workspace } from '../access/keys';
import { Project } from '../projects';
import type { LayoutRequest } from './layout-request';
import type { ProposerReport } from './proposer/proposer-report';

export const LAYOUT_STATUSES = ['pending', 'ready', 'error'] as const;
export type LayoutStatus = (typeof LAYOUT_STATUSES)[number];

/** What a search found, beside the alternatives themselves. */
export type LayoutOutcome = Pick<
  SearchResult,
  'iterations_used' | 'history' | 'added_rooms' | 'area_factor' | 'summary'
> & { alternatives: number; proposer: ProposerReport };

/**
 * One search for layouts: what was asked, the shell and the programme it worked on, and what it found. It is
 * written once; asking again makes another. The alternatives are rows of their own.
 */
@Entity('layouts')
@Index(['workspaceId', 'createdAt', 'id'])
@Check('ck_layouts_complete_when_ready', `(status = 'ready') = (outcome IS NOT NULL)`)
export class StoredLayout {
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

  /** The plan whose shell it stands in; null where the shell came with the request. */
  @Index()
  @Column('uuid', { nullable: true })
  floorplanId!: string | null;

  @ManyToOne(() => Floorplan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'floorplan_id' })
  floorplan?: Floorplan | null;

  /** Revision of that plan when the shell was taken from it. */
  @Column('integer', { nullable: true })
  floorplanRevision!: number | null;

  @Column('text')
  status!: LayoutStatus;

  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column('jsonb')
  request!: LayoutRequest;

  /** As it came with the request; null where the shell is a plan's or another layout's. */
  @Column('jsonb', { nullable: true })
  spatialGraph!: SpatialGraph | null;

  /** As the brief was read; with what a language model added once the layout is ready. */
  @Column('jsonb')
  programme!: Programme;

  @Column('jsonb')
  shell!: Shell;

  @Column('jsonb', { nullable: true })
  outcome!: LayoutOutcome | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  generatedAt!: Date | null;
}
