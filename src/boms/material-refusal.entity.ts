import { CreateDateColumn, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listings';
import { Workspace } from '../access/keys';
import { Material } from './material.entity';

/** A listing that a person has said is not an offer for a material; it is not suggested again. */
@Entity('material_refusals')
@Index('material_refusals_by_listing', ['listingId'])
export class MaterialRefusal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'material_refusals_pkey' })
  materialId!: string;

  @ManyToOne(() => Material, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'material_id', foreignKeyConstraintName: 'material_refusals_material' })
  material?: Material;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'material_refusals_pkey' })
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id', foreignKeyConstraintName: 'material_refusals_listing' })
  listing?: Listing;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id', foreignKeyConstraintName: 'material_refusals_workspace' })
  workspace?: Workspace;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
