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
import { Workspace } from '../access/keys';

/** What one unit of a currency is worth in another, from a day on until a later row begins. */
@Entity('exchange_rates')
@Index('uq_exchange_rates_day', ['workspaceId', 'fromCurrency', 'toCurrency', 'effectiveFrom'], {
  unique: true,
})
@Check('ck_exchange_rates_positive', 'rate > 0')
@Check('ck_exchange_rates_of_two', 'from_currency <> to_currency')
export class ExchangeRate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** ISO 4217. */
  @Column('character', { length: 3 })
  fromCurrency!: string;

  @Column('character', { length: 3 })
  toCurrency!: string;

  @Column('numeric')
  rate!: string;

  @Column('date')
  effectiveFrom!: string;

  /** Where the rate comes from, for people. */
  @Column('text')
  source!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
