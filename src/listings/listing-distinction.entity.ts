import { Check, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from './listing.entity';

/** Two listings that a person decided to keep apart. */
@Entity('listing_distinctions')
@Check('ck_listing_distinctions_in_order', 'one_id < other_id')
@Index(['otherId'])
export class ListingDistinction {
  @PrimaryColumn('uuid')
  oneId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'one_id' })
  one?: Listing;

  @PrimaryColumn('uuid')
  otherId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'other_id' })
  other?: Listing;
}
