import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listing.entity';

/** When a refresh last requested the page of a listing. A page that cannot be read is not requested again at once. */
@Entity('listing_refresh_requests')
export class RefreshRequest {
  @PrimaryColumn('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;

  @Column('timestamptz')
  requestedAt!: Date;
}
