import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { IdentityKind } from '../domain/listings';
import { Workspace } from '../access/keys';
import { Listing } from './listing.entity';

/** A key that a listing is known by. No two listings of a workspace share one, whatever workers do at once. */
@Entity('listing_identities')
@Index('listing_identities_by_listing', ['listingId'])
export class ListingIdentity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'listing_identities_pkey' })
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'listing_identities_pkey' })
  kind!: IdentityKind;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'listing_identities_pkey' })
  key!: string;

  @Column('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;
}
