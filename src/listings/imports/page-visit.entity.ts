import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listing.entity';

/** The last visit of a page, with the validators that let its site answer "not modified". */
@Entity('page_visits')
@Index(['listingId'])
export class PageVisit {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  /** As it is requested. */
  @PrimaryColumn('text')
  url!: string;

  /** The listing of the page. */
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
