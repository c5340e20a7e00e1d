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

/** An uploaded file, stored byte for byte. */
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

  /** Name of the file, as the client sent it. */
  @Column('text')
  fileName!: string;

  /** Media type, by the content and not by the name. */
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
