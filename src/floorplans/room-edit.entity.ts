import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { RoomChanges } from '../domain/extraction';
import { Workspace } from '../access/keys';
import { Floorplan } from './floorplan.entity';

/** What people corrected in a room. It is laid over the extracted geometry, so it survives a new extraction. */
@Entity('room_edits')
export class RoomEdit {
  @PrimaryColumn('uuid')
  floorplanId!: string;

  @ManyToOne(() => Floorplan, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'floorplan_id' })
  floorplan?: Floorplan;

  @PrimaryColumn('text')
  roomId!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('jsonb')
  changes!: RoomChanges;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
