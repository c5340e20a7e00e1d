import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Workspace } from '../access/keys';

/** The rate of a material, installed, from a day on. Rows are added and not overwritten, so that old bills can be explained. */
@Entity('material_rates')
@Index('uq_material_rates_day', ['materialId', 'currency', 'effectiveFrom'], { unique: true })
@Check('ck_material_rates_not_negative', 'rate >= 0')
@Check('ck_material_rates_period', 'effective_to IS NULL OR effective_to > effective_from')
export class MaterialRate {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  @Column('uuid')
  materialId!: string;

  /** Named and not imported, because the file of the material imports this one. */
  @ManyToOne('Material', 'rates', { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'material_id' })
  material?: object;

  /** Decimal string for one unit of the material. */
  @Column('numeric', { precision: 14, scale: 2 })
  rate!: string;

  /** ISO 4217. */
  @Column('character', { length: 3 })
  currency!: string;

  @Column('date')
  effectiveFrom!: string;

  /** First day on which it no longer holds; null while no later rate follows. */
  @Column('date', { nullable: true })
  effectiveTo!: string | null;

  @Column('text')
  source!: string;

  /** Shipped with Planbill to show how a bill looks; from no price book. */
  @Column('boolean', { default: false })
  illustrative!: boolean;
}
