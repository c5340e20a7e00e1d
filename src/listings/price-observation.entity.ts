import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryGeneratedColumn,
} from 'typeorm';
import type { Availability, ListingPrice, ListingUnit, MeasureUnit } from '../domain/listings';
import { Workspace } from '../access/keys';
import { Listing } from './listing.entity';
import type { SightingSource } from './sighting-source';

/** The price of one sighting. Rows are only added, never changed, except that a confirmed price becomes believed. */
@Entity('price_observations')
@Index(['listingId', 'seenAt', 'id'])
@Index('uq_price_observations_source', ['workspaceId', 'jobId', 'sourceRow'], {
  unique: true,
  where: 'job_id IS NOT NULL',
})
export class PriceObservation {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;

  @Column({ type: 'timestamptz', precision: 3 })
  seenAt!: Date;

  /** null: the sighting has no price. */
  @Column('numeric', { nullable: true })
  price!: string | null;

  @Column('jsonb', { nullable: true })
  currency!: ListingPrice['currency'];

  @Column('text', { nullable: true })
  unit!: ListingUnit | null;

  @Column('jsonb', { nullable: true })
  pack!: ListingPrice['pack'];

  @Column('jsonb', { nullable: true })
  coverage!: ListingPrice['coverage'];

  @Column('numeric', { nullable: true })
  unitPrice!: string | null;

  @Column('text', { nullable: true })
  unitPriceUnit!: MeasureUnit | null;

  @Column('text', { nullable: true })
  availability!: Availability | null;

  @Column('text', { nullable: true })
  seller!: string | null;

  /** Whether the price counts in the history. A suspect price counts once it is confirmed. */
  @Column('boolean')
  believed!: boolean;

  @Column('text')
  source!: SightingSource['kind'];

  /** The job may be deleted already: jobs are kept for a limited time. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @Column('integer')
  sourceRow!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
