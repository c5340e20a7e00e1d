import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import { Workspace } from '../access/keys';

/** A file somebody gave us, kept byte for byte. */
@Entity('uploads')
@Index(['workspaceId', 'createdAt', 'id'])
@Index(['workspaceId', 'sha256'])
export class Upload {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** As the client named it. */
  @Column('text')
  fileName!: string;

  /** By content, not by name. */
  @Column('text')
  mimeType!: string;

  @Column('bigint', { transformer: { to: (value: number) => value, from: (value: string) => Number(value) } })
  size!: number;

  @Column('char', { length: 64 })
  sha256!: string;

  @Column({ type: 'text', unique: true, collation: 'C' })
  storageKey!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
