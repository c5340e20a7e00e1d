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
import { ApiKey } from '../keys/api-key.entity';
import { Workspace } from '../keys/workspace.entity';

/** By which way somebody acted: with a key, over loopback while there were none, or on the command line. */
export const AUDIT_ACTORS = ['key', 'loopback', 'operator'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

/** Something that somebody did. Rows are only ever added; what they tell of may be long gone. */
@Entity('audit_entries')
@Index(['workspaceId', 'at', 'id'])
@Index(['workspaceId', 'subjectId', 'at'])
@Check('ck_audit_entries_key_named', `(actor = 'key') = (key_id IS NOT NULL)`)
export class AuditEntry {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @CreateDateColumn({ type: 'timestamptz' })
  at!: Date;

  @Column('text')
  actor!: AuditActor;

  @Column('uuid', { nullable: true })
  keyId!: string | null;

  @ManyToOne(() => ApiKey, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'key_id' })
  key?: ApiKey | null;

  /** What was done to what, such as `project.delete`. */
  @Column('text')
  action!: string;

  @Column('text')
  subjectId!: string;

  /** What changed, as it was; null: it was not there. */
  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;

  /** What changed, as it is now; null: it is gone. */
  @Column('jsonb', { nullable: true })
  after!: Record<string, unknown> | null;

  /** Of the request, as in the log; null: it was none. */
  @Column('text', { nullable: true })
  requestId!: string | null;
}
