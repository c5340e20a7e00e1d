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
import type { RuleCondition, RuleEffect } from '../domain/listings';
import { Workspace } from '../access/keys';

/** A rule that adjusts unit prices. */
@Entity('valuation_rules')
@Index(['workspaceId', 'position', 'id'])
@Check('ck_valuation_rules_effect_known', `effect IN ('multiply', 'add', 'set')`)
@Check('ck_valuation_rules_not_negative', `effect = 'add' OR value >= 0`)
export class ValuationRule {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('text')
  name!: string;

  /** Rules run in this order, then by id. */
  @Column('integer')
  position!: number;

  @Column('jsonb')
  conditions!: RuleCondition;

  @Column('text')
  effect!: RuleEffect;

  @Column('numeric')
  value!: string;

  @Column('boolean')
  enabled!: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
