import { Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../access/keys/workspace.entity';
import type { EventType } from './event-types';

/** An event. Rows are only added, in the transaction of the change that they report. */
@Entity('events')
@Index(['workspaceId', 'createdAt', 'id'])
@Index(['createdAt'])
export class Event {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  type!: EventType;

  /** The data that subscribers get: ids and values with the names of the API. */
  @Column('jsonb')
  data!: object;

  /** With milliseconds, so that a cursor made of it is exact. */
  @CreateDateColumn({ type: 'timestamptz', precision: 3 })
  createdAt!: Date;
}
