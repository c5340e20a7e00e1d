import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryGeneratedColumn,
  UpdateDateColumn,
} from 'typeorm';
import type { ChoiceRuleName, Unit } from '../domain/takeoff';
import { Workspace } from '../access/keys';
import { MaterialRate } from './material-rate.entity';

/** Categories of materials in the catalogue. */
export const MATERIAL_CATEGORIES = [
  'wall',
  'flooring',
  'ceiling',
  'door',
  'door_hardware',
  'window',
  'paint',
  'electrical',
  'baseboard',
  'waterproofing',
  'specialty',
] as const;
export type MaterialCategory = (typeof MATERIAL_CATEGORIES)[number];

/** A material of the catalogue. Bills keep its name and rate, so it can be deleted. */
@Entity('materials')
@Index('uq_materials_code', ['workspaceId', 'code'], { unique: true })
@Check(
  'ck_materials_choice_known',
  `choice_rule IN ('lowest_unit_price', 'newest', 'preferred_supplier', 'median')`,
)
@Check(
  'ck_materials_supplier_with_rule',
  `choice_rule <> 'preferred_supplier' OR preferred_supplier IS NOT NULL`,
)
@Check('ck_materials_age_positive', 'max_age_days > 0')
export class Material {
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Column('uuid')
  workspaceId!: string;

  @ManyToOne(() => Workspace, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'workspace_id' })
  workspace?: Workspace;

  /** Its name in rules of the takeoff and in requests. It is unique in the workspace and never changes. */
  @Column('text')
  code!: string;

  @Column('text')
  category!: MaterialCategory;

  @Column('text')
  name!: string;

  /** Unit that its rates are for. */
  @Column('text')
  unit!: Unit;

  /** How one of its linked offers is chosen for bills. */
  @Column('text', { default: 'lowest_unit_price' })
  choiceRule!: ChoiceRuleName;

  @Column('text', { nullable: true })
  preferredSupplier!: string | null;

  /** Prices that were not seen for more days than this are not used; null: prices of any age are used. */
  @Column('integer', { nullable: true, default: 90 })
  maxAgeDays!: number | null;

  @OneToMany(() => MaterialRate, 'material')
  rates!: MaterialRate[];

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}
