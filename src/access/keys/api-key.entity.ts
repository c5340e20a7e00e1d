import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
} from 'typeorm';
import type { Scope } from './scopes';
import { Workspace } from './workspace.entity';

/** A key to one workspace. Revoked keys are kept, so that the audit log can still name them. */
@Entity('api_keys')
@Index(['workspaceId', 'createdAt', 'id'])
@Check('ck_api_keys_scopes_known', `cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write', 'admin']`)
export class ApiKey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  name!: string;

  /** SHA-256 of the secret, lower-case hex. The secret itself is not stored. */
  @Column('char', { length: 64 })
  secretHash!: string;

  @Column('text', { array: true })
  scopes!: Scope[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  /** null: it never expires. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  /** Accurate to a minute. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
