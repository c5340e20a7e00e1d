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

/** What one sighting told of the price. Rows are only ever added. */
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

  /** null: the sighting told none. */
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

  /** Whether it counts in the history; a suspect price does once it is confirmed. */
  @Column('boolean')
  believed!: boolean;

  @Column('text')
  source!: SightingSource['kind'];

  /** Jobs are kept for a while only, so this may name one that is gone. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  @Column('integer')
  sourceRow!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
