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

/** How the actor came in: with a key, over loopback while there were no keys, or on the command line. */
export const AUDIT_ACTORS = ['key', 'loopback', 'operator'] as const;
export type AuditActor = (typeof AUDIT_ACTORS)[number];

/** An action in the audit log. Rows are only added. The subject may have been deleted since. */
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

  /** The action and the kind of its subject, such as `project.delete`. */
  @Column('text')
  action!: string;

  @Column('text')
  subjectId!: string;

  /** The changed fields before the action; null: the subject did not exist. */
  @Column('jsonb', { nullable: true })
  before!: Record<string, unknown> | null;

  /** The changed fields after the action; null: the subject was deleted. */
  @Column('jsonb', { nullable: true })
  after!: Record<string, unknown> | null;

  /** Id of the request, as in the log; null: there was no request. */
  @Column('text', { nullable: true })
  requestId!: string | null;
}
