import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ConstraintViolation, Layout, ScoreTerm } from '../domain/layout';
import { Workspace } from '../access/keys';
import { StoredLayout } from './layout.entity';

/** One of the plans that a search found. */
@Entity('layout_alternatives')
export class LayoutAlternative {
  @PrimaryColumn('uuid')
  layoutId!: string;

  @ManyToOne(() => StoredLayout, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'layout_id' })
  layout?: StoredLayout;

  /** 1 is the best. */
  @PrimaryColumn('integer')
  rank!: number;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** From 0 to 100. */
  @Column('double precision')
  score!: number;

  @Column('jsonb')
  terms!: ScoreTerm[];

  @Column('jsonb')
  violations!: ConstraintViolation[];

  @Column('jsonb')
  document!: Layout;
}
