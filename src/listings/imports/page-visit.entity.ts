import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listing.entity';

/** The last time that an address was read as an offer: by what its site can tell whether it has changed since. */
@Entity('page_visits')
@Index(['listingId'])
export class PageVisit {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  /** As it is asked for. */
  @PrimaryColumn('text')
  url!: string;

  /** What the page told of. */
  @Column('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;

  /** As the site wrote it. */
  @Column('text', { nullable: true })
  etag!: string | null;

  @Column('text', { nullable: true })
  lastModified!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  visitedAt!: Date;
}
