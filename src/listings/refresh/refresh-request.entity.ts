import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listing.entity';

/** When the page of a listing was last asked to be read again; one that cannot be read must not be asked at once. */
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
