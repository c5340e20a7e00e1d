import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Workspace } from '../keys';

/** A creating request that named itself: under way until it has a status, then its answer for others to repeat. */
@Entity('idempotency_records')
export class IdempotencyRecord {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** As the client chose it. */
  @PrimaryColumn('text')
  key!: string;

  /** Method and address with its query. */
  @Column('text')
  route!: string;

  /** Who is at it; a later attempt has another. */
  @Column('uuid')
  token!: string;

  /** Until when an attempt under way is believed to be alive; it renews this. */
  @Column('timestamptz')
  aliveUntil!: Date;

  /** SHA-256 of the body, lower-case hex; known once the request is answered. */
  @Column('char', { length: 64, nullable: true })
  bodySha256!: string | null;

  /** Of the answer; null while under way. */
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
