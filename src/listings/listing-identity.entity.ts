import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { IdentityKind } from '../domain/listings';
import { Workspace } from '../access/keys';
import { Listing } from './listing.entity';

/** A key of a listing. The index keeps two listings of a workspace from sharing one. */
@Entity('listing_identities')
@Index(['listingId'])
export class ListingIdentity {
  @PrimaryColumn('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @PrimaryColumn('text')
  kind!: IdentityKind;

  @PrimaryColumn('text')
  key!: string;

  @Column('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;
}
