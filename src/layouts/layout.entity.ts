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

/** What a search found, without the alternatives. */
export type LayoutOutcome = Pick<
  SearchResult,
  'iterations_used' | 'history' | 'added_rooms' | 'area_factor' | 'summary'
> & { alternatives: number; proposer: ProposerReport };

/**
 * One search for layouts: the request, the shell, the programme, and what was found. It is written once; another
 * request makes another row. The alternatives are rows of their own.
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

  /** The floor plan whose shell it uses; null when the shell came with the request. */
  @Index()
  @Column('uuid', { nullable: true })
  floorplanId!: string | null;

  @ManyToOne(() => Floorplan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'floorplan_id' })
  floorplan?: Floorplan | null;

  /** Revision of the floor plan when its shell was taken. */
  @Column('integer', { nullable: true })
  floorplanRevision!: number | null;

  @Column('text')
  status!: LayoutStatus;

  @Column('jsonb', { nullable: true })
  error!: JobError | null;

  @Column('jsonb')
  request!: LayoutRequest;

  /** As it came with the request; null when the shell is that of a floor plan or of another layout. */
  @Column('jsonb', { nullable: true })
  spatialGraph!: SpatialGraph | null;

  /** The programme of the brief. Once the layout is ready, with what a language model added. */
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
