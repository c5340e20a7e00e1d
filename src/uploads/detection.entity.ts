import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { DocumentSurvey } from '../domain/drawing/content-detection';
import { Workspace } from '../access/keys';

/** What a file contains, stored by its content. */
@Entity('detections')
export class Detection {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @PrimaryColumn('char', { length: 64 })
  sha256!: string;

  @Column('jsonb')
  survey!: DocumentSurvey;

  /** How often the stored result was used. */
  @Column('integer', { default: 0 })
  hits!: number;

  @Column('timestamptz', { default: () => 'now()' })
  detectedAt!: Date;

  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
