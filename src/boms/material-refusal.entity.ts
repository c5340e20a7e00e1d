import { CreateDateColumn, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Listing } from '../listings';
import { Workspace } from '../access/keys';
import { Material } from './material.entity';

/** A listing that a person refused for a material. It is not suggested again. */
@Entity('material_refusals')
@Index(['listingId'])
export class MaterialRefusal {
  @PrimaryColumn('uuid')
  materialId!: string;

  @ManyToOne(() => Material, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'material_id' })
  material?: Material;

  @PrimaryColumn('uuid')
  listingId!: string;

  @ManyToOne(() => Listing, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'listing_id' })
  listing?: Listing;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
