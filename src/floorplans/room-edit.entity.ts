import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, UpdateDateColumn } from 'typeorm';
import type { RoomChanges } from '../domain/extraction';
import { Workspace } from '../access/keys';
import { Floorplan } from './floorplan.entity';

/** What a person corrected about a room; laid over the extracted geometry, so that it survives a re-run. */
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
