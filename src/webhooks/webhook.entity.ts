import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import { Workspace } from '../access/keys';
import type { EventType } from '../events';

/** Why Planbill itself switched a webhook off: it failed for days, or said that it is gone (410). */
export type DisabledReason = 'failing' | 'gone';

/** An address that receives events. */
@Entity('webhooks')
@Index(['workspaceId', 'createdAt', 'id'])
@Check('ck_webhooks_disabled_with_reason', `disabled_reason IS NULL OR NOT enabled`)
@Check('ck_webhooks_overlap_ends', `(previous_secret IS NULL) = (previous_secret_until IS NULL)`)
export class Webhook {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  url!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  /** null: all types, including those of later versions. */
  @Column('text', { array: true, nullable: true })
  eventTypes!: EventType[] | null;

  @Column('boolean', { default: true })
  enabled!: boolean;

  /** Why Planbill switched it off; null: Planbill did not. */
  @Column('text', { nullable: true })
  disabledReason!: DisabledReason | null;

  /** As the receiver has it: it signs, so a hash would not do. Never leaves the service but when it is made. */
  @Column('text')
  secret!: string;

  /** Signs too until the receiver has changed over. */
  @Column('text', { nullable: true })
  previousSecret!: string | null;

  @Column('timestamptz', { nullable: true })
  previousSecretUntil!: Date | null;

  /** The first failure since the last success. */
  @Column('timestamptz', { nullable: true })
  failingSince!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
