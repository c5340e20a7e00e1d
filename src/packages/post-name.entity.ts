import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../access/keys';

/** A name of packages, with its last version. The number of a deleted version is not used again. */
@Entity('post_names')
export class PostName {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** Lower case. */
  @PrimaryColumn('text')
  nameKey!: string;

  @Column('integer')
  lastVersion!: number;
}
