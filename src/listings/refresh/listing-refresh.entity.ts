import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../../access/keys';

/** When the linked listings of a workspace are refreshed next. */
@Entity('listing_refreshes')
export class ListingRefresh {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('timestamptz')
  nextAt!: Date;
}
