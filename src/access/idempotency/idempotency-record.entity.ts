import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../keys';

/** A creating request with an Idempotency-Key. While it runs it has no status; then it has the answer to repeat. */
@Entity('idempotency_records')
export class IdempotencyRecord {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** The key that the client chose. */
  @PrimaryColumn('text')
  key!: string;

  /** Method and address with its query. */
  @Column('text')
  route!: string;

  /** Token of the present attempt; each attempt has another. */
  @Column('uuid')
  token!: string;

  /** Until when the present attempt counts as alive; the attempt renews this. */
  @Column('timestamptz')
  aliveUntil!: Date;

  /** SHA-256 of the body of the request, lower-case hex; null until the request is answered. */
  @Column('char', { length: 64, nullable: true })
  bodySha256!: string | null;

  /** Status of the answer; null while the request is running. */
  @Column('integer', { nullable: true })
  status!: number | null;

  @Column('jsonb', { nullable: true })
  headers!: Record<string, string> | null;

  /** JSON text, so that a repeated answer has the same bytes; null: the answer has no body. */
  @Column('text', { nullable: true })
  body!: string | null;

  @Index()
  @Column('timestamptz')
  expiresAt!: Date;
}
