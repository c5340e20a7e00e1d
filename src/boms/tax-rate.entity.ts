import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Workspace } from '../access/keys';

/** Percent of tax on a kind of goods or services, from a day on. */
@Entity('tax_rates')
@Index('uq_tax_rates_day', ['workspaceId', 'code', 'effectiveFrom'], { unique: true })
@Check('ck_tax_rates_percent', 'percent >= 0 AND percent <= 100')
@Check('ck_tax_rates_period', 'effective_to IS NULL OR effective_to > effective_from')
export class TaxRate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** HSN code of goods or SAC of services. */
  @Column('text')
  code!: string;

  @Column('numeric', { precision: 6, scale: 3 })
  percent!: string;

  @Column('date')
  effectiveFrom!: string;

  /** First day on which it no longer holds. */
  @Column('date', { nullable: true })
  effectiveTo!: string | null;

  @Column('text')
  source!: string;
}
